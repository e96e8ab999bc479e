package id.lintas.vault.store;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which signed words served already, by a hash of them. */
@Repository
public class SpentStore {
  private final JdbcClient jdbc;

  SpentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when they served before. */
  public boolean spend(byte[] id, Instant until) {
    return jdbc.sql(
                "insert into vault.spent (id, until) values (:id, :until) on conflict do nothing")
            .param("id", id)
            .param("until", until.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  public int sweep(Instant before) {
    return jdbc.sql("delete from vault.spent where until < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
