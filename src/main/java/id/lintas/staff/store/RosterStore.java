package id.lintas.staff.store;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Post;
import id.lintas.staff.roster.Colleague;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The officers of an office: everybody who holds, held or will hold a post there. */
@Repository
public class RosterStore {
  private static final int OFFICERS_MAX = 1_000;
  private static final int POSTS_MAX = 10_000;

  private final JdbcClient jdbc;
  private final NameSeal names;

  RosterStore(JdbcClient jdbc, NameSeal names) {
    this.jdbc = jdbc;
    this.names = names;
  }

  /** By name. */
  public List<Colleague> of(OfficeId office) {
    var posts =
        jdbc
            .sql(
                """
                select office_id, id, officer_id, role, from_day, to_day from staff.post
                where office_id = :office order by from_day desc, role limit :limit
                """)
            .param("office", office.value())
            .param("limit", POSTS_MAX)
            .query((row, number) -> PostStore.post(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Post::officerId));
    return officers(posts.keySet().stream().limit(OFFICERS_MAX).toList()).stream()
        .map(row -> row.with(posts.getOrDefault(row.id(), List.of())))
        .sorted(Comparator.comparing(Colleague::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /** Empty for an officer who never had a post there. */
  public Optional<Colleague> find(OfficeId office, UUID officer, PostStore posts) {
    var held = posts.of(office, officer);
    if (held.isEmpty()) return Optional.empty();
    return officers(List.of(officer)).stream().map(row -> row.with(held)).findFirst();
  }

  /** Of these officers, wherever they work now. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    var found = new HashMap<UUID, String>();
    officers(List.copyOf(ids)).forEach(row -> found.put(row.id(), row.name()));
    return found;
  }

  public Map<UUID, String> usernames(Collection<UUID> ids) {
    var found = new HashMap<UUID, String>();
    officers(List.copyOf(ids)).forEach(row -> found.put(row.id(), row.username()));
    return found;
  }

  private List<Row> officers(List<UUID> ids) {
    return jdbc.sql(
            """
            select id, username, name_sealed, blocked_at is not null as blocked,
                   password_hash is null as invited
            from staff.officer where id = any(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, number) -> row(row))
        .list();
  }

  private Row row(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var state =
        row.getBoolean("blocked")
            ? Colleague.State.BLOCKED
            : row.getBoolean("invited") ? Colleague.State.INVITED : Colleague.State.ACTIVE;
    return new Row(
        id, row.getString("username"), names.open(row.getBytes("name_sealed"), id), state);
  }

  private record Row(UUID id, String username, String name, Colleague.State state) {
    Colleague with(List<Post> posts) {
      return new Colleague(id, username, name, state, posts);
    }

    @Override
    public String toString() {
      return "Row[" + id + "]";
    }
  }

  /** Whoever has the name, at whichever office: for an officer who comes from another one. */
  public Optional<UUID> idOf(String username) {
    return jdbc.sql("select id from staff.officer where username = :username")
        .param("username", username)
        .query(UUID.class)
        .optional();
  }

  /** False when they were blocked before. */
  public boolean block(UUID officer, Instant now) {
    return jdbc.sql(
                """
                update staff.officer set blocked_at = :now where id = :id and blocked_at is null
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", officer)
            .update()
        == 1;
  }

  public boolean unblock(UUID officer) {
    return jdbc.sql(
                """
                update staff.officer set blocked_at = null
                where id = :id and blocked_at is not null
                """)
            .param("id", officer)
            .update()
        == 1;
  }

  /** Back to the first day: neither password nor second factor nor recovery codes. */
  public void forgetProofs(UUID officer) {
    jdbc.sql(
            """
            update staff.officer
            set password_hash = null, totp_sealed = null, totp_pending_sealed = null where id = :id
            """)
        .param("id", officer)
        .update();
    jdbc.sql("delete from staff.passkey where officer_id = :id").param("id", officer).update();
    jdbc.sql("delete from staff.recovery_code where officer_id = :id")
        .param("id", officer)
        .update();
  }
}
