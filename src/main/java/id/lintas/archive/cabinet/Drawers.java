package id.lintas.archive.cabinet;

import id.lintas.archive.Answer;
import id.lintas.archive.store.CabinetStore;
import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The drawers of an office's cabinet and their letters; the usual ones until it changes them. */
@Component
public class Drawers {
  /** Cut where Indonesian names are many: M and S take three times what their letter would. */
  private static final List<List<String>> USUAL =
      List.of(
          List.of("A", "AI", "AN", "AR", "B"),
          List.of("D", "DI", "E", "F", "H"),
          List.of("I", "J", "L", "M", "MU"),
          List.of("N", "R", "RI", "S", "T"));

  private static final int USUAL_PLACES = 100;

  private final CabinetStore store;
  private final Audit audit;
  private final TransactionOperations transaction;

  Drawers(CabinetStore store, Audit audit, TransactionOperations transaction) {
    this.store = store;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** In the order in which they stand; never empty. */
  public List<Drawer> of(OfficeId office) {
    var there = store.drawers(office);
    if (!there.isEmpty()) return there;
    transaction.executeWithoutResult(all -> usual().forEach(one -> store.add(office, one)));
    return store.drawers(office);
  }

  static List<Drawer> usual() {
    var all = new ArrayList<Drawer>();
    for (int cabinet = 0; cabinet < USUAL.size(); cabinet++) {
      var drawers = USUAL.get(cabinet);
      for (int drawer = 0; drawer < drawers.size(); drawer++)
        all.add(new Drawer(cabinet + 1, drawer + 1, drawers.get(drawer), USUAL_PLACES));
    }
    return all;
  }

  /** Where folders lie now they stay; only what is filed from now on follows the new letters. */
  public Answer change(Officer officer, Drawer seen, Drawer wanted) {
    var label = label(wanted);
    try {
      var changed = transaction.execute(all -> changed(officer, seen, wanted));
      return Boolean.TRUE.equals(changed)
          ? Answer.done("archive.drawer.done", label, wanted.from(), wanted.places())
          : Answer.no("archive.drawer.stale", label);
    } catch (DataIntegrityViolationException taken) {
      return Answer.no("archive.drawer.notSo", label);
    }
  }

  /** Another drawer; names go there from now on. */
  public Answer add(Officer officer, Drawer wanted) {
    var label = label(wanted);
    var there =
        of(officer.office()).stream()
            .anyMatch(one -> label(one).equals(label) || one.from().equals(wanted.from()));
    if (there) return Answer.no("archive.drawer.there", label);
    transaction.executeWithoutResult(
        all -> {
          store.add(officer.office(), wanted);
          record(officer, wanted, "archive.drawer.added");
        });
    return Answer.done("archive.drawer.added", label, wanted.from(), wanted.places());
  }

  private static String label(Drawer drawer) {
    return "L%d-%d".formatted(drawer.cabinet(), drawer.drawer());
  }

  private void record(Officer officer, Drawer wanted, String action) {
    audit.record(
        new Entry(
            officer.actor(),
            officer.office(),
            action,
            "drawer:" + label(wanted),
            Map.of("from", wanted.from(), "places", String.valueOf(wanted.places()))));
  }

  private boolean changed(Officer officer, Drawer seen, Drawer wanted) {
    if (!store.change(officer.office(), seen, wanted)) return false;
    record(officer, wanted, "archive.drawer.changed");
    return true;
  }
}
