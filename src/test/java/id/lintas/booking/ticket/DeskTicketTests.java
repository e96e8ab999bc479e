package id.lintas.booking.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.audit.Audit;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.Trails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class DeskTicketTests {
  @Autowired private WebApplicationContext context;
  @Autowired private Audit audit;

  private BookedTickets booked;
  private Officers officers;

  @BeforeEach
  void prepare() {
    booked = new BookedTickets(context);
    officers = new Officers(context);
  }

  @Test
  void whoHasNoPhoneGetsTheNumberTheHoursAndNoThreatOnPaper() {
    var officer = officers.at(BookedTickets.OFFICE, Role.FRONT_DESK);
    var booking = booked.walkIn(officer);
    var path = "/petugas/loket/tiket/" + booking.code().value();
    assertThat(officers.signedIn(officer).get().uri(path))
        .hasStatusOk()
        .bodyText()
        .contains("Nomor prioritas " + booking.number(), booking.code().grouped(), "Aminah")
        .contains("Ada pertanyaan?", "Senin–Kamis 08.00–16.00", "tidak ada sanksi")
        .doesNotContain("ticket.", "selama 30 hari");
    var entries = Trails.of("booking:" + booking.id(), audit);
    assertThat(entries)
        .anySatisfy(
            one -> {
              assertThat(one.entry().action()).isEqualTo("booking.ticket.opened");
              assertThat(one.entry().actor()).isEqualTo(officer.actor());
            });
  }

  @Test
  void anAssistedBookingIsPrintedInTheLanguageOfItsPeople() {
    var officer = officers.at(BookedTickets.OFFICE, Role.INFORMATION);
    var booking = booked.assisted(officer);
    assertThat(
            officers
                .signedIn(officer)
                .get()
                .uri("/petugas/loket/tiket/" + booking.code().grouped()))
        .hasStatusOk()
        .bodyText()
        .contains("Your place is certain", "Any questions?", "come to the information desk")
        .contains("lang=\"en\"", "no new booking for 30 days");
  }

  @Test
  void otherRolesAndOtherOfficesSeeNothing() {
    var officer = officers.at(BookedTickets.OFFICE, Role.FRONT_DESK);
    var path = "/petugas/loket/tiket/" + booked.walkIn(officer).code().value();
    var examiner = officers.at(BookedTickets.OFFICE, Role.EXAMINER);
    assertThat(officers.signedIn(examiner).get().uri(path)).hasStatus(403);
    var elsewhere = officers.atPalembang(Role.FRONT_DESK);
    assertThat(officers.signedIn(elsewhere).get().uri(path)).hasStatus(404);
    var information = officers.at(BookedTickets.OFFICE, Role.INFORMATION);
    assertThat(officers.signedIn(information).get().uri(path)).hasStatusOk();
    assertThat(officers.nobody().get().uri(path)).hasStatus3xxRedirection();
  }
}
