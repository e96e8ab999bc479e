package id.lintas.archive.store;

import id.lintas.shared.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers in a row, each given once; a number goes back with the transaction that took it. */
@Repository
public class CounterStore {
  private final JdbcClient jdbc;

  CounterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public int next(OfficeId office, String kind) {
    return jdbc.sql(
            """
            insert into archive.counter (office_id, kind, last) values (:office, :kind, 1)
            on conflict (office_id, kind) do update set last = counter.last + 1
            returning last
            """)
        .param("office", office.value())
        .param("kind", kind)
        .query(Integer.class)
        .single();
  }
}
