package id.lintas.office;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.office.store.OfficeSettingStore;
import id.lintas.office.store.OfficeStore;
import id.lintas.shared.OfficeId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets an office decide its settings from a day on; days that are over keep what held on them. */
@Component
public class EditingSettings {
  private static final int YEARS_AHEAD = 2;

  private final OfficeSettingStore store;
  private final OfficeStore offices;
  private final OfficeSettings kept;
  private final Audit audit;
  private final Clock clock;

  EditingSettings(
      OfficeSettingStore store,
      OfficeStore offices,
      OfficeSettings kept,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.offices = offices;
    this.kept = kept;
    this.audit = audit;
    this.clock = clock;
  }

  /** Why nothing was changed. */
  public enum Refusal {
    VALUE,
    IN_THE_PAST,
    TOO_FAR,
    /** Somebody else changed it since it was read. */
    STALE
  }

  /** A setting with the value of today and the next change that is decided. */
  public record Line(Setting setting, String now, Optional<Next> next) {
    /** Changes with the values and the day. */
    public String mark() {
      return Integer.toHexString((now + next).hashCode());
    }
  }

  /** From when the next value holds. */
  public record Next(LocalDate from, String value) {}

  public List<Line> lines(OfficeId office, LocalDate today) {
    var now = store.inForce(office, today);
    var next = store.next(office, today);
    return Arrays.stream(Setting.values())
        .map(
            one ->
                new Line(
                    one,
                    now.getOrDefault(one, one.byDefault()),
                    next.stream()
                        .filter(later -> later.setting() == one)
                        .map(later -> new Next(later.from(), later.value()))
                        .findFirst()))
        .toList();
  }

  public Line line(OfficeId office, Setting setting, LocalDate today) {
    return lines(office, today).get(setting.ordinal());
  }

  /**
   * @param seen the mark of the line that the editor saw
   * @param actor as the audit record names them
   */
  @Transactional
  public Optional<Refusal> decide(
      OfficeId office, Setting setting, String seen, Next wanted, String actor) {
    if (!setting.valid(wanted.value())) return Optional.of(Refusal.VALUE);
    var today = offices.lock(office).today(clock.instant());
    if (wanted.from().isBefore(today)) return Optional.of(Refusal.IN_THE_PAST);
    if (wanted.from().isAfter(today.plusYears(YEARS_AHEAD))) return Optional.of(Refusal.TOO_FAR);
    var before = line(office, setting, today);
    if (!before.mark().equals(seen)) return Optional.of(Refusal.STALE);
    store.put(office, setting, wanted.from(), wanted.value());
    var detail =
        Map.of("before", before.now(), "after", wanted.value(), "from", wanted.from().toString());
    var object = "setting:" + office + "/" + setting;
    audit.record(new Entry(actor, office, "office.setting-decided", object, detail));
    forgetAfterCommit();
    return Optional.empty();
  }

  private void forgetAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            kept.forget();
          }
        });
  }
}
