package id.lintas.booking.desk;

import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingPolicies;
import id.lintas.booking.BookingPolicies.Policy;
import id.lintas.booking.BookingState;
import id.lintas.booking.FilesUnderWay;
import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.PartyRules;
import id.lintas.booking.Placing;
import id.lintas.booking.Pool;
import id.lintas.booking.Priority;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.booking.Wishes;
import id.lintas.booking.allocation.Wish;
import id.lintas.booking.store.ApplicantSeal;
import id.lintas.booking.store.PermitStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.office.Office;
import id.lintas.office.OfficeCalendar;
import id.lintas.office.OfficeDay;
import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.Sex;
import id.lintas.staff.Officer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Somebody of a priority group comes without a booking, on any working day and on Saturdays where
 * the office serves them. The birth date alone decides about age; when the day's numbers are used
 * up they get one of the next day on which they still belong to the group and that has any, which
 * is theirs for certain.
 */
@Component
public class AdmittingAWalkIn {
  private static final int DAYS_AHEAD = 14;

  private final Offices offices;
  private final BookingPolicies policies;
  private final FormIds forms;
  private final Wishes wishes;
  private final Placing placing;
  private final ReleaseStore releases;
  private final OfficeCalendar calendar;
  private final PermitStore permits;
  private final ApplicantSeal seal;
  private final FilesUnderWay files;
  private final Clock clock;

  AdmittingAWalkIn(
      Offices offices,
      BookingPolicies policies,
      FormIds forms,
      Wishes wishes,
      Placing placing,
      ReleaseStore releases,
      OfficeCalendar calendar,
      PermitStore permits,
      ApplicantSeal seal,
      FilesUnderWay files,
      Clock clock) {
    this.offices = offices;
    this.policies = policies;
    this.forms = forms;
    this.wishes = wishes;
    this.placing = placing;
    this.releases = releases;
    this.calendar = calendar;
    this.permits = permits;
    this.seal = seal;
    this.files = files;
    this.clock = clock;
  }

  /**
   * Who stands at the desk.
   *
   * @param declared PREGNANT or DISABLED, as they say themselves
   * @param with the walk-in they come along with, as a parent
   */
  public record Visitor(Applicant applicant, Optional<Priority> declared, Optional<Booking> with) {
    /** What can be so: a man's pregnancy is a slip of the officer's. */
    Optional<Priority> credible() {
      return declared.filter(one -> one != Priority.PREGNANT || applicant.sex() == Sex.FEMALE);
    }
  }

  /** The same form sent again yields the same number. */
  public Outcome admit(Officer officer, String form, Visitor visitor, Language language) {
    var office = offices.office(officer.office());
    var formId = forms.verified(form, officer.id(), office.id());
    if (formId.isEmpty()) return Outcome.refused(new Refusal.ForgedForm());
    var file = files.of(office.id(), visitor.applicant().nik(), Optional.empty());
    if (file.isPresent()) return Outcome.refused(new Refusal.UnderWay(1, file.get()));
    var today = office.today(clock.instant());
    var permit = permits.unused(office.id(), seal.index(visitor.applicant().nik()), today);
    var grounds = grounds(office, visitor, today, permit);
    var numbers = numbers(office, today, visitor, grounds);
    var possible =
        numbers.stream().filter(slot -> faults(office, visitor, slot.day()).isEmpty()).toList();
    if (possible.isEmpty())
      return Outcome.refused(nothingPossible(office, visitor, grounds, today, numbers));
    var asker =
        new Wishes.Asker(Way.WALK_IN, officer.id(), formId.get(), language, Optional.empty());
    return place(asker, visitor, grounds, possible);
  }

  /** Why a number is for a later day than the one they came on. */
  public WhyLater whyLater(Booking booking) {
    var office = offices.office(booking.office());
    var came = office.today(booking.madeAt());
    var ground = booking.priority().orElseThrow();
    var applicant = booking.applicants().getFirst();
    if (!ofGroup(office, ground, applicant, came)) return WhyLater.NOT_OF_THE_GROUP;
    if (ground == Priority.COMPANION) return WhyLater.WITH_THE_CHILD;
    if (calendar.day(office.id(), came) instanceof OfficeDay.Closed) return WhyLater.CLOSED;
    if (weekendRefused(applicant, came)) return WhyLater.KIND_NOT_SERVED;
    var numbers =
        releases.slots(office.id(), came, came, office.zone()).stream()
            .anyMatch(slot -> slot.key().pool() == ground.pool() && slot.capacity() > 0);
    return numbers ? WhyLater.USED_UP : WhyLater.NO_NUMBERS;
  }

  private boolean ofGroup(Office office, Priority ground, Applicant applicant, LocalDate day) {
    if (ground != Priority.ELDER && ground != Priority.TODDLER) return true;
    var policy = policies.of(office, day);
    return Priority.byAge(applicant.birthDate(), day, policy.elderAge(), policy.toddlerBelow())
        .filter(ground::equals)
        .isPresent();
  }

  /**
   * Asks for each ground in the order of its days, until there is a number: the days that one of
   * them opens may be used up, where those of another are not.
   */
  private Outcome place(
      Wishes.Asker asker, Visitor visitor, Grounds grounds, List<SlotKey> possible) {
    var reasons = possible.stream().flatMap(slot -> grounds.on(slot.day()).stream()).distinct();
    Outcome outcome = Outcome.refused(new Refusal.NoSuchPlace());
    for (var ground : reasons.toList()) {
      var days =
          possible.stream()
              .filter(slot -> slot.pool() == ground.pool() && grounds.holds(ground, slot.day()))
              .toList();
      outcome = placing.place(wish(asker, visitor, grounds, ground, days));
      if (!elsewhere(outcome)) return outcome;
    }
    return outcome;
  }

  /** Used up; or this form got a number on a day that another ground opened. */
  private static boolean elsewhere(Outcome outcome) {
    return outcome instanceof Outcome.Refused(var why)
        && (why instanceof Refusal.Full || why instanceof Refusal.ForgedForm);
  }

  private Wish wish(
      Wishes.Asker asker, Visitor visitor, Grounds grounds, Priority ground, List<SlotKey> days) {
    var permit = grounds.permit().filter(granted -> ground == Priority.OTHER);
    var with = visitor.with().map(Booking::id).filter(child -> ground == Priority.COMPANION);
    var why = new Wishes.Ground(Optional.of(ground), permit, with);
    return wishes.wish(asker, days, List.of(visitor.applicant()), why);
  }

  private Refusal nothingPossible(
      Office office, Visitor visitor, Grounds grounds, LocalDate today, List<SlotKey> numbers) {
    var day = numbers.stream().map(SlotKey::day).findFirst().orElse(today);
    var faults = faults(office, visitor, day);
    if (!faults.isEmpty()) return new Refusal.PartyRefused(faults);
    return grounds.on(today).isEmpty() ? new Refusal.NoGround() : new Refusal.NoSuchPlace();
  }

  private List<PartyRules.Fault> faults(Office office, Visitor visitor, LocalDate day) {
    var terms = policies.of(office, day).terms();
    return PartyRules.faults(List.of(visitor.applicant()), day, false, terms);
  }

  private Grounds grounds(Office office, Visitor visitor, LocalDate today, Optional<UUID> permit) {
    var child = child(visitor, policies.of(office, today), office.id());
    return new Grounds(
        visitor.applicant().birthDate(),
        visitor.credible(),
        child.map(one -> one.slot().day()).filter(day -> !day.isBefore(today)),
        permit,
        today,
        day -> policies.of(office, day));
  }

  /** The one parent of somebody who has a number of the priority groups here. */
  private Optional<Booking> child(Visitor visitor, Policy policy, OfficeId office) {
    return visitor
        .with()
        .filter(child -> policy.companionMayApply() && child.office().equals(office))
        .filter(
            child -> child.state() == BookingState.ACTIVE || child.state() == BookingState.ARRIVED)
        .filter(child -> child.way() == Way.WALK_IN && child.priority().isPresent())
        .filter(child -> child.priority().get().pool() == Pool.PRIORITY)
        .filter(child -> !permits.accompanied(office, child.id()));
  }

  /** Of today and the coming days, those on which they have a ground. */
  private List<SlotKey> numbers(Office office, LocalDate today, Visitor visitor, Grounds grounds) {
    var last = today.plusDays(DAYS_AHEAD);
    return releases.slots(office.id(), today, last, office.zone()).stream()
        .map(ReleaseStore.Slot::key)
        .filter(slot -> grounds.on(slot.day()).filter(one -> one.pool() == slot.pool()).isPresent())
        .filter(slot -> !weekendRefused(visitor.applicant(), slot.day()))
        .toList();
  }

  /** Lost and damaged passports need an examination that no Saturday has. */
  private static boolean weekendRefused(Applicant applicant, LocalDate day) {
    var kind = applicant.wanted().kind();
    return day.getDayOfWeek() == DayOfWeek.SATURDAY
        && (kind == ApplicationKind.LOST || kind == ApplicationKind.DAMAGED);
  }
}
