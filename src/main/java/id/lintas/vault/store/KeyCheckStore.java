package id.lintas.vault.store;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class KeyCheckStore {
  private final JdbcClient jdbc;

  KeyCheckStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever comes first decides; of two nodes starting at once one finds the other's. */
  public void addIfAbsent(String name, byte[] fingerprint) {
    jdbc.sql(
            """
            insert into vault.key_check (name, fingerprint) values (:name, :fingerprint)
            on conflict (name) do nothing
            """)
        .param("name", name)
        .param("fingerprint", fingerprint)
        .update();
  }

  public Map<String, byte[]> all() {
    var found = new TreeMap<String, byte[]>();
    jdbc.sql("select name, fingerprint from vault.key_check order by name")
        .query(
            row -> {
              found.put(row.getString("name"), row.getBytes("fingerprint"));
            });
    return found;
  }
}
