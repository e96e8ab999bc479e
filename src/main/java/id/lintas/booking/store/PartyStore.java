package id.lintas.booking.store;

import id.lintas.booking.Applicant;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.opening.Entry;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries together with their people. */
@Repository
public class PartyStore {
  private final JdbcClient jdbc;
  private final EntryStore entries;
  private final ApplicantSeal seal;

  PartyStore(JdbcClient jdbc, EntryStore entries, ApplicantSeal seal) {
    this.jdbc = jdbc;
    this.entries = entries;
    this.seal = seal;
  }

  private record Row(UUID entry, Applicant person, NikKey nik, byte[] sealed, Marks marks) {}

  public Map<UUID, Party> some(OpeningKey key, Collection<UUID> ids) {
    var found = entries.some(key, ids);
    var rows = new HashMap<UUID, List<Row>>();
    for (var row : rows(key, ids))
      rows.computeIfAbsent(row.entry(), none -> new ArrayList<>()).add(row);
    var parties = new HashMap<UUID, Party>();
    for (var entry : found)
      parties.put(entry.id(), party(entry, rows.getOrDefault(entry.id(), List.of())));
    return parties;
  }

  private static Party party(Entry entry, List<Row> people) {
    return new Party(
        entry,
        people.stream().map(Row::person).toList(),
        people.stream().map(Row::nik).toList(),
        people.stream().map(Row::sealed).toList(),
        people.isEmpty() ? Marks.NONE : people.getFirst().marks());
  }

  private List<Row> rows(OpeningKey key, Collection<UUID> ids) {
    return jdbc.sql(
            """
            select p.entry_id, p.position, p.person_id, p.nik_index, p.sealed,
                   e.account_mark, e.contact_mark, e.device_mark, e.network, e.strangers,
                   e.other_cards
            from booking.entry_person p
            join booking.entry e
              on e.office_id = p.office_id and e.first_day = p.first_day and e.id = p.entry_id
            where p.office_id = :office and p.first_day = :week and p.entry_id = any(:ids::uuid[])
            order by p.entry_id, p.position
            """)
        .param("office", key.office().value())
        .param("week", key.week())
        .param("ids", AllocationStore.texts(ids, UUID::toString))
        .query(
            (row, number) -> {
              var entry = row.getObject("entry_id", UUID.class);
              var sealed = row.getBytes("sealed");
              var person = row.getObject("person_id", UUID.class);
              return new Row(
                  entry,
                  seal.open(entry, row.getInt("position"), person, sealed),
                  NikKey.of(row.getBytes("nik_index")),
                  sealed,
                  MarkColumns.read(row));
            })
        .list();
  }
}
