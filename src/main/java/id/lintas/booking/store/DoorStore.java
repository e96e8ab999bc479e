package id.lintas.booking.store;

import static id.lintas.booking.store.AllocationStore.texts;

import id.lintas.booking.MarkKind;
import id.lintas.booking.allocation.Mark;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Overtaken;
import id.lintas.booking.opening.Door;
import id.lintas.booking.opening.Entrant;
import id.lintas.booking.opening.Opening;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the door of a waiting room reads and writes, a batch at a time; many keys by a join. */
@Repository
public class DoorStore {
  private final JdbcClient jdbc;
  private final AllocationStore allocation;
  private final TraceStore traces;

  DoorStore(JdbcClient jdbc, AllocationStore allocation, TraceStore traces) {
    this.jdbc = jdbc;
    this.allocation = allocation;
    this.traces = traces;
  }

  public Door.Known known(Opening opening, List<Entrant> entrants, LocalDate today) {
    var niks = entrants.stream().flatMap(one -> one.niks().stream()).distinct().toList();
    var accounts = entrants.stream().map(Entrant::account).distinct().toList();
    var keys = new ArrayList<byte[]>();
    niks.forEach(nik -> keys.add(nik.bytes()));
    accounts.forEach(account -> keys.add(bytes(account)));
    var people = new HashMap<NikKey, UUID>();
    var inside = new HashMap<UUID, UUID>();
    claims(opening, keys)
        .forEach(
            claim -> {
              if (claim.key().length == 16) inside.put(uuid(claim.key()), claim.entry());
              else people.put(NikKey.of(claim.key()), claim.entry());
            });
    var standing = allocation.people(niks, today);
    var hands = entrants.stream().map(Entrant::marks).toList();
    return new Door.Known(
        opening,
        people,
        inside,
        before(opening, entrants),
        tries(opening, accounts),
        standing.claimed(),
        standing.frozen(),
        allocation.frozenAccounts(accounts, today),
        traces.uses(hands),
        waiting(opening, hands));
  }

  /** An account has one live entry: it is not asked for. */
  private Map<Mark, Integer> waiting(Opening opening, List<Marks> hands) {
    var contacts = marks(hands, MarkKind.CONTACT);
    var devices = marks(hands, MarkKind.DEVICE);
    if (contacts.length + devices.length == 0) return Map.of();
    return jdbc
        .sql(
            """
            select 'CONTACT' as kind, e.contact_mark as mark, sum(e.party + e.strangers)::int
            from unnest(:contacts::bytea[]) as asked (mark)
            join booking.entry e on e.contact_mark = asked.mark
            where e.office_id = :office and e.first_day = :week and e.state in ('WAITING', 'TURN')
            group by 2
            union all
            select 'DEVICE', e.device_mark, sum(e.party + e.strangers)::int
            from unnest(:devices::bytea[]) as asked (mark)
            join booking.entry e on e.device_mark = asked.mark
            where e.office_id = :office and e.first_day = :week and e.state in ('WAITING', 'TURN')
            group by 2
            """)
        .param("contacts", contacts)
        .param("devices", devices)
        .param("office", opening.key().office().value())
        .param("week", opening.key().week())
        .query(
            (row, number) ->
                Map.entry(
                    Mark.of(MarkKind.valueOf(row.getString(1)), row.getBytes(2)), row.getInt(3)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static byte[][] marks(List<Marks> hands, MarkKind kind) {
    return hands.stream()
        .flatMap(hand -> hand.of(kind).stream())
        .distinct()
        .map(Mark::bytes)
        .toArray(byte[][]::new);
  }

  private record Claim(byte[] key, UUID entry) {}

  private List<Claim> claims(Opening opening, List<byte[]> keys) {
    return jdbc.sql(
            """
            select c.key, c.entry_id from unnest(:keys::bytea[]) as asked (key)
            join booking.entry_claim c on c.key = asked.key and c.first_day = :week
            """)
        .param("week", opening.key().week())
        .param("keys", keys.toArray(byte[][]::new))
        .query((row, number) -> new Claim(row.getBytes("key"), row.getObject(2, UUID.class)))
        .list();
  }

  private Map<UUID, UUID> before(Opening opening, List<Entrant> entrants) {
    return jdbc
        .sql(
            """
            select e.id, e.account_id from unnest(:ids::uuid[]) as asked (id)
            join booking.entry e
              on e.office_id = :office and e.first_day = :week and e.id = asked.id
            """)
        .param("office", opening.key().office().value())
        .param("week", opening.key().week())
        .param("ids", texts(entrants, one -> one.id().toString()))
        .query(
            (row, number) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Map<UUID, Integer> tries(Opening opening, List<UUID> accounts) {
    return jdbc
        .sql(
            """
            select e.account_id, count(*)::int from unnest(:accounts::uuid[]) as asked (id)
            join booking.entry e
              on e.office_id = :office and e.first_day = :week and e.account_id = asked.id
            group by e.account_id
            """)
        .param("office", opening.key().office().value())
        .param("week", opening.key().week())
        .param("accounts", texts(accounts, UUID::toString))
        .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** With its number behind the drawn ones, if it came late. */
  public record Entering(Entrant entrant, Optional<Integer> late) {}

  /** Throws {@link Overtaken} when somebody of them entered elsewhere meanwhile. */
  public void write(Opening opening, List<Entering> entering, long version, Instant now) {
    claim(opening, entering);
    insertEntries(opening, entering, version, now);
    insertPeople(opening, entering);
  }

  private void claim(Opening opening, List<Entering> entering) {
    var keys = new ArrayList<byte[]>();
    var entries = new ArrayList<UUID>();
    for (var one : entering) {
      keys.add(bytes(one.entrant().account()));
      entries.add(one.entrant().id());
      for (var nik : one.entrant().niks()) {
        keys.add(nik.bytes());
        entries.add(one.entrant().id());
      }
    }
    var claimed =
        jdbc.sql(
                """
                insert into booking.entry_claim (key, first_day, office_id, entry_id)
                select key, :week, :office, entry
                from unnest(:keys::bytea[], :entries::uuid[]) as wanted (key, entry)
                order by key
                on conflict (key, first_day) do nothing
                returning entry_id
                """)
            .param("week", opening.key().week())
            .param("office", opening.key().office().value())
            .param("keys", keys.toArray(byte[][]::new))
            .param("entries", texts(entries, UUID::toString))
            .query((row, number) -> row.getObject(1, UUID.class))
            .list()
            .size();
    if (claimed != keys.size()) throw new Overtaken();
  }

  private void insertEntries(Opening opening, List<Entering> entering, long version, Instant now) {
    var all = entering.stream().map(Entering::entrant).toList();
    jdbc.sql(
            """
            insert into booking.entry (office_id, first_day, id, account_id, pool, party, state,
              late, automatic, days, part, language, choosing, entered_at, version, account_mark,
              contact_mark, device_mark, network, strangers, other_cards)
            select :office, :week, id, account, pool, party, 'WAITING', nullif(late, 0), automatic,
              coalesce(string_to_array(nullif(days, ''), ','), '{}')::date[], part, language, choosing, :now, :version,
              decode(nullif(account_mark, ''), 'hex'), decode(nullif(contact_mark, ''), 'hex'),
              decode(nullif(device_mark, ''), 'hex'), decode(nullif(network, ''), 'hex'),
              strangers, other_cards
            from unnest(:ids::uuid[], :accounts::uuid[], :pools::text[], :parties::int[],
                :lates::int[], :automatics::boolean[], :days::text[], :parts::text[],
                :languages::text[], :choosings::text[], :accountMarks::text[],
                :contactMarks::text[], :deviceMarks::text[], :networks::text[],
                :strangers::int[], :cards::int[])
              as e (id, account, pool, party, late, automatic, days, part, language,
                    choosing, account_mark, contact_mark, device_mark, network, strangers,
                    other_cards)
            """)
        .param("office", opening.key().office().value())
        .param("week", opening.key().week())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("version", version)
        .param("ids", texts(all, one -> one.id().toString()))
        .param("accounts", texts(all, one -> one.account().toString()))
        .param("pools", texts(all, one -> one.pool().name()))
        .param("parties", texts(all, one -> String.valueOf(one.niks().size())))
        .param("lates", texts(entering, one -> one.late().orElse(0).toString()))
        .param("automatics", texts(all, one -> String.valueOf(one.automatic())))
        .param("days", texts(all, DoorStore::days))
        .param("parts", texts(all, one -> one.preference().part().name()))
        .param("languages", texts(all, one -> one.language().name()))
        .param("choosings", texts(all, Entrant::choosing))
        .param("accountMarks", texts(all, one -> hex(one, MarkKind.ACCOUNT)))
        .param("contactMarks", texts(all, one -> hex(one, MarkKind.CONTACT)))
        .param("deviceMarks", texts(all, one -> hex(one, MarkKind.DEVICE)))
        .param("networks", texts(all, one -> one.marks().network().orElse("")))
        .param("strangers", texts(all, one -> String.valueOf(one.marks().strangers())))
        .param("cards", texts(all, one -> String.valueOf(one.marks().otherCards())))
        .update();
  }

  private static String hex(Entrant entrant, MarkKind kind) {
    return entrant.marks().of(kind).map(Mark::hex).orElse("");
  }

  private static String days(Entrant entrant) {
    return entrant.preference().days().stream()
        .sorted()
        .map(LocalDate::toString)
        .collect(Collectors.joining(","));
  }

  private void insertPeople(Opening opening, List<Entering> entering) {
    record Person(Entrant entrant, int position) {}
    var people = new ArrayList<Person>();
    for (var one : entering)
      for (int i = 0; i < one.entrant().niks().size(); i++)
        people.add(new Person(one.entrant(), i));
    jdbc.sql(
            """
            insert into booking.entry_person
              (office_id, first_day, entry_id, position, person_id, nik_index, sealed)
            select :office, :week, entry, position, person, nik, sealed
            from unnest(:entries::uuid[], :positions::int[], :persons::uuid[], :niks::bytea[],
                :sealed::bytea[]) as p (entry, position, person, nik, sealed)
            """)
        .param("office", opening.key().office().value())
        .param("week", opening.key().week())
        .param("entries", texts(people, one -> one.entrant().id().toString()))
        .param("positions", texts(people, one -> String.valueOf(one.position() + 1)))
        .param(
            "persons",
            texts(
                people,
                one -> one.entrant().party().get(one.position()).person().orElseThrow().toString()))
        .param(
            "niks",
            people.stream()
                .map(one -> one.entrant().niks().get(one.position()).bytes())
                .toArray(byte[][]::new))
        .param(
            "sealed",
            people.stream()
                .map(one -> one.entrant().sealed().get(one.position()))
                .toArray(byte[][]::new))
        .update();
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID uuid(byte[] key) {
    var bytes = ByteBuffer.wrap(key);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
