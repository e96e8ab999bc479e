package id.lintas.visit.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** A name on a folder is wrong: two officers put it right, and the slip says the new one. */
class NameBrowserTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("BLG");

  @Autowired WebApplicationContext context;

  @ParameterizedTest
  @CsvSource({"360,false", "1280,true"})
  void fromTheFileToTheSlip(int width, boolean javaScript) {
    var visit = new ArrivedVisits(context, OFFICE).one();
    var officers = new Officers(context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, Role.QUOTA_OFFICER, Role.INFORMATION), context(), base());
    page.navigate("/petugas/kunjungan/" + visit.folder());
    picture(page, "berkas-" + width);
    page.locator("a[href='/petugas/kuota/koreksi']").last().press("Enter");
    page.waitForURL("**/koreksi");
    page.fill("#cari", visit.applicant().nik().value());
    page.locator("#cari").press("Enter");
    page.waitForURL("**/koreksi/*");
    page.fill("#nik", visit.applicant().nik().value());
    page.fill("#nama", "Halimah Betul Sekali");
    page.locator("#nama").press("Enter");
    page.waitForURL("**/koreksi?diminta=ya");
    var head = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, Role.HEAD_OF_OFFICE, Role.INFORMATION), context(), base());
    head.navigate("/petugas/persetujuan");
    head.locator("form[action$='/setuju'] button").last().press("Enter");
    head.navigate("/petugas/kunjungan/" + visit.folder() + "/map");
    assertThat(head.locator(".li-folder__name")).containsText("Halimah Betul Sekali");
    head.navigate("/petugas/kunjungan/" + visit.folder());
    assertThat(head.locator(".li-trace")).containsText("Nama dibetulkan oleh dua petugas");
    assertUsable(head);
    picture(head, "riwayat-" + width);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots", "nama-" + name + ".png")));
  }
}
