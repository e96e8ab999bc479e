package id.lintas.staff.store;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Post;
import id.lintas.staff.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The roster. */
@Repository
public class PostStore {
  private static final int POSTS_MAX = 500;

  private final JdbcClient jdbc;

  PostStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Post post) {
    jdbc.sql(
            """
            insert into staff.post (office_id, id, officer_id, role, from_day, to_day)
            values (:office, :id, :officer, :role, :from, :to)
            """)
        .param("office", post.office().value())
        .param("id", post.id())
        .param("officer", post.officerId())
        .param("role", post.role().name())
        .param("from", post.from())
        .param("to", post.to())
        .update();
  }

  public List<Post> of(OfficeId office, UUID officer) {
    return jdbc.sql(
            """
            select office_id, id, officer_id, role, from_day, to_day from staff.post
            where office_id = :office and officer_id = :officer
            order by from_day desc, role limit :limit
            """)
        .param("office", office.value())
        .param("officer", officer)
        .param("limit", POSTS_MAX)
        .query((row, number) -> post(row))
        .list();
  }

  /** At every office, for signing in and for changing the office. */
  public List<Post> everywhere(UUID officer) {
    return jdbc.sql(
            """
            select office_id, id, officer_id, role, from_day, to_day from staff.post
            where officer_id = :officer order by office_id, from_day desc, role limit :limit
            """)
        .param("officer", officer)
        .param("limit", POSTS_MAX)
        .query((row, number) -> post(row))
        .list();
  }

  /** Whether anybody at any office has held the role since that day, or will. */
  public boolean heldSince(Role role, LocalDate day) {
    return jdbc.sql(
            """
            select exists (select from staff.post
                           where role = :role and (to_day is null or to_day >= :day))
            """)
        .param("role", role.name())
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** From then on the post gives no right; false when it had ended by that day already. */
  public boolean end(OfficeId office, UUID post, LocalDate lastDay) {
    return jdbc.sql(
                """
                update staff.post set to_day = greatest(:last, from_day - 1)
                where office_id = :office and id = :id and (to_day is null or to_day > :last)
                """)
            .param("last", lastDay)
            .param("office", office.value())
            .param("id", post)
            .update()
        == 1;
  }

  static Post post(ResultSet row) throws SQLException {
    return new Post(
        row.getObject("id", UUID.class),
        row.getObject("officer_id", UUID.class),
        OfficeId.of(row.getString("office_id")),
        Role.valueOf(row.getString("role")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class));
  }
}
