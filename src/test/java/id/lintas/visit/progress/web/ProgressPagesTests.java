package id.lintas.visit.progress.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.BookedVisit;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.S04ExaminingDocuments;
import id.lintas.visit.sop.Outcome;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What those who applied are told, and that nobody else is. */
@LintasTest
class ProgressPagesTests {
  private static final OfficeId OFFICE = OfficeId.of("CBN");
  private static final String NOTE = "pemohon tampak gugup";

  @Autowired WebApplicationContext context;
  @Autowired MovingOn moving;
  @Autowired Bookings bookings;

  private Officers officers;
  private MockMvcTester street;
  private Visit visit;
  private Booking booking;
  private Cookie pass;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    street = officers.nobody();
    visit = new ArrivedVisits(context, OFFICE).one();
    booking = bookings.atOffice(OFFICE, visit.booking()).orElseThrow();
    pass = opened(booking);
  }

  /** As somebody does who has only the slip of paper and their birthday. */
  private Cookie opened(Booking one) {
    var born = one.applicants().getFirst().birthDate();
    var answer =
        street
            .post()
            .uri("/tiket")
            .param("kode", one.code().grouped())
            .param("lahir-hari", String.valueOf(born.getDayOfMonth()))
            .param("lahir-bulan", String.valueOf(born.getMonthValue()))
            .param("lahir-tahun", String.valueOf(born.getYear()))
            .with(csrf())
            .exchange();
    return java.util.Objects.requireNonNull(answer.getResponse().getCookie("tiket"));
  }

  private void said(Role role, Outcome outcome) {
    var said = new MovingOn.Said(visit.id(), visit.version(), outcome, Map.of("catatan", NOTE));
    visit = ((Moved.Done) moving.move(officers.at(OFFICE, role), said)).visit();
  }

  private MvcTestResult page() {
    return street.get().uri("/perjalanan/" + booking.code().grouped()).cookie(pass).exchange();
  }

  @Test
  void theTicketLeadsThereOnceSomebodyArrived() {
    assertThat(street.get().uri("/tiket/" + booking.code().grouped()).cookie(pass))
        .hasStatusOk()
        .bodyText()
        .contains("/perjalanan/" + booking.code().grouped());
  }

  @Test
  void eachStepSaysWhoseTurnItIsAndNothingOfWhatOfficersWrote() {
    assertThat(page()).hasStatusOk().bodyText().contains("Perlu Anda lakukan", "Isi formulir");
    said(Role.INFORMATION, new Outcome.FormFilled());
    assertThat(page()).bodyText().contains("Perlu Anda lakukan", "Serahkan map kuning");
    said(Role.INFORMATION, new Outcome.HandedIn());
    assertThat(page()).bodyText().contains("Dikerjakan kantor", "Petugas memeriksa berkas");
    said(Role.EXAMINER, new Outcome.DocumentsComplete());
    assertThat(page()).bodyText().contains("Nomor antrean", "li-mynumber__number");
    said(Role.CAPTURE, new Outcome.Captured());
    assertThat(page())
        .bodyText()
        .contains("Bayar dengan kode billing")
        .doesNotContain("li-mynumber__number", "Paspor dijanjikan");
    said(Role.FINANCE, new Outcome.PaidProvisionally());
    assertThat(page())
        .bodyText()
        .contains("Paspor dijanjikan", visit.folder().grouped())
        .doesNotContain(NOTE, visit.applicant().nik().value());
  }

  @Test
  void whoWasSentForAPaperIsToldSo() {
    said(Role.INFORMATION, new Outcome.FormFilled());
    said(Role.INFORMATION, new Outcome.HandedIn());
    context
        .getBean(S04ExaminingDocuments.class)
        .giveBack(officers.at(OFFICE, Role.EXAMINER), visit.id(), visit.version(), "");
    assertThat(page())
        .bodyText()
        .contains(
            "Perlu Anda lakukan", "Ada berkas yang kurang", "Kartu Keluarga", "paling lambat");
  }

  @Test
  void whoseApplicationEndedIsToldHow() {
    said(Role.INFORMATION, new Outcome.Withdrawn());
    assertThat(page())
        .bodyText()
        .contains("ditarik kembali")
        .doesNotContain("Perlu Anda lakukan", "Dikerjakan kantor", "Sesudah itu");
  }

  @Test
  void othersAreAskedForTheCodeAndABirthDate() {
    var url = "/perjalanan/" + booking.code().grouped();
    var others = new ArrivedVisits(context, OFFICE).one();
    var theirs = opened(bookings.atOffice(OFFICE, others.booking()).orElseThrow());
    var stranger = Citizens.of(context).with(0).cookie();
    for (var cookie : new Cookie[] {theirs, stranger, new Cookie("tiket", "x|y|9999999999")})
      assertThat(street.get().uri(url).cookie(cookie))
          .hasStatus3xxRedirection()
          .hasHeader("Location", "/tiket?kode=" + booking.code().grouped());
    assertThat(street.get().uri("/perjalanan/tidak-ada")).hasStatus(404);
  }

  @Test
  void whoHasNotComeYetIsToldSo() {
    var family = Citizens.of(context).with(1);
    var ahead = new BookedVisit(context, OFFICE).booking(family);
    assertThat(street.get().uri("/perjalanan/" + ahead.code().grouped()).cookie(family.cookie()))
        .hasStatusOk()
        .bodyText()
        .contains("Belum ada yang datang");
  }

  @Test
  void theProcedureIsThereForEverybody() {
    assertThat(street.get().uri("/panduan/prosedur"))
        .hasStatusOk()
        .bodyText()
        .contains("15.", "Membayar sesudah foto");
    assertThat(street.get().uri("/panduan/prosedur?bayar=dahulu"))
        .bodyText()
        .contains("Membayar sebelum datang");
  }
}
