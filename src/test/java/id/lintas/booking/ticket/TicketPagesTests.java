package id.lintas.booking.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.BookingState;
import id.lintas.booking.ChangingABooking;
import id.lintas.booking.store.BookingStore;
import id.lintas.office.Bilingual;
import id.lintas.office.Fact;
import id.lintas.office.Requirement;
import id.lintas.office.store.RequirementStore;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.BookingCode;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import id.lintas.testing.PaperBrowser;
import id.lintas.vault.Signing;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LintasTest
@AutoConfigureMockMvc
class TicketPagesTests {
  private static final String QR = "class=\"li-qr\"";

  @Autowired private ApplicationContext context;
  @Autowired private MockMvcTester mvc;
  @Autowired private BookingStore store;
  @Autowired private RequirementStore requirements;
  @Autowired private ChangingABooking changing;
  @Autowired private Signing signing;
  @Autowired private Clock clock;

  private BookedTickets booked;

  @BeforeEach
  void prepare() {
    booked = new BookedTickets(context);
  }

  private PaperBrowser browser(BookedTickets.Booked of) {
    return PaperBrowser.of(mvc).with("lintas", of.who().cookie().getValue());
  }

  @Test
  void saysEverythingOneNeedsToComeInBothLanguages() {
    var one = booked.forFive();
    var page = browser(one).get(one.path());
    assertThat(page)
        .hasStatusOk()
        .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    assertThat(page)
        .bodyText()
        .contains(one.booking().code().grouped(), "Kantor Imigrasi", "Senin, ", "09.00 WIT")
        .contains("Tempat Anda sudah pasti", "15 menit lebih awal", "ditulis tangan", QR)
        .contains("Kartu Keluarga asli", "Salah satu dari:", "Bila nama pernah diganti")
        .contains("Rp950.000", "Jumlah untuk semua: Rp4.750.000", "PP 45/2024")
        .contains("3 hari kerja", "dipindahkan 1 kali", "23.59", "selama 30 hari", "calo")
        .doesNotContain("ticket.", "{0}");
    for (var name : BookedTickets.names(one.booking())) assertThat(page).bodyText().contains(name);
    assertThat(browser(one).get(one.path() + "?bahasa=en"))
        .bodyText()
        .contains("Your place is certain", "Monday, ", "09:00 WIT", "Come 15 minutes early")
        .doesNotContain("ticket.", "Bila ", "{0}");
  }

  @Test
  void aCodeInAnyGroupingLeadsToTheOneAddressOfTheTicket() {
    var one = booked.forOne();
    var typed = one.booking().code().value().toLowerCase(Locale.ROOT);
    assertThat(browser(one).get("/tiket/" + typed))
        .hasStatus(303)
        .hasHeader("Location", one.path());
  }

  @Test
  void whatIsNoCodeIsNotThere() {
    for (var path :
        List.of("/tiket/x", "/tiket/7K4MN-2XWPA-96TRX", "/tiket/x.pdf", "/tiket/%C3%A9"))
      assertThat(PaperBrowser.of(mvc).get(path)).hasStatus(404);
  }

  @Test
  void filesOfAForeignTicketAreNotThereAndOfAnUnknownOneNeither() {
    var one = booked.forOne();
    var other = booked.forOne();
    var unknown = BookingCode.random(new Random(7)).grouped();
    for (var ending : List.of(".pdf", ".ics")) {
      assertThat(browser(other).get(one.path() + ending)).hasStatus(404);
      assertThat(browser(other).get("/tiket/" + unknown + ending)).hasStatus(404);
    }
    for (var ending : List.of("", ".pdf", ".ics")) {
      var path = "/api/v1/bookings/" + one.booking().code().grouped() + "/ticket" + ending;
      assertThat(mvc.get().uri(path).header("Authorization", "Bearer " + other.who().token()))
          .hasStatus(404)
          .hasContentType("application/problem+json");
      assertThat(mvc.get().uri(path)).hasStatus(401);
    }
  }

  @Test
  void whoHoldsCodeAndBirthDateSeesThisTicketAndNoOther() {
    var one = booked.forFive();
    var other = booked.forOne();
    var browser = PaperBrowser.of(mvc);
    assertThat(browser.get(one.path()))
        .hasStatus(303)
        .hasHeader("Location", "/tiket?kode=" + one.booking().code().grouped());
    browser.get("/tiket?kode=" + one.booking().code().grouped());
    var third = one.booking().applicants().get(2).birthDate();
    assertThat(find(browser, one.booking().code().value(), third))
        .hasStatus(303)
        .hasHeader("Location", one.path());
    var cookie = browser.cookie("tiket");
    assertThat(cookie).isNotEmpty();
    var readable =
        new String(Base64.getUrlDecoder().decode(cookie.substring(0, cookie.indexOf('.'))));
    assertThat(readable).doesNotContain(third.toString(), one.booking().code().value());
    assertThat(browser.get(one.path()))
        .hasStatusOk()
        .bodyText()
        .contains(QR)
        .doesNotContain("/antrian/saya/");
    assertThat(browser.get(one.path() + ".ics")).hasStatusOk();
    assertThat(browser.get(other.path())).hasStatus(303);
    var forged = cookie.replaceFirst("^.", "A");
    assertThat(PaperBrowser.of(mvc).with("tiket", forged).get(one.path())).hasStatus(303);
    browser.get(one.path());
    assertThat(browser.post("/tiket/tutup")).hasStatus(303);
    assertThat(browser.get(one.path())).hasStatus(303);
  }

  @Test
  void aPassEndsAfterHalfAnHour() {
    var booking = booked.forOne().booking();
    var path = "/tiket/" + booking.code().grouped();
    for (var minutes : List.of(1, -1)) {
      var until = clock.instant().plus(Duration.ofMinutes(minutes)).getEpochSecond();
      var payload = booking.office() + "|" + booking.id() + "|" + until;
      var pass = signing.sign("booking.ticket", payload);
      assertThat(PaperBrowser.of(mvc).with("tiket", pass).get(path))
          .hasStatus(minutes > 0 ? 200 : 303);
    }
  }

  @Test
  void aWrongDateAndAnUnknownCodeGetTheSameAnswer() throws Exception {
    var one = booked.forOne();
    var unknown = BookingCode.random(new Random(8)).value();
    var answers = new HashSet<String>();
    for (var code : List.of(one.booking().code().value(), unknown)) {
      var browser = PaperBrowser.of(mvc);
      browser.get("/tiket");
      var answer = find(browser, code, one.birthDate().plusDays(1));
      assertThat(answer).hasStatus(422).bodyText().contains("tidak cocok", code);
      answers.add(
          answer
              .getResponse()
              .getContentAsString()
              .replace(code, "")
              .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
    }
    assertThat(answers).hasSize(1);
  }

  @Test
  void whatIsMissingIsSaidBesideTheField() {
    var browser = PaperBrowser.of(mvc);
    browser.get("/tiket");
    assertThat(
            browser.post(
                "/tiket", "kode", "", "lahir-hari", "31", "lahir-bulan", "2", "lahir-tahun", "x"))
        .hasStatus(422)
        .bodyText()
        .contains("kode-salah", "lahir-salah", "value=\"31\"");
  }

  @Test
  void guessingBirthDatesWaitsLongerAndLongerWhereverItComesFrom() {
    var one = booked.forOne();
    for (int wrong = 1; wrong <= 5; wrong++) {
      var stranger = PaperBrowser.of(mvc);
      stranger.get("/tiket");
      assertThat(find(stranger, one.booking().code().value(), one.birthDate().plusDays(wrong)))
          .hasStatus(422);
    }
    var next = PaperBrowser.of(mvc);
    next.get("/tiket");
    var right = find(next, one.booking().code().value(), one.birthDate());
    assertThat(right).hasStatus(429).bodyText().contains("Tunggu");
    assertThat(Long.parseLong(right.getResponse().getHeader("Retry-After"))).isBetween(1L, 6L);
    assertThat(next.cookie("tiket")).isEmpty();
  }

  @Test
  void oneNetworkCannotTryManyCodes() {
    var browser = PaperBrowser.of(mvc).at("192.0.2.9");
    browser.get("/tiket");
    var random = new Random(9);
    var statuses = new ArrayList<Integer>();
    for (int i = 0; i < 22; i++) {
      var code = BookingCode.random(random).value();
      statuses.add(find(browser, code, LocalDate.of(1990, 1, 1)).getResponse().getStatus());
    }
    assertThat(statuses.subList(0, 20)).containsOnly(422);
    assertThat(statuses.get(20)).isEqualTo(429);
    var mistyped = PaperBrowser.of(mvc).at("192.0.2.200");
    mistyped.get("/tiket");
    assertThat(find(mistyped, "7K4MN", LocalDate.of(1990, 1, 1))).hasStatus(429);
  }

  private static MvcTestResult find(PaperBrowser browser, String code, LocalDate born) {
    return browser.post(
        "/tiket",
        "kode",
        code,
        "lahir-hari",
        String.valueOf(born.getDayOfMonth()),
        "lahir-bulan",
        String.valueOf(born.getMonthValue()),
        "lahir-tahun",
        String.valueOf(born.getYear()));
  }

  @Test
  void aChangedRequirementStandsOnTheTicketFromTheDayItHolds() {
    var office = OfficeId.of("MKW");
    var one = booked.forPeople(office, ApplicationKind.NEW, "Sukarno");
    assertThat(browser(one).get(one.path())).bodyText().doesNotContain("Surat dari kepala kampung");
    requirements.put(row(office, one.booking().slot().day(), "Surat dari kepala kampung"), false);
    assertThat(browser(one).get(one.path())).bodyText().contains("Surat dari kepala kampung");
    requirements.put(row(office, one.booking().slot().day().plusDays(1), "Surat lain"), false);
    assertThat(browser(one).get(one.path()))
        .bodyText()
        .contains("Surat dari kepala kampung")
        .doesNotContain("Surat lain");
  }

  private static Requirement row(OfficeId office, LocalDate from, String text) {
    return new Requirement(
        Optional.of(office),
        ApplicationKind.NEW,
        "VILLAGE",
        from,
        90,
        "",
        Fact.ALWAYS,
        new Bilingual(text, "Letter"),
        new Requirement.LegalBasis("Surat edaran kantor", from));
  }

  @Test
  void whatIsNoLongerValidSaysSoAndShowsNoSquare() {
    for (var state : List.of(BookingState.DISPLACED, BookingState.ARRIVED, BookingState.NO_SHOW)) {
      var one = booked.forOne();
      assertThat(store.change(one.booking(), state, clock.instant())).isTrue();
      assertThat(browser(one).get(one.path()))
          .hasStatusOk()
          .bodyText()
          .contains(title(state), one.booking().code().grouped())
          .doesNotContain(QR, "Tempat Anda sudah pasti");
      if (state == BookingState.DISPLACED)
        assertThat(browser(one).get(one.path()))
            .bodyText()
            .contains("href=\"/antrian/saya/" + one.booking().code().grouped());
    }
    var one = booked.forOne();
    var asked = ChangingABooking.Asked.by(one.who().accountId(), one.booking());
    BookedTickets.done(changing.cancel(asked));
    assertThat(browser(one).get(one.path()))
        .bodyText()
        .contains("sudah dibatalkan")
        .doesNotContain(QR);
  }

  @Test
  void aMissedTicketSpeaksOfAFreezeOnlyWhereThereIsOne() {
    var one = booked.forOne();
    var visit = one.booking().slot().day();
    assertThat(store.change(one.booking(), BookingState.NO_SHOW, clock.instant())).isTrue();
    var free = "Anda boleh memesan tempat lain.";
    var frozen = "baru dapat memesan lagi setelah";
    assertThat(browser(one).get(one.path())).bodyText().contains(free).doesNotContain(frozen);
    store.freeze(one.booking(), LocalDate.now(clock).minusDays(2));
    assertThat(browser(one).get(one.path())).bodyText().contains(free).doesNotContain(frozen);
    store.freeze(one.booking(), visit.plusDays(30));
    assertThat(browser(one).get(one.path())).bodyText().contains(frozen).doesNotContain(free);
  }

  private static String title(BookingState state) {
    return switch (state) {
      case DISPLACED -> "Kantor tutup pada hari kunjungan Anda";
      case ARRIVED -> "Anda sudah datang";
      default -> "Kunjungan ini terlewat";
    };
  }
}
