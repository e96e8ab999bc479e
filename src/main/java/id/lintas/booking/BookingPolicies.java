package id.lintas.booking;

import id.lintas.office.Office;
import id.lintas.office.OfficeSettings;
import id.lintas.office.OfficeSettings.InForce;
import id.lintas.office.Setting;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an office laid down about its places, as it holds on a day. */
@Component
public class BookingPolicies {
  private final OfficeSettings settings;

  BookingPolicies(OfficeSettings settings) {
    this.settings = settings;
  }

  /**
   * @param drawn whether the order among those who wait at the opening is drawn
   * @param turn how long somebody may choose when it is their turn
   */
  public record Policy(
      OpeningRule opening,
      boolean drawn,
      Duration turn,
      PartyRules.Terms terms,
      int movesMax,
      int freezeDays,
      int elderAge,
      int toddlerBelow,
      boolean companionMayApply,
      Bounds bounds) {}

  public Policy of(Office office, LocalDate on) {
    var decided = settings.on(office.id(), on);
    return new Policy(
        opening(office, decided),
        decided.text(Setting.OPENING_MODE).equals("DRAW"),
        Duration.ofMinutes(decided.number(Setting.TURN_MINUTES)),
        new PartyRules.Terms(
            decided.number(Setting.PARTY_MAX),
            decided.text(Setting.BOOKLETS).equals("ELECTRONIC_ONLY"),
            office.parent().isPresent()),
        decided.number(Setting.MOVES_MAX),
        decided.number(Setting.NO_SHOW_FREEZE_DAYS),
        decided.number(Setting.ELDER_AGE),
        decided.number(Setting.TODDLER_BELOW_AGE),
        decided.yes(Setting.COMPANION_MAY_APPLY),
        Bounds.of(decided));
  }

  /** Which rules of the party a booking would not meet at another place. */
  public List<PartyRules.Fault> faults(Booking booking, SlotKey to, Office office) {
    var sameDay = to.pool() == Pool.SAME_DAY;
    return PartyRules.faults(booking.applicants(), to.day(), sameDay, of(office, to.day()).terms());
  }

  private static OpeningRule opening(Office office, InForce decided) {
    var weekday = DayOfWeek.valueOf(decided.text(Setting.OPENING_DAY));
    var onlyThen = decided.text(Setting.AFTER_OPENING).equals("OPENING_DAY_ONLY");
    return new OpeningRule(
        weekday,
        LocalTime.parse(decided.text(Setting.OPENING_TIME)),
        onlyThen ? Optional.of(weekday) : Optional.empty(),
        office.zone());
  }
}
