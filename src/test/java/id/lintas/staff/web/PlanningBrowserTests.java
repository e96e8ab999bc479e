package id.lintas.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The one who makes the roster fills a week by keyboard; an officer sees where they sit. */
class PlanningBrowserTests extends BrowserTest {
  @Autowired WebApplicationContext context;

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", "rencana-" + name + ".png")));
  }

  @ParameterizedTest
  @CsvSource({"360,false,TNJ", "1280,true,TJU"})
  void aWeekIsFilledByKeyboard(int width, boolean javaScript, String id) {
    var office = OfficeId.of(id);
    var officers = new Officers(context);
    var admin = officers.at(office, Role.OFFICE_ADMINISTRATOR);
    officers.at(office, Role.EXAMINER);
    var page = open(width, javaScript);
    officers.signIn(admin, context(), base());
    page.navigate("/petugas/pos");
    assertThat(page.locator(".li-roster").innerText()).contains("Tidak ada pemegang");
    assertUsable(page);
    picture(page, "hari-" + width);
    page.navigate("/petugas/pegawai");
    assertUsable(page);
    page.focus("a[href='/petugas/pegawai/rencana']");
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/pegawai/rencana");
    page.focus(".li-choice li:nth-child(2) a");
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/pegawai/rencana?minggu=*");
    assertUsable(page);
    page.focus("th a[href$='/EXAMINER']");
    page.keyboard().press("Enter");
    page.waitForURL("**/EXAMINER");
    var other = tab();
    other.navigate(page.url());
    assertUsable(page);
    page.locator("input[type=checkbox]").first().focus();
    page.keyboard().press("Space");
    picture(page, "isi-" + width);
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/pegawai/rencana?minggu=*&selesai=EXAMINER");
    assertThat(page.locator("[role=status]").innerText()).contains("tersimpan");
    assertThat(page.locator("tr:has(a[href$='/EXAMINER']) td").first().innerText())
        .contains("Petugas Uji");
    assertUsable(page);
    picture(page, "minggu-" + width);
    other.locator("button[name=cara]").click();
    assertThat(other.locator("main").innerText()).contains("baru saja diubah orang lain");
    page.navigate("/petugas/pegawai/rotasi");
    assertUsable(page);
    picture(page, "rotasi-" + width);
  }
}
