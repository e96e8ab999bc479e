package id.lintas.archive.store;

import id.lintas.shared.OfficeId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removes what a training office's folders left; its cabinet stays. */
@Repository("archiveTrainingStore")
public class TrainingStore {
  /** First what refers to others. */
  private static final List<String> TABLES =
      List.of(
          "archive.destruction_file",
          "archive.destruction",
          "archive.legal_hold",
          "archive.loan",
          "archive.transfer_file",
          "archive.file",
          "archive.box",
          "archive.transfer",
          "archive.cancellation",
          "archive.handover_check",
          "archive.handover",
          "archive.settlement",
          "archive.stocktake_scan",
          "archive.stocktake",
          "archive.filed",
          "archive.ready",
          "archive.counter");

  private final JdbcClient jdbc;

  TrainingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void forget(OfficeId office) {
    for (var table : TABLES)
      jdbc.sql("delete from " + table + " where office_id = :office")
          .param("office", office.value())
          .update();
  }
}
