package id.lintas.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Somebody on her first Monday, by keyboard. */
class TrainingBrowserTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("SIB");

  @Autowired WebApplicationContext context;

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", "latihan-" + name + ".png")));
  }

  private Page firstMonday(int width, boolean javaScript, Role role) {
    var officers = new Officers(context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, role), context(), base());
    page.navigate("/petugas");
    assertUsable(page);
    page.focus("a[href='/petugas/latihan']");
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/latihan");
    assertUsable(page);
    picture(page, "pintu-" + width);
    page.focus("form[action='/petugas/latihan/masuk'] button");
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/latihan/tugas");
    assertThat(page.locator(".li-training").innerText()).contains("LATIHAN · orang karangan");
    assertUsable(page);
    return page;
  }

  private static String code(Page page) {
    return page.locator("#berikut ~ p .li-practice__code").innerText();
  }

  private static void go(Page page) {
    page.focus("#berikut ~ a");
    page.keyboard().press("Enter");
  }

  @ParameterizedTest
  @CsvSource({"360,false", "1280,true"})
  void arrivesSomebodyThenIsRefusedTheSecondScan(int width, boolean javaScript) {
    var page = firstMonday(width, javaScript, Role.FRONT_DESK);
    picture(page, "tugas-" + width);
    var code = code(page);
    go(page);
    page.waitForURL("**/petugas/loket");
    page.focus("#cari");
    page.keyboard().type(code);
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/loket/booking/*");
    assertUsable(page);
    page.focus("form[action$='/hadir'] button");
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/loket?hadir=*");
    page.navigate("/petugas/latihan/tugas");
    assertThat(page.locator("#ARRIVE").innerText()).contains("Sudah");
    assertThat(page.locator("#ARRIVE_TWICE").innerText()).contains("Belum");
    var twice = code(page);
    go(page);
    page.waitForURL("**/petugas/loket");
    page.focus("#cari");
    page.keyboard().type(twice);
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/loket/booking/*");
    assertThat(page.locator("main").innerText()).contains("Kehadiran sudah tercatat");
    page.navigate("/petugas/latihan/tugas");
    assertThat(page.locator("main").innerText()).contains("Semua tugas pos Anda sudah");
    assertUsable(page);
    picture(page, "selesai-" + width);
    page.focus("#ARRIVE button");
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/latihan/tugas#ARRIVE");
    page.focus("form[action='/petugas/latihan/keluar'] button");
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas");
    assertThat(page.locator(".li-training").count()).isZero();
  }

  @Test
  void aFolderGoesFromReadyToHandedOverWithARefusalBetween() {
    var page = firstMonday(DESK, true, Role.HANDOVER);
    var ready = code(page);
    go(page);
    page.waitForURL("**/petugas/siap");
    page.focus("#pindai");
    page.keyboard().type(ready);
    page.keyboard().press("Enter");
    page.locator(".li-said").waitFor();
    assertUsable(page);
    page.navigate("/petugas/latihan/tugas");
    assertThat(page.locator("#READY").innerText()).contains("Sudah");
    var twice = code(page);
    go(page);
    page.waitForURL("**/petugas/siap");
    page.focus("#pindai");
    page.keyboard().type(twice);
    page.keyboard().press("Enter");
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("rekan latihan");
    picture(page, "ditolak");
    page.navigate("/petugas/latihan/tugas");
    assertThat(page.locator("#READY_TWICE").innerText()).contains("Sudah");
    var cabinet = code(page);
    go(page);
    page.waitForURL("**/petugas/lemari");
    page.focus("#pindai");
    page.keyboard().type(cabinet);
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/lemari/simpan/*");
    page.focus("#pindai");
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/lemari?selesai=*");
    page.navigate("/petugas/latihan/tugas");
    assertThat(page.locator("#CABINET").innerText()).contains("Sudah");
    go(page);
    page.waitForURL("**/petugas/serah");
    page.locator("details.li-help summary").click();
    assertUsable(page);
    picture(page, "bantuan");
  }
}
