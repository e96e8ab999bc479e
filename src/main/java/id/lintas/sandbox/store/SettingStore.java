package id.lintas.sandbox.store;

import id.lintas.sandbox.OnlyInSandbox;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was set on the sandbox pages: for all nodes, kept over a restart. */
@Repository
@OnlyInSandbox
public class SettingStore {
  private final JdbcClient jdbc;

  SettingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Map<String, String> all() {
    var settings = new HashMap<String, String>();
    jdbc.sql("select name, value from sandbox.setting")
        .query(
            row -> {
              settings.put(row.getString("name"), row.getString("value"));
            });
    return settings;
  }

  public void set(String name, String value) {
    jdbc.sql(
            """
            insert into sandbox.setting (name, value) values (:name, :value)
            on conflict (name) do update set value = excluded.value
            """)
        .param("name", name)
        .param("value", value)
        .update();
  }

  public void forget(String name) {
    jdbc.sql("delete from sandbox.setting where name = :name").param("name", name).update();
  }
}
