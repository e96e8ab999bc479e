package id.lintas.audit.store;

import id.lintas.audit.chain.Checkpoint;
import id.lintas.audit.chain.Content;
import id.lintas.audit.chain.Head;
import id.lintas.audit.chain.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chains and their checkpoints: written by one writer at a time, read by the verifier. */
@Repository
public class ChainStore {
  /** Arbitrary, and used for nothing else. */
  private static final long WRITER_LOCK = 0x6c696e7461730001L;

  private final JdbcClient jdbc;

  public ChainStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A recorded row that is in no chain yet. */
  public record Unlinked(String chain, Content content) {}

  /** Until the transaction ends. Another node having it is no reason to wait. */
  public boolean becomeWriter() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", WRITER_LOCK)
        .query(Boolean.class)
        .single();
  }

  public List<Unlinked> unlinked(int limit) {
    return jdbc.sql(
            """
            select office_id, id, recorded_at, actor, action, object, detail::text as detail
            from audit.fresh order by office_id, id limit :limit
            """)
        .param("limit", limit)
        .query((row, number) -> new Unlinked(row.getString("office_id"), content(row)))
        .list();
  }

  /** The oldest entries that are in no chain, and that no checkpoint covers. */
  public record Oldest(@Nullable Instant unlinked, @Nullable Instant unsigned) {}

  public Oldest oldest() {
    return jdbc.sql(
            """
            select (select min(recorded_at) from audit.fresh) as unlinked,
                   (select min(e.recorded_at) from audit.head h
                    join audit.entry e
                      on e.office_id = h.office_id and e.seq = h.checkpointed_seq + 1) as unsigned
            """)
        .query((row, number) -> new Oldest(instant(row, "unlinked"), instant(row, "unsigned")))
        .single();
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  public Head head(String chain) {
    return jdbc.sql(
            "select office_id, seq, hash from audit.entry where office_id = :chain order by seq desc limit 1")
        .param("chain", chain)
        .query(ChainStore::head)
        .optional()
        .orElseGet(() -> Head.beforeFirst(chain));
  }

  /** Copies the rows into their chains; the content is taken from where it was recorded. */
  public void link(List<Link> links) {
    jdbc.sql(
            """
            insert into audit.entry
              (office_id, seq, id, recorded_at, actor, action, object, detail, prev_hash, hash)
            select f.office_id, l.seq, f.id, f.recorded_at, f.actor, f.action, f.object, f.detail,
                   l.prev_hash, l.hash
            from unnest(:chains::text[], :seqs::bigint[], :ids::bigint[], :prevs::bytea[],
                        :hashes::bytea[]) as l (office_id, seq, id, prev_hash, hash)
            join audit.fresh f on f.office_id = l.office_id and f.id = l.id
            """)
        .param("chains", texts(links))
        .param("seqs", longs(links, Link::seq))
        .param("ids", longs(links, link -> link.content().id()))
        .param("prevs", links.stream().map(Link::prevHash).toArray(byte[][]::new))
        .param("hashes", links.stream().map(Link::hash).toArray(byte[][]::new))
        .update();
    jdbc.sql(
            """
            delete from audit.fresh f
            using unnest(:chains::text[], :ids::bigint[]) as l (office_id, id)
            where f.office_id = l.office_id and f.id = l.id
            """)
        .param("chains", texts(links))
        .param("ids", longs(links, link -> link.content().id()))
        .update();
  }

  public void moveHead(Head head) {
    jdbc.sql(
            """
            insert into audit.head (office_id, seq, hash) values (:chain, :seq, :hash)
            on conflict (office_id) do update set seq = excluded.seq, hash = excluded.hash
            """)
        .param("chain", head.chain())
        .param("seq", head.seq())
        .param("hash", head.hash())
        .update();
  }

  public List<Head> headsWithoutCheckpoint() {
    return jdbc.sql(
            "select office_id, seq, hash from audit.head where seq > checkpointed_seq order by office_id")
        .query(ChainStore::head)
        .list();
  }

  public void add(Checkpoint checkpoint) {
    jdbc.sql(
            """
            insert into audit.checkpoint (number, made_at, heads, prev_hash, hash, signature)
            values (:number, :at, :heads, :prev, :hash, :signature)
            """)
        .param("number", checkpoint.number())
        .param("at", checkpoint.madeAt().atOffset(ZoneOffset.UTC))
        .param("heads", checkpoint.headsText())
        .param("prev", checkpoint.prevHash())
        .param("hash", checkpoint.hash())
        .param("signature", checkpoint.signature())
        .update();
    for (var head : checkpoint.heads()) {
      jdbc.sql("update audit.head set checkpointed_seq = :seq where office_id = :chain")
          .param("seq", head.seq())
          .param("chain", head.chain())
          .update();
    }
  }

  public Optional<Checkpoint> lastCheckpoint() {
    return jdbc.sql("select * from audit.checkpoint order by number desc limit 1")
        .query(ChainStore::checkpoint)
        .optional();
  }

  public List<Checkpoint> checkpointsAfter(long number, int limit) {
    return jdbc.sql(
            "select * from audit.checkpoint where number > :number order by number limit :limit")
        .param("number", number)
        .param("limit", limit)
        .query(ChainStore::checkpoint)
        .list();
  }

  public List<String> chains() {
    return jdbc.sql(
            """
            select distinct office_id from audit.entry
            union select office_id from audit.head order by 1
            """)
        .query((row, number) -> row.getString("office_id"))
        .list();
  }

  public List<Link> linksAfter(String chain, long seq, int limit) {
    return jdbc.sql(
            """
            select office_id, seq, id, recorded_at, actor, action, object, detail::text as detail,
                   prev_hash, hash
            from audit.entry where office_id = :chain and seq > :seq order by seq limit :limit
            """)
        .param("chain", chain)
        .param("seq", seq)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Link(
                    row.getString("office_id"),
                    row.getLong("seq"),
                    content(row),
                    row.getBytes("prev_hash"),
                    row.getBytes("hash")))
        .list();
  }

  private static Content content(ResultSet row) throws SQLException {
    return new Content(
        row.getLong("id"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("object"),
        Details.read(row.getString("detail")));
  }

  private static Head head(ResultSet row, int number) throws SQLException {
    return new Head(row.getString("office_id"), row.getLong("seq"), row.getBytes("hash"));
  }

  private static Checkpoint checkpoint(ResultSet row, int number) throws SQLException {
    return new Checkpoint(
        row.getLong("number"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("heads"),
        row.getBytes("prev_hash"),
        row.getBytes("hash"),
        row.getBytes("signature"));
  }

  private static String[] texts(List<Link> links) {
    return links.stream().map(Link::chain).toArray(String[]::new);
  }

  private static Long[] longs(List<Link> links, Function<Link, Long> part) {
    return links.stream().map(part).toArray(Long[]::new);
  }
}
