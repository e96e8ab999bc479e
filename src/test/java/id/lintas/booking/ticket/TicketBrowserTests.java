package id.lintas.booking.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import id.lintas.booking.ChangingABooking;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class TicketBrowserTests extends BrowserTest {
  private static final int BYTES_MAX = 30_000;

  /** 80 mm. */
  private static final float SLIP_POINTS = 226.8f;

  /** Asks every 20 ms, for ten seconds. */
  private static final String UNTIL =
      """
      (async (holds) => {
        for (let tries = 0; tries < 500; tries++) {
          if (await holds()) return true;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return false;
      })""";

  @Autowired private WebApplicationContext web;

  private BookedTickets booked;

  @BeforeEach
  void prepare() {
    booked = new BookedTickets(web);
  }

  private void signIn(BookedTickets.Booked one) {
    context()
        .addCookies(List.of(new Cookie("lintas", one.who().cookie().getValue()).setUrl(base())));
  }

  private void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", name + ".png"))
            .setFullPage(true));
  }

  private static void picture(PDDocument paper, String name) throws IOException {
    var image = new PDFRenderer(paper).renderImageWithDPI(0, 100);
    ImageIO.write(image, "png", Path.of("target/screenshots", name + ".png").toFile());
  }

  private void find(Page page, BookedTickets.Booked one) {
    page.navigate("/tiket");
    page.fill("#kode", one.booking().code().value());
    page.fill("#lahir-hari", String.valueOf(one.birthDate().getDayOfMonth()));
    page.fill("#lahir-bulan", String.valueOf(one.birthDate().getMonthValue()));
    page.fill("#lahir-tahun", String.valueOf(one.birthDate().getYear()));
    page.click("main form button");
  }

  @Test
  void fiveLongNamesFitThePhoneInBothLanguagesWithoutJavaScript() throws Exception {
    var one = booked.forFive();
    for (var language : List.of("id", "en")) {
      for (var width : List.of(PHONE, DESK)) {
        var page = open(width, false);
        find(page, one);
        assertThat(page.url()).endsWith(one.path());
        page.navigate(one.path() + "?bahasa=" + language);
        for (var name : BookedTickets.names(one.booking()))
          assertThat(page.locator("ol").innerText()).contains(name);
        picture(page, "tiket-" + width + "-" + language);
        assertUsable(page);
        var square = page.locator("svg.li-qr").screenshot();
        assertThat(QrReader.read(ImageIO.read(new ByteArrayInputStream(square))))
            .isEqualTo(one.booking().code().value());
      }
    }
  }

  @Test
  void ticketAndItsFormAreUsable() {
    var one = booked.forFive();
    for (var language : List.of("id", "en")) {
      for (var width : List.of(PHONE, DESK)) {
        // each page with scripts in one language and without in the other
        var page = open(width, (width == DESK) == language.equals("id"));
        page.navigate("/tiket?bahasa=" + language);
        assertUsable(page);
        page.click("main form button");
        assertUsable(page);
        picture(page, "tiket-cari-" + width + "-" + language);
        signIn(one);
        page.navigate(one.path());
        assertUsable(page);
      }
    }
  }

  @Test
  void aCancelledTicketIsPlainlyNoTicketAnyMore() {
    var one = booked.forFive();
    var asked = ChangingABooking.Asked.by(one.who().accountId(), one.booking());
    BookedTickets.done(web.getBean(ChangingABooking.class).cancel(asked));
    var page = open(PHONE, true);
    signIn(one);
    page.navigate(one.path());
    assertThat(page.locator("h1").innerText()).isEqualTo("Booking ini sudah dibatalkan");
    assertThat(page.locator("svg.li-qr").count()).isZero();
    assertUsable(page);
    picture(page, "tiket-batal");
  }

  @Test
  void onPaperStandsTheTicketAndNothingToPress() throws Exception {
    var one = booked.forFive();
    var page = open(DESK, true);
    signIn(one);
    page.navigate(one.path());
    var file = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setFormat("A4"));
    try (var paper = Loader.loadPDF(file)) {
      picture(paper, "tiket-kertas");
      assertThat(paper.getNumberOfPages()).isLessThanOrEqualTo(2);
      assertThat(new PDFTextStripper().getText(paper))
          .contains(one.booking().code().grouped(), "Apa yang harus dibawa")
          .doesNotContain("Unduh PDF", "Hapus tiket", "Akun saya");
    }
  }

  @Test
  void theFirstViewWeighsLittle() {
    var one = booked.forFive();
    var page = open(PHONE, true);
    signIn(one);
    var bytes = new AtomicInteger();
    var session = context().newCDPSession(page);
    session.send("Network.enable");
    session.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsInt()));
    page.navigate(one.path());
    page.waitForLoadState();
    assertThat(bytes.get()).isBetween(5_000, BYTES_MAX);
  }

  @Test
  void anOpenedTicketIsThereWithoutANetworkAndGoneAfterSigningOut() {
    var one = booked.forFive();
    var page = open(PHONE, true);
    signIn(one);
    page.navigate(one.path());
    waitUntilKept(page);
    context().setOffline(true);
    page.navigate(one.path());
    assertThat(page.locator("h1").innerText()).isEqualTo("Tempat Anda sudah pasti");
    assertThat(page.locator("svg.li-qr").isVisible()).isTrue();
    assertThat(page.evaluate("getComputedStyle(document.querySelector('.govuk-panel')).textAlign"))
        .isEqualTo("center");
    page.navigate("/tiket/" + one.booking().code().value());
    assertThat(page.locator("svg.li-qr").isVisible()).isTrue();
    context().setOffline(false);
    page.navigate(one.path());
    page.click("header form button");
    page.waitForURL(base() + "/");
    waitUntilGone(page);
    context().setOffline(true);
    page.navigate(one.path());
    assertThat(page.locator("svg.li-qr").count()).isZero();
    assertThat(page.locator("h1").innerText()).isEqualTo("Tidak ada jaringan");
  }

  @Test
  void whoOpenedItByCodeMayRemoveItFromTheDevice() {
    var one = booked.forOne();
    var page = open(PHONE, true);
    find(page, one);
    waitUntilKept(page);
    page.click("form[action='/tiket/tutup'] button");
    page.waitForURL(base() + "/tiket");
    waitUntilGone(page);
    context().setOffline(true);
    page.navigate(one.path());
    assertThat(page.locator("svg.li-qr").count()).isZero();
  }

  /** The page itself says nothing of it, so the store of the browser is asked. */
  private static void waitUntilKept(Page page) {
    page.evaluate(
        """
        () => navigator.serviceWorker.controller || new Promise(
          (resolve) => navigator.serviceWorker.addEventListener('controllerchange', () => resolve()))
        """);
    assertThat(
            page.evaluate(
                UNTIL
                    + "(() => caches.match(location.pathname.replaceAll('-', ''), {cacheName: 'lintas-tiket'}))"))
        .isEqualTo(true);
  }

  private static void waitUntilGone(Page page) {
    assertThat(page.evaluate(UNTIL + "(() => caches.has('lintas-tiket').then((kept) => !kept))"))
        .isEqualTo(true);
  }

  @Test
  void theDeskPrintsASlipWithTheNumberLarge() throws Exception {
    var officers = new Officers(web);
    var officer = officers.at(BookedTickets.OFFICE, Role.FRONT_DESK);
    var booking = booked.walkIn(officer);
    var page = open(DESK, true);
    officers.signIn(officer, context(), base());
    page.navigate("/petugas/loket/tiket/" + booking.code().grouped());
    assertThat(page.locator(".li-slip h2").first().innerText())
        .isEqualTo("Nomor prioritas " + booking.number());
    assertThat(page.locator(".li-slip").innerText()).contains("Ada pertanyaan?", "Senin", "08.00");
    assertUsable(page);
    picture(page, "slip");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    picture(page, "slip-cetak");
    assertThat(page.locator("header").isVisible()).isFalse();
    var square = page.locator(".li-slip svg").screenshot();
    assertThat(QrReader.read(ImageIO.read(new ByteArrayInputStream(square))))
        .isEqualTo(booking.code().value());
    try (var paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
      picture(paper, "slip-kertas");
      assertThat(paper.getNumberOfPages()).isEqualTo(1);
      assertThat(paper.getPage(0).getMediaBox().getWidth()).isCloseTo(SLIP_POINTS, within(1f));
      assertThat(new PDFTextStripper().getText(paper))
          .contains(booking.code().grouped(), "Nomor prioritas")
          .doesNotContain("Cetak slip", "Loket depan");
    }
    var other = officers.at(Officers.PALEMBANG, Role.FRONT_DESK);
    officers.signIn(other, context(), base());
    assertThat(page.navigate("/petugas/loket/tiket/" + booking.code().grouped()).status())
        .isEqualTo(404);
  }
}
