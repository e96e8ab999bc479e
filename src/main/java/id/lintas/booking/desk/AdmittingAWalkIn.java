package id.lintas.booking.desk;

import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.BookingPolicies;
import id.lintas.booking.BookingPolicies.Policy;
import id.lintas.booking.BookingState;
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
import id.lintas.booking.store.ApplicantSeal;
import id.lintas.booking.store.PermitStore;
import id.lintas.booking.store.ReleaseStore;
import id.lintas.office.Office;
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
 * up they get one of the next day that has any, which is theirs for certain.
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
  private final PermitStore permits;
  private final ApplicantSeal seal;
  private final Clock clock;

  AdmittingAWalkIn(
      Offices offices,
      BookingPolicies policies,
      FormIds forms,
      Wishes wishes,
      Placing placing,
      ReleaseStore releases,
      PermitStore permits,
      ApplicantSeal seal,
      Clock clock) {
    this.offices = offices;
    this.policies = policies;
    this.forms = forms;
    this.wishes = wishes;
    this.placing = placing;
    this.releases = releases;
    this.permits = permits;
    this.seal = seal;
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
    var today = office.today(clock.instant());
    var policy = policies.of(office, today);
    var party = List.of(visitor.applicant());
    var faults = PartyRules.faults(party, today, false, policy.terms());
    if (!faults.isEmpty()) return Outcome.refused(new Refusal.PartyRefused(faults));
    var permit = permits.unused(office.id(), seal.index(visitor.applicant().nik()), today);
    var ground = ground(visitor, policy, today, permit, office.id());
    if (ground.isEmpty()) return Outcome.refused(new Refusal.NoGround());
    var days = days(office, today, visitor, ground.get());
    if (days.isEmpty()) return Outcome.refused(new Refusal.NoSuchPlace());
    var asker =
        new Wishes.Asker(Way.WALK_IN, officer.id(), formId.get(), language, Optional.empty());
    var used = ground.get() == Priority.OTHER ? permit : Optional.<UUID>empty();
    var with =
        ground.get() == Priority.COMPANION
            ? visitor.with().map(Booking::id)
            : Optional.<UUID>empty();
    return placing.place(wishes.wish(asker, days, party, new Wishes.Ground(ground, used, with)));
  }

  private Optional<Priority> ground(
      Visitor visitor, Policy policy, LocalDate today, Optional<UUID> permit, OfficeId office) {
    var byAge =
        Priority.byAge(
            visitor.applicant().birthDate(), today, policy.elderAge(), policy.toddlerBelow());
    return byAge
        .or(visitor::credible)
        .or(() -> companion(visitor, policy, office))
        .or(() -> permit.map(granted -> Priority.OTHER));
  }

  /** The one parent of somebody who has a number of the priority groups here. */
  private Optional<Priority> companion(Visitor visitor, Policy policy, OfficeId office) {
    return visitor
        .with()
        .filter(child -> policy.companionMayApply() && child.office().equals(office))
        .filter(
            child -> child.state() == BookingState.ACTIVE || child.state() == BookingState.ARRIVED)
        .filter(child -> child.way() == Way.WALK_IN && child.priority().isPresent())
        .filter(child -> child.priority().get().pool() == Pool.PRIORITY)
        .filter(child -> !permits.accompanied(office, child.id()))
        .map(child -> Priority.COMPANION);
  }

  /** Today and the coming days that have numbers; a parent comes on the child's day. */
  private List<SlotKey> days(Office office, LocalDate today, Visitor visitor, Priority ground) {
    var first =
        ground == Priority.COMPANION
            ? visitor.with().map(child -> child.slot().day()).orElse(today)
            : today;
    var last =
        switch (ground) {
          case COMPANION -> first;
          case OTHER -> today;
          default -> today.plusDays(DAYS_AHEAD);
        };
    return releases.slots(office.id(), first, last, office.zone()).stream()
        .map(ReleaseStore.Slot::key)
        .filter(slot -> slot.pool() == ground.pool())
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
