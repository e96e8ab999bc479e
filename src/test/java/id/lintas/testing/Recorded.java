package id.lintas.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the audit record as it stands, linked already or not. */
public final class Recorded {
  private Recorded() {}

  /** For each row about this object and action, by what it was done; empty when it does not say. */
  public static List<String> by(JdbcClient jdbc, String object, String action) {
    return jdbc.sql(
            """
            select coalesce(detail ->> 'by', '') from (
              select object, action, detail from audit.fresh
              union all select object, action, detail from audit.entry) as all_rows
            where object = :object and action = :action
            """)
        .param("object", object)
        .param("action", action)
        .query(String.class)
        .list();
  }

  /** How often that was done, about whatever. */
  public static int times(JdbcClient jdbc, String action) {
    return jdbc.sql(
            """
            select (select count(*) from audit.fresh where action = :action)
                 + (select count(*) from audit.entry where action = :action)
            """)
        .param("action", action)
        .query(Integer.class)
        .single();
  }
}
