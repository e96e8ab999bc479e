package id.lintas.visit.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.booking.Outcome;
import id.lintas.booking.Pool;
import id.lintas.booking.Weeks;
import id.lintas.booking.desk.Arriving;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.BookedVisit;
import id.lintas.visit.MovingOn;
import id.lintas.visit.papers.S04ExaminingDocuments;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What a program of the account learns, and that no other account does. */
@LintasTest
@AutoConfigureMockMvc
class ProgressApiTests {
  private static final OfficeId OFFICE = OfficeId.of("PWJ");

  @Autowired WebApplicationContext context;
  @Autowired MockMvcTester mvc;
  @Autowired Arriving arriving;
  @Autowired Bookings bookings;
  @Autowired VisitStore visits;
  @Autowired S04ExaminingDocuments examining;
  @Autowired MovingOn moving;
  @Autowired Offices offices;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private MvcTestResult asked(Citizens.SignedIn who, Booking booking) {
    return mvc.get()
        .uri("/api/v1/bookings/" + booking.code().value() + "/progress")
        .header("Authorization", "Bearer " + who.token())
        .exchange();
  }

  /** As if today had been chosen, an hour that has just begun. */
  private Booking today(Booking booking) {
    var now = clock.instant().atZone(offices.office(OFFICE).zone());
    var hour = now.toLocalTime().truncatedTo(ChronoUnit.HOURS);
    var weeks = Weeks.of(context);
    weeks.at(OFFICE, now.toLocalDate(), hour, Pool.PUBLIC, 5, weeks.opened());
    jdbc.sql(
            """
            update booking.booking set day = :day, hour = :hour
            where office_id = :office and id = :id
            """)
        .param("day", now.toLocalDate())
        .param("hour", hour)
        .param("office", OFFICE.value())
        .param("id", booking.id())
        .update();
    return bookings.atOffice(OFFICE, booking.code()).orElseThrow();
  }

  @Test
  void nobodyThenWhereTheyAreAndWhatIsMissing() {
    var who = Citizens.of(context).with(1);
    var booking = today(new BookedVisit(context, OFFICE).booking(who));
    assertThat(asked(who, booking))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("people")
        .isEqualTo(List.of());
    var officers = new Officers(context);
    var desk = officers.at(OFFICE, Role.FRONT_DESK, Role.INFORMATION, Role.EXAMINER);
    assertThat(arriving.arrive(desk, Arriving.Came.all(booking))).isInstanceOf(Outcome.Done.class);
    var visit = visits.ofBooking(OFFICE, booking.id()).getFirst();
    assertThat(asked(who, booking))
        .bodyJson()
        .hasPathSatisfying("people[0].step", step -> assertThat(step).isEqualTo("S02_FILL_FORM"))
        .hasPathSatisfying("people[0].doer", doer -> assertThat(doer).isEqualTo("APPLICANT"));
    var filled = said(desk, visit.id(), new id.lintas.visit.sop.Outcome.FormFilled());
    var handedIn = said(desk, filled, new id.lintas.visit.sop.Outcome.HandedIn());
    var version = visits.find(OFFICE, handedIn).orElseThrow().version();
    examining.giveBack(desk, handedIn, version, "foto rumah");
    assertThat(asked(who, booking))
        .bodyJson()
        .hasPathSatisfying("people[0].hold", hold -> assertThat(hold).isEqualTo("RETURNED"))
        .hasPathSatisfying(
            "people[0].returned.note", note -> assertThat(note).isEqualTo("foto rumah"))
        .hasPathSatisfying(
            "people[0].past[0].outcome", one -> assertThat(one).isEqualTo("CheckedIn"));
    assertThat(asked(Citizens.of(context).with(0), booking)).hasStatus(404);
  }

  private UUID said(Officer who, UUID visit, id.lintas.visit.sop.Outcome outcome) {
    var version = visits.find(OFFICE, visit).orElseThrow().version();
    moving.move(who, new MovingOn.Said(visit, version, outcome, Map.of()));
    return visit;
  }
}
