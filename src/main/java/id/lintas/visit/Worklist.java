package id.lintas.visit;

import id.lintas.booking.Bookings;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.BookingCode;
import id.lintas.shared.NikCheck;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Duties;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.PaymentTiming;
import id.lintas.visit.sop.Sop;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.NameStore;
import id.lintas.visit.store.VisitStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What waits for an officer, by the roles they hold today; and whichever visit they look for. */
@Component
public class Worklist {
  private static final int SHOWN_MAX = 50;
  private static final int NAMED_MAX = 20;

  private final VisitStore visits;
  private final NameStore names;
  private final Bookings bookings;
  private final Duties duties;
  private final Offices offices;

  Worklist(VisitStore visits, NameStore names, Bookings bookings, Duties duties, Offices offices) {
    this.offices = offices;
    this.visits = visits;
    this.names = names;
    this.bookings = bookings;
    this.duties = duties;
  }

  /**
   * Those at one step, who waits longest first.
   *
   * @param all how many there are, of which at most 50 are shown
   */
  public record Post(SopStep step, Hold hold, int all, List<Visit> first) {}

  /** In the order of the steps; posts where nobody waits are there as well. */
  public List<Post> of(Officer officer) {
    var roles = duties.roles(officer);
    var counts = visits.counts(officer.office());
    var posts = new ArrayList<Post>();
    for (var step : SopStep.values())
      for (var hold : Hold.values()) {
        if (!works(roles, step, hold)) continue;
        var all =
            counts.stream()
                .filter(one -> one.step() == step && one.hold() == hold)
                .mapToInt(VisitStore.Count::visits)
                .sum();
        var first =
            all == 0 ? List.<Visit>of() : visits.at(officer.office(), step, hold, SHOWN_MAX);
        posts.add(new Post(step, hold, all, first));
      }
    return posts;
  }

  /** Leaving is nobody's post: a role works where it moves visits on. */
  private static boolean works(Set<Role> roles, SopStep step, Hold hold) {
    return Sop.of(Sop.CURRENT, PaymentTiming.AFTER_BIOMETRICS).from(step, hold).stream()
        .filter(move -> move.end().isEmpty())
        .anyMatch(
            move ->
                move.who() instanceof Actor.Officer(var role)
                    && roles.contains(role)
                    && step != SopStep.S01_CHECK_IN);
  }

  /**
   * By the folder's bar code; by the ticket, then everybody of that party; by the NIK, then all
   * visits of that person, the latest first.
   */
  public List<Visit> find(OfficeId office, String typed) {
    if (FolderCode.parse(typed).isPresent()) return byFolder(office, typed).stream().toList();
    if (offices.nik(office, typed) instanceof NikCheck.Valid(var nik))
      return visits.ofPerson(office, nik);
    return BookingCode.parse(typed)
        .flatMap(code -> bookings.atOffice(office, code))
        .map(booking -> visits.ofBooking(office, booking.id()))
        .orElseGet(List::of);
  }

  /**
   * Whose names hold every one of these words, whatever became of them; at most 20, the latest
   * first.
   */
  public List<Visit> named(OfficeId office, List<String> words) {
    return names.find(office, words, NAMED_MAX).stream()
        .flatMap(id -> visits.find(office, id).stream())
        .toList();
  }

  public Optional<Visit> find(OfficeId office, UUID id) {
    return visits.find(office, id);
  }

  public Optional<Visit> byFolder(OfficeId office, String folder) {
    return FolderCode.own(office, folder).flatMap(one -> visits.byFolder(office, one));
  }

  /** Whose folder it is, if what was scanned names another office. */
  public Optional<Office> otherOffice(OfficeId here, String typed) {
    return FolderCode.parse(typed)
        .filter(code -> !code.isOf(here))
        .flatMap(FolderCode::office)
        .flatMap(offices::find);
  }
}
