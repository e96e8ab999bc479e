package id.lintas.visit.store;

import id.lintas.shared.OfficeId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removes what a training office's visits left; no other visit is ever removed. */
@Repository("visitTrainingStore")
public class TrainingStore {
  /** First what refers to others. */
  private static final List<String> TABLES =
      List.of(
          "visit.queue_call",
          "visit.queue_member",
          "visit.queue",
          "visit.queue_serial",
          "visit.hall_day",
          "visit.counter",
          "visit.upload_page",
          "visit.upload",
          "visit.upload_count",
          "visit.examination",
          "visit.returned",
          "visit.document",
          "visit.fact",
          "visit.parent",
          "visit.form",
          "visit.taken_number",
          "visit.name_word",
          "visit.history",
          "visit.visit",
          "visit.folder_day");

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
