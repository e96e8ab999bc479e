package id.lintas.visit.hall.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import id.lintas.booking.Priority;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import id.lintas.visit.hall.Calling;
import id.lintas.visit.hall.HallVisits;
import id.lintas.visit.hall.Seats;
import id.lintas.visit.sop.Outcome;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A counter's day by keyboard, and the display that everybody sees. */
class HallBrowserTests extends BrowserTest {
  @Autowired WebApplicationContext context;

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", "ruang-" + name + ".png")));
  }

  @ParameterizedTest
  @CsvSource({"360,false,TRK", "1280,true,BIT"})
  void aCounterCallsByItsKeys(int width, boolean javaScript, String office) {
    var id = OfficeId.of(office);
    var hall = new HallVisits(context, id);
    var elder = hall.complete(hall.party(Optional.of(Priority.ELDER), 71).getFirst());
    hall.numbered();
    var officers = new Officers(context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(id, Role.CAPTURE), context(), base());
    page.navigate("/petugas/panggil");
    assertUsable(page);
    picture(page, "buka-" + width);
    page.focus("#loket");
    page.keyboard().type("4");
    page.keyboard().press("Enter");
    assertThat(page.locator("h1")).hasText("Tidak ada panggilan");
    assertUsable(page);
    picture(page, "bebas-" + width);
    if (javaScript) page.keyboard().press("F8");
    else page.locator("form[action$=berikutnya] button").click();
    assertThat(page.locator("h1")).hasText("C-001");
    assertThat(page.locator("main")).containsText(elder.applicant().name().value());
    assertUsable(page);
    picture(page, "panggil-" + width);
    if (javaScript) page.keyboard().press("F9");
    else page.locator("form[action$=ulang] button").click();
    assertThat(page.locator("main")).containsText("Sudah dipanggil 2 kali");
    page.locator("form[action$=batal] button").click();
    assertThat(page.locator("h1")).hasText("Tidak ada panggilan");
    page.locator("form[action$=berikutnya] button").click();
    assertThat(page.locator("h1")).hasText("C-001");
    page.locator("main summary").first().click();
    page.locator("form[action$=sisihkan] button").click();
    assertThat(page.locator("h1")).hasText("Tidak ada panggilan");
    assertThat(page.locator("main")).containsText("Disisihkan");
    assertUsable(page);
    picture(page, "sisih-" + width);
    page.locator("form[action$=ambil] button").click();
    assertThat(page.locator("h1")).hasText("C-001");
    page.locator("form[action$=selesai] button").click();
    assertThat(page.locator("[role=alert]")).containsText("Belum semua orang");
    hall.says(elder, new Outcome.Captured());
    page.navigate("/petugas/panggil");
    page.locator("form[action$=berikutnya] button").click();
    assertThat(page.locator("h1")).hasText("B-001");
  }

  @Test
  void theDisplayShowsAndSaysWhatIsCalled() {
    var id = OfficeId.of("GTO");
    var hall = new HallVisits(context, id);
    hall.numbered();
    var elder = hall.complete(hall.party(Optional.of(Priority.ELDER), 71).getFirst());
    var officers = new Officers(context);
    var page = open(1920, true);
    page.setViewportSize(1920, 1080);
    page.navigate("/layar/GTO");
    assertUsable(page);
    page.locator("[data-suara]").click();
    officers.signIn(officers.at(id, Role.CAPTURE), context(), base());
    var counter = tab();
    counter.navigate("/petugas/panggil");
    counter.fill("#loket", "12");
    counter.keyboard().press("Enter");
    assertThat(counter.locator("h1")).hasText("Tidak ada panggilan");
    counter.waitForLoadState();
    counter.keyboard().press("F8");
    assertThat(counter.locator("h1")).hasText("C-001");
    assertThat(page.locator("[data-nomor]")).hasText("C-001");
    assertThat(page.locator("[data-loket]")).hasText("12");
    assertThat(page.locator("[data-bunyi]")).hasText("Nomor antrean C-001, ke loket 12");
    assertThat(page.locator("body"))
        .hasAttribute("data-ucap", "nomor-antrean c satu ke-loket dua belas");
    hall.says(elder, new Outcome.Captured());
    counter.navigate("/petugas/panggil");
    assertThat(counter.locator("h1")).hasText("Tidak ada panggilan");
    counter.waitForLoadState();
    counter.keyboard().press("F8");
    assertThat(page.locator("[data-nomor]")).hasText("B-001");
    assertThat(page.locator("[data-tadi] li")).hasText("C-00112");
    assertUsable(page);
    picture(page, "layar-1920");
    for (var digits : new String[] {"[data-nomor]", "[data-loket]", "[data-tadi] b"})
      assertThat(
              ((Number)
                      page.evaluate(
                          "name => parseFloat(getComputedStyle(document.querySelector(name)).fontSize)",
                          digits))
                  .doubleValue())
          .as(digits)
          .isGreaterThanOrEqualTo(1080 * .14);
    page.setViewportSize(360, 640);
    assertUsable(page);
    picture(page, "layar-360");
  }

  /** By an invented clock: nothing is heard for half a minute, then the network is back. */
  @Test
  void aDisplayThatHearsNothingTurnsRedAndComesBack() {
    var id = OfficeId.of("MRW");
    new HallVisits(context, id).numbered();
    var page = open(1920, true);
    page.setViewportSize(1920, 1080);
    page.clock().install();
    page.route("**/layar/MRW/*", Route::abort);
    page.navigate("/layar/MRW");
    assertThat(page.locator("body")).not().hasClass("basi");
    page.clock().fastForward(30_000);
    assertThat(page.locator("body")).hasClass("basi");
    assertThat(page.locator("header")).containsText("Sambungan terputus");
    assertUsable(page);
    picture(page, "layar-terputus");
    page.unroute("**/layar/MRW/*");
    page.clock().fastForward(20_000);
    assertThat(page.locator("body")).not().hasClass("basi");
  }

  @Test
  void aNumberIsPrintedOnANarrowSlip() {
    var id = OfficeId.of("PLW");
    var hall = new HallVisits(context, id);
    var party = hall.party(Optional.empty(), 40, 35);
    hall.complete(party.get(0));
    hall.complete(party.get(1));
    var officers = new Officers(context);
    var page = open(DESK, true);
    officers.signIn(officers.at(id, Role.EXAMINER), context(), base());
    page.navigate("/petugas/nomor");
    assertUsable(page);
    assertThat(page.locator("#cari")).isFocused();
    page.keyboard().type(party.get(1).folder().grouped());
    page.keyboard().press("Enter");
    assertThat(page.locator("h2").first()).hasText("B-001");
    assertUsable(page);
    picture(page, "nomor-1280");
    page.locator("a[href^='/petugas/nomor/']").click();
    assertThat(page.locator(".li-slip")).containsText("Loket belum dibuka");
    assertUsable(page);
    picture(page, "karcis-1280");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.setViewportSize(302, 600);
    picture(page, "karcis-cetak");
    var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
        .contains("/MediaBox [0 0 22");
  }

  @Test
  void aManagerReadsTheDay() {
    var id = OfficeId.of("PHW");
    var hall = new HallVisits(context, id);
    for (int i = 0; i < 3; i++) hall.numbered();
    var officers = new Officers(context);
    var sitting = officers.at(id, Role.CAPTURE);
    context.getBean(Seats.class).open(sitting, 2, false);
    hall.numbered();
    context.getBean(Calling.class).next(sitting);
    var page = open(DESK, true);
    officers.signIn(officers.at(id, Role.HEAD_OF_OFFICE), context(), base());
    page.navigate("/petugas/ruang");
    assertUsable(page);
    picture(page, "laporan-1280");
    page.setViewportSize(PHONE, 640);
    assertUsable(page);
    picture(page, "laporan-360");
  }
}
