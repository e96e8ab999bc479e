package id.lintas.booking.store;

import static id.lintas.booking.store.AllocationStore.texts;

import id.lintas.booking.MarkKind;
import id.lintas.booking.allocation.Mark;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Overtaken;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.waitlist.Listed;
import id.lintas.booking.waitlist.Listing;
import id.lintas.booking.waitlist.ListingState;
import id.lintas.shared.OfficeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on the waiting list of which week: joining, leaving, looking. */
@Repository
public class ListingStore {
  private final JdbcClient jdbc;

  ListingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Listing> find(OpeningKey week, UUID id) {
    return jdbc.sql(
            ListingRows.COLUMNS + " where office_id = :office and first_day = :week and id = :id")
        .param("office", week.office().value())
        .param("week", week.week())
        .param("id", id)
        .query((row, number) -> ListingRows.listing(row))
        .optional();
  }

  /** Of this account only. */
  public Optional<Listing> ofAccount(UUID account, UUID id) {
    return jdbc.sql(ListingRows.COLUMNS + " where account_id = :account and id = :id")
        .param("account", account)
        .param("id", id)
        .query((row, number) -> ListingRows.listing(row))
        .optional();
  }

  /** The newest first. */
  public List<Listing> ofAccount(UUID account, int most) {
    return jdbc.sql(
            ListingRows.COLUMNS
                + " where account_id = :account order by listed_at desc limit :most")
        .param("account", account)
        .param("most", most)
        .query((row, number) -> ListingRows.listing(row))
        .list();
  }

  public List<Listing> live(UUID account) {
    return jdbc.sql(
            ListingRows.COLUMNS
                + " where account_id = :account and state = 'LISTED' order by first_day")
        .param("account", account)
        .query((row, number) -> ListingRows.listing(row))
        .list();
  }

  /** Whether this person of the account is one of the party. */
  public boolean holds(Listing listing, UUID person) {
    return jdbc.sql(
            """
            select exists (
              select from booking.listing_person
              where office_id = :office and first_day = :week and listing_id = :listing
                and person_id = :person)
            """)
        .param("office", listing.week().office().value())
        .param("week", listing.week().week())
        .param("listing", listing.id())
        .param("person", person)
        .query(Boolean.class)
        .single();
  }

  /** Throws {@link Overtaken} when one of them came onto a list elsewhere meanwhile. */
  public void add(Listed listed) {
    claim(listed);
    insert(listed);
    insertPeople(listed);
  }

  private void claim(Listed listed) {
    var listing = listed.listing();
    var claimed =
        jdbc.sql(
                """
                insert into booking.listing_claim (nik_index, office_id, first_day, listing_id)
                select nik, :office, :week, :listing
                from unnest(:niks::bytea[]) as wanted (nik) order by nik
                on conflict (nik_index) do nothing
                returning nik_index
                """)
            .param("office", listing.week().office().value())
            .param("week", listing.week().week())
            .param("listing", listing.id())
            .param("niks", bytes(listed.niks()))
            .query((row, number) -> number)
            .list();
    if (claimed.size() != listed.niks().size()) throw new Overtaken();
  }

  private void insert(Listed listed) {
    var one = listed.listing();
    var marks = listed.marks();
    jdbc.sql(
            """
            insert into booking.listing (office_id, first_day, id, account_id, pool, party, state,
              days, part, language, listed_at, account_mark, contact_mark, device_mark, network,
              strangers, other_cards)
            values (:office, :week, :id, :account, :pool, :party, 'LISTED', :days::date[], :part,
              :language, :at, decode(nullif(:accountMark, ''), 'hex'),
              decode(nullif(:contactMark, ''), 'hex'), decode(nullif(:deviceMark, ''), 'hex'),
              decode(nullif(:network, ''), 'hex'), :strangers, :cards)
            """)
        .param("office", one.week().office().value())
        .param("week", one.week().week())
        .param("id", one.id())
        .param("account", one.account())
        .param("pool", one.pool().name())
        .param("party", one.party())
        .param("days", texts(one.preference().days(), LocalDate::toString))
        .param("part", one.preference().part().name())
        .param("language", one.language().name())
        .param("at", one.listedAt().atOffset(ZoneOffset.UTC))
        .param("accountMark", marks.of(MarkKind.ACCOUNT).map(Mark::hex).orElse(""))
        .param("contactMark", marks.of(MarkKind.CONTACT).map(Mark::hex).orElse(""))
        .param("deviceMark", marks.of(MarkKind.DEVICE).map(Mark::hex).orElse(""))
        .param("network", marks.network().orElse(""))
        .param("strangers", marks.strangers())
        .param("cards", marks.otherCards())
        .update();
  }

  private void insertPeople(Listed listed) {
    var one = listed.listing();
    jdbc.sql(
            """
            insert into booking.listing_person
              (office_id, first_day, listing_id, position, person_id, nik_index, sealed)
            select :office, :week, :listing, position, person, nik, sealed
            from unnest(:positions::int[], :persons::uuid[], :niks::bytea[], :sealed::bytea[])
              as p (position, person, nik, sealed)
            """)
        .param("office", one.week().office().value())
        .param("week", one.week().week())
        .param("listing", one.id())
        .param(
            "positions",
            IntStream.rangeClosed(1, one.party()).mapToObj(String::valueOf).toArray(String[]::new))
        .param("persons", texts(listed.people(), p -> p.person().orElseThrow().toString()))
        .param("niks", bytes(listed.niks()))
        .param("sealed", listed.sealed().toArray(byte[][]::new))
        .update();
  }

  /** Off the list, their people free for others and forgotten here; those who were still on it. */
  public Set<UUID> end(OpeningKey week, Collection<UUID> ids, ListingState state, Instant now) {
    var ended =
        jdbc.sql(
                """
                update booking.listing set state = :state, ended_at = :now
                where office_id = :office and first_day = :week and id = any(:ids::uuid[])
                  and state = 'LISTED'
                returning id
                """)
            .param("state", state.name())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("office", week.office().value())
            .param("week", week.week())
            .param("ids", texts(ids, UUID::toString))
            .query((row, number) -> row.getObject(1, UUID.class))
            .list();
    if (!ended.isEmpty()) release(week, ended);
    return Set.copyOf(ended);
  }

  private void release(OpeningKey week, List<UUID> ended) {
    var niks =
        jdbc.sql(
                """
                delete from booking.listing_person
                where office_id = :office and first_day = :week
                  and listing_id = any(:ids::uuid[])
                returning nik_index
                """)
            .param("office", week.office().value())
            .param("week", week.week())
            .param("ids", texts(ended, UUID::toString))
            .query((row, number) -> NikKey.of(row.getBytes(1)))
            .list();
    jdbc.sql(
            """
            delete from booking.listing_claim c using unnest(:niks::bytea[]) as gone (nik)
            where c.nik_index = gone.nik and c.listing_id = any(:ids::uuid[])
            """)
        .param("niks", bytes(niks))
        .param("ids", texts(ended, UUID::toString))
        .update();
  }

  /** Weeks with somebody on the list that begin before that Monday. */
  public List<OpeningKey> weeksBefore(LocalDate monday) {
    return jdbc.sql(
            """
            select distinct office_id, first_day from booking.listing
            where state = 'LISTED' and first_day < :monday limit 500
            """)
        .param("monday", monday)
        .query(
            (row, number) ->
                new OpeningKey(
                    OfficeId.of(row.getString("office_id")),
                    row.getObject("first_day", LocalDate.class)))
        .list();
  }

  public List<UUID> live(OpeningKey week) {
    return jdbc.sql(
            """
            select id from booking.listing
            where office_id = :office and first_day = :week and state = 'LISTED'
            """)
        .param("office", week.office().value())
        .param("week", week.week())
        .query((row, number) -> row.getObject(1, UUID.class))
        .list();
  }

  static byte[][] bytes(List<NikKey> niks) {
    return niks.stream().map(NikKey::bytes).toArray(byte[][]::new);
  }
}
