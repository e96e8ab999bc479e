package id.lintas.visit.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import id.lintas.visit.papers.HandedIn;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Examiner, investigator and head, by keyboard alone, with scripts and without. */
class DocumentBrowserTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("SMG");

  @Autowired WebApplicationContext context;

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", "berkas-" + name + ".png")));
  }

  private static void press(Page page, String field, String key) {
    page.locator(field).focus();
    page.keyboard().press(key);
  }

  /** One after the other, as the tab key leads. */
  private static void tickAll(Page page) {
    for (var box : page.locator(".li-tick input[type=checkbox]:not([name^=fakta])").all()) {
      box.focus();
      page.keyboard().press("Space");
    }
    for (var same : page.locator("input[value=SAME]").all()) {
      same.focus();
      page.keyboard().press("Space");
    }
  }

  @ParameterizedTest
  @CsvSource({"360,false", "1280,true"})
  void missingThenComplete(int width, boolean javaScript) {
    var files = new HandedIn(context, OFFICE);
    var visit = files.one();
    var officers = new Officers(context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, Role.EXAMINER), context(), base());
    page.navigate("/petugas/kunjungan/" + visit.folder());
    press(page, "a[role=button]", "Enter");
    page.waitForURL("**/berkas");
    assertUsable(page);
    picture(page, "baru-" + width);
    press(page, "button[value=lengkap]", "Enter");
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("belum dilihat");
    assertUsable(page);
    picture(page, "kurang-" + width);
    press(page, "button[value=kembali]", "Enter");
    page.waitForURL("**/kembali");
    assertThat(page.locator(".li-paper").innerText()).contains("Serahkan paling lambat");
    assertUsable(page);
    picture(page, "daftar-" + width);
    assertThat(files.now(visit).hold()).isEqualTo(Hold.RETURNED);
    var next = files.one();
    page.navigate("/petugas/kunjungan/" + next.folder() + "/berkas");
    tickAll(page);
    press(page, "button[value=simpan] >> nth=-1", "Enter");
    page.waitForURL("**/berkas?simpan=ya");
    assertThat(page.locator("[role=status]").innerText()).contains("Tersimpan");
    picture(page, "lihat-" + width);
    press(page, "button[value=lengkap]", "Enter");
    page.waitForURL("**/petugas/kunjungan?selesai=*");
    assertThat(files.now(next).step()).isEqualTo(SopStep.S06_CAPTURE_AND_INTERVIEW);
  }

  @ParameterizedTest
  @CsvSource({"360,false", "1280,true"})
  void doubtRecordAndDecision(int width, boolean javaScript) {
    var files = new HandedIn(context, OFFICE);
    var visit = files.of(ApplicationKind.LOST);
    var officers = new Officers(context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, Role.EXAMINER), context(), base());
    page.navigate("/petugas/kunjungan/" + visit.folder() + "/berkas");
    assertUsable(page);
    press(page, "button[value=bap]", "Enter");
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("paling sedikit 10");
    page.fill("#ragu", "paspor hilang di kapal bulan lalu");
    press(page, "button[value=bap]", "Enter");
    page.waitForURL("**/petugas/kunjungan?selesai=*");
    officers.signIn(officers.at(OFFICE, Role.INVESTIGATOR), context(), base());
    page.navigate("/petugas/bap");
    assertUsable(page);
    page.locator("#map").focus();
    page.keyboard().type(visit.folder().grouped());
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/bap/*");
    assertThat(page.locator("main").innerText()).contains("hilang di kapal");
    assertUsable(page);
    picture(page, "bap-" + width);
    press(page, "button[value=tutup]", "Enter");
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("pertanyaan");
    page.fill("#tanya-0", "Di mana paspor hilang?");
    page.fill("#jawab-0", "Di kapal, bulan lalu.");
    page.fill("#temuan", "Surat polisi sesuai dengan ceritanya.");
    press(page, "#usul", "Space");
    page.fill("#alasan", "Tidak ada kelalaian berat.");
    press(page, "button[value=tutup]", "Enter");
    page.waitForURL("**?simpan=tutup");
    assertUsable(page);
    picture(page, "bap-tutup-" + width);
    page.navigate("/petugas/bap/" + visit.folder() + "/cetak");
    assertThat(page.locator(".li-paper").innerText()).contains("Berita Acara");
    assertUsable(page);
    officers.signIn(officers.at(OFFICE, Role.HEAD_OF_OFFICE), context(), base());
    page.navigate("/petugas/putusan");
    assertUsable(page);
    picture(page, "putusan-daftar-" + width);
    page.click("a[href='/petugas/putusan/" + visit.folder() + "']");
    press(page, "main form button", "Enter");
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("Pilih satu putusan");
    assertUsable(page);
    picture(page, "putusan-" + width);
    press(page, "#putusan", "Space");
    page.fill("#alasan", "Sesuai dengan berita acara.");
    press(page, "main form button", "Enter");
    page.waitForURL("**/petugas/putusan?selesai=*");
    assertThat(page.locator("[role=status]").innerText()).contains("Putusan tersimpan");
    assertThat(files.now(visit).hold()).isEqualTo(Hold.NONE);
    officers.signIn(officers.at(OFFICE, Role.INFORMATION), context(), base());
    page.navigate("/petugas/kunjungan/" + visit.folder());
    page.click("main a[href$='/putusan']");
    assertThat(page.locator(".li-paper").innerText())
        .contains("Putusan atas permohonan", "Sesuai dengan berita acara")
        .doesNotContain("Di mana paspor hilang");
    assertUsable(page);
    picture(page, "surat-" + width);
  }
}
