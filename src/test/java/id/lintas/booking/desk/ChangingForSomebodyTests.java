package id.lintas.booking.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Booking;
import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.desk.ChangingForSomebody.Seen;
import id.lintas.booking.plan.ClosingADay;
import id.lintas.booking.store.BookingStore;
import id.lintas.office.Bilingual;
import id.lintas.office.Offices;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class ChangingForSomebodyTests {
  @Autowired private WebApplicationContext context;
  @Autowired private BookingForSomebody assisting;
  @Autowired private ChangingForSomebody changing;
  @Autowired private ClosingADay closing;
  @Autowired private BookingStore store;
  @Autowired private FormIds forms;
  @Autowired private Offices offices;
  @Autowired private TransactionOperations transaction;

  private Weeks weeks;
  private Officers officers;

  @BeforeEach
  void prepare() {
    weeks = Weeks.of(context);
    officers = new Officers(context);
  }

  @Test
  void anOfficersChangeSentTwiceIsMadeOnce() {
    var office = OfficeId.of("PLN");
    var officer = officers.at(office, Role.FRONT_DESK);
    var monday = weeks.monday();
    var slot = places(office, monday, Pool.ASSISTED, 1);
    var held = places(office, monday.plusDays(2), Pool.ASSISTED, 1);
    var later = places(office, monday.plusDays(3), Pool.ASSISTED, 1);
    var booking = assisted(officer, slot);
    transaction.executeWithoutResult(
        status ->
            closing.close(
                offices.office(office), monday, new Bilingual("Banjir", "Flood"), officer.actor()));
    var displaced = store.find(office, booking.id()).orElseThrow();
    assertThat(displaced.proposal().orElseThrow().slot()).isEqualTo(held);
    var seen = new Seen(officer, booking.id(), displaced.version());
    var accepted = done(changing.acceptProposal(seen));
    assertThat(done(changing.acceptProposal(seen))).isEqualTo(accepted);
    var next = new Seen(officer, booking.id(), accepted.version());
    var moved = done(changing.move(next, later));
    assertThat(done(changing.move(next, later))).isEqualTo(moved);
    assertThat(refusal(changing.cancel(next))).isEqualTo(new Refusal.Stale());
    done(changing.cancel(new Seen(officer, booking.id(), moved.version())));
    assertThat(changing.cancel(next)).isInstanceOf(Outcome.Done.class);
  }

  private SlotKey places(OfficeId office, LocalDate day, Pool pool, int places) {
    return weeks.at(office, day, LocalTime.of(9, 0), pool, places, weeks.opened());
  }

  private Booking assisted(Officer officer, SlotKey slot) {
    var form = forms.issue(officer.id(), officer.office());
    var party = List.of(DeskTests.applicant(LocalDate.of(1990, 3, 1)));
    return done(assisting.place(officer, form, slot.day(), slot.hour(), party, Language.ID));
  }

  private static Booking done(Outcome outcome) {
    return ((Outcome.Done) outcome).booking();
  }

  private static Refusal refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).refusal();
  }
}
