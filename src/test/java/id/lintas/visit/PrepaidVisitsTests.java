package id.lintas.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.office.Offices;
import id.lintas.office.Setting;
import id.lintas.office.store.OfficeSettingStore;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.papers.S03HandingIn;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.PaymentTiming;
import id.lintas.visit.sop.SopStep;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** At an office that takes the fee before the visit. */
@LintasTest
class PrepaidVisitsTests {
  private static final OfficeId OFFICE = OfficeId.of("BWI");

  @Autowired WebApplicationContext context;
  @Autowired MovingOn moving;
  @Autowired S03HandingIn handing;
  @Autowired OfficeSettingStore settings;
  @Autowired Offices offices;
  @Autowired Clock clock;

  private Officers officers;
  private ArrivedVisits arrived;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    var today = offices.office(OFFICE).today(clock.instant());
    settings.put(OFFICE, Setting.PAYMENT_TIMING, today, PaymentTiming.BEFORE_VISIT.name());
    arrived = new ArrivedVisits(context, OFFICE);
  }

  private Visit said(Role role, Visit visit, Outcome outcome) {
    var said = new MovingOn.Said(visit.id(), visit.version(), outcome, Map.of());
    return ((Moved.Done) moving.move(officers.at(OFFICE, role), said)).visit();
  }

  @Test
  void whoArrivesShowsThatTheyPaidAndIsCheckedInByThat() {
    var visit = arrived.one();
    assertThat(visit.step()).isEqualTo(SopStep.S07_PAYMENT);
    assertThat(moving.history(OFFICE, visit.id())).isEmpty();
    visit = said(Role.FINANCE, visit, new Outcome.PaidProvisionally());
    assertThat(visit.step()).isEqualTo(SopStep.S02_FILL_FORM);
    assertThat(moving.history(OFFICE, visit.id()))
        .extracting(Happened::step)
        .containsExactly(SopStep.S07_PAYMENT, SopStep.S01_CHECK_IN);
    visit = said(Role.INFORMATION, visit, new Outcome.FormFilled());
    visit = said(Role.INFORMATION, visit, new Outcome.HandedIn());
    visit = said(Role.EXAMINER, visit, new Outcome.DocumentsComplete());
    assertThat(visit.step()).isEqualTo(SopStep.S06_CAPTURE_AND_INTERVIEW);
    visit = said(Role.CAPTURE, visit, new Outcome.Captured());
    assertThat(visit.step()).isEqualTo(SopStep.S08_VERIFY);
  }

  @Test
  void theBankMaySayItAsWell() {
    var visit = arrived.one();
    var moved =
        moving.move(OFFICE, visit.id(), visit.version(), new Outcome.Paid(), new Actor.Bank());
    assertThat(((Moved.Done) moved).visit().step()).isEqualTo(SopStep.S02_FILL_FORM);
  }

  @Test
  void beforeThatTheFolderIsNotTakenIn() {
    var visit = arrived.one();
    var received =
        handing.receive(officers.at(OFFICE, Role.INFORMATION), visit.folder().toString());
    assertThat(received).isInstanceOf(S03HandingIn.Received.FormFirst.class);
  }

  @Test
  void aLostPassportIsPaidWhenItIsKnownWhatItCosts() {
    assertThat(arrived.of(ApplicationKind.LOST).step()).isEqualTo(SopStep.S02_FILL_FORM);
  }
}
