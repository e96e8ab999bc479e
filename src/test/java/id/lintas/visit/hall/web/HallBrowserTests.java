package id.lintas.visit.hall.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.booking.Priority;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import id.lintas.visit.hall.HallVisits;
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
    page.locator("form[action$=berikutnya] button").click();
    assertThat(page.locator("h1")).hasText("B-001");
  }

  @Test
  void theDisplayShowsAndSaysWhatIsCalled() {
    var id = OfficeId.of("GTO");
    var hall = new HallVisits(context, id);
    hall.numbered();
    hall.complete(hall.party(Optional.of(Priority.ELDER), 71).getFirst());
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
    counter.keyboard().press("F8");
    assertThat(counter.locator("h1")).hasText("C-001");
    assertThat(page.locator("[data-nomor]")).hasText("C-001");
    assertThat(page.locator("[data-loket]")).hasText("12");
    assertThat(page.locator("[data-bunyi]")).hasText("Nomor antrean C-001, ke loket 12");
    assertThat(page.locator("body"))
        .hasAttribute("data-ucap", "nomor-antrean c satu ke-loket dua belas");
    counter.locator("form[action$=selesai] button").click();
    assertThat(counter.locator("h1")).hasText("Tidak ada panggilan");
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
}
