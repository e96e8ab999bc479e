package id.lintas.visit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A file goes from post to post, by keyboard alone. */
class VisitBrowserTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("BLP");

  @Autowired WebApplicationContext context;

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", "berkas-" + name + ".png")));
  }

  @ParameterizedTest
  @CsvSource({"360,false", "1280,true"})
  void fromTheFormToTheNumberAndBack(int width, boolean javaScript) {
    var visit = new ArrivedVisits(context, OFFICE).one();
    var officers = new Officers(context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, Role.INFORMATION, Role.EXAMINER), context(), base());
    page.navigate("/petugas/kunjungan");
    assertUsable(page);
    picture(page, "daftar-" + width);
    page.focus("#cari");
    page.keyboard().type(visit.folder().grouped());
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/kunjungan/" + visit.folder());
    assertUsable(page);
    var other = tab();
    other.navigate("/petugas/kunjungan/" + visit.folder());
    page.focus("form[action$='/FormFilled'] button");
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/kunjungan?selesai=*");
    assertThat(page.locator("[role=status]").innerText()).contains("Serahkan berkas");
    other.locator("form[action$='/FormFilled'] button").click();
    assertThat(other.locator(".govuk-error-summary").innerText())
        .contains("sudah dipindahkan")
        .contains("Formulir terisi");
    assertUsable(other);
    other.locator("form[action$='/HandedIn'] button").click();
    other.waitForURL("**/petugas/kunjungan?selesai=*");
    page.navigate("/petugas/kunjungan/" + visit.folder() + "?bahasa=en");
    page.locator("details:not(.li-help) summary").click();
    page.locator("form[action$='/DocumentsMissing'] button").click();
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("Write a note");
    assertUsable(page);
    picture(page, "kurang-" + width);
    page.fill("#DocumentsMissing-catatan", "Akta lahir asli belum dibawa");
    page.locator("form[action$='/DocumentsMissing'] button").click();
    page.waitForURL("**/petugas/kunjungan?selesai=*");
    page.navigate("/petugas/kunjungan/" + visit.folder());
    assertThat(page.locator("main").innerText()).contains("Returned");
    picture(page, "riwayat-" + width);
  }

  @ParameterizedTest
  @CsvSource({"1280,true"})
  void whatIsNoFileHereIsSaid(int width, boolean javaScript) {
    var officers = new Officers(context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, Role.HANDOVER), context(), base());
    page.navigate("/petugas/kunjungan");
    page.fill("#cari", "26112500071");
    page.keyboard().press("Enter");
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("Tidak ada berkas");
    assertUsable(page);
  }
}
