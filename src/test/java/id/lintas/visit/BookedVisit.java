package id.lintas.visit;

import id.lintas.account.Origin;
import id.lintas.account.Person;
import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.Weeks;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import id.lintas.testing.Citizens;
import java.util.UUID;
import org.springframework.web.context.WebApplicationContext;

/** A visit of somebody who booked from an account, as it would be on its day; it is not stored. */
public final class BookedVisit {
  private final WebApplicationContext context;
  private final OfficeId office;

  public BookedVisit(WebApplicationContext context, OfficeId office) {
    this.context = context;
    this.office = office;
  }

  /** Of the whole family, in a week of its own. */
  public Booking booking(Citizens.SignedIn family) {
    var slot = Weeks.of(context).open(office, Pool.PUBLIC, 5);
    var party =
        family.people().stream()
            .map(
                one ->
                    new Order.Choice(
                        one.id(),
                        new Applicant.Wanted(
                            one.married() ? ApplicationKind.NEW : ApplicationKind.CHILD,
                            PassportType.ELEKTRONIK,
                            one.married() ? ValidityYears.TEN : ValidityYears.FIVE)))
            .toList();
    var form = context.getBean(FormIds.class).issue(family.accountId(), office);
    var order = new Order(form, office, slot.day(), slot.hour(), false, party, Language.ID);
    var placed =
        context.getBean(PlacingABooking.class).place(family.accountId(), order, Origin.UNKNOWN);
    return ((Outcome.Done) placed).booking();
  }

  public Visit of(Citizens.SignedIn family, Person who) {
    var booking =
        context.getBean(id.lintas.booking.Bookings.class).ofAccount(family.accountId()).stream()
            .findFirst()
            .orElseGet(() -> booking(family));
    var niks = booking.applicants().stream().map(Applicant::nik).toList();
    var position = niks.indexOf(who.nik()) + 1;
    var like = new ArrivedVisits(context, office).one();
    return new Visit(
        UUID.randomUUID(),
        office,
        like.folder(),
        booking.id(),
        position,
        booking.party(),
        like.priority(),
        booking.applicants().get(position - 1),
        like.sop(),
        like.step(),
        like.hold(),
        like.end(),
        like.version(),
        like.arrived(),
        like.movedAt(),
        like.eyes());
  }
}
