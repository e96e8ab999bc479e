package id.lintas.visit;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.staff.Officer;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A list shows names as a file does: who looked at one of their office leaves that in the record.
 */
@Component
public class ListsSeen {
  private final Audit audit;

  ListsSeen(Audit audit) {
    this.audit = audit;
  }

  public void by(Officer officer, String page) {
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            "visit.listed",
            "office:" + officer.office(),
            Map.of("page", page)));
  }
}
