package id.lintas.visit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.shared.OfficeId;
import id.lintas.site.TypedDay;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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

  /** Past the steps that have pages of their own. */
  private Visit atTheCamera(Officers officers) {
    var officer = officers.at(OFFICE, Role.INFORMATION, Role.EXAMINER);
    var moving = context.getBean(MovingOn.class);
    var visit = new ArrivedVisits(context, OFFICE).one();
    for (var outcome :
        List.of(
            new Outcome.FormFilled(), new Outcome.HandedIn(), new Outcome.DocumentsComplete())) {
      var said = new MovingOn.Said(visit.id(), visit.version(), outcome, Map.of());
      visit = ((Moved.Done) moving.move(officer, said)).visit();
    }
    return visit;
  }

  @ParameterizedTest
  @CsvSource({"360,false", "1280,true"})
  void fromPostToPost(int width, boolean javaScript) {
    var officers = new Officers(context);
    var visit = atTheCamera(officers);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, Role.CAPTURE, Role.FINANCE), context(), base());
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
    var third = tab();
    third.navigate("/petugas/kunjungan/" + visit.folder());
    page.fill("#Captured-catatan", "sidik jari jelas");
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/kunjungan?selesai=*");
    assertThat(page.locator("[role=status]").innerText()).contains("Pembayaran");
    other.fill("#Captured-catatan", "sidik jari samar");
    other.locator("form[action$='/Captured'] button").click();
    assertThat(other.locator(".govuk-error-summary").innerText())
        .contains("sudah dipindahkan")
        .contains("Foto, sidik jari, wawancara selesai");
    assertUsable(other);
    // the very same again, because its answer got lost, is answered as the first time
    third.fill("#Captured-catatan", "sidik jari jelas");
    third.locator("form[action$='/Captured'] button").click();
    third.waitForURL("**/petugas/kunjungan?selesai=*");
    assertThat(third.locator(".govuk-error-summary").count()).isZero();
    page.navigate("/petugas/kunjungan/" + visit.folder() + "?bahasa=en");
    page.locator("form[action$='/PaidProvisionally'] button").click();
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("NTPN");
    assertUsable(page);
    picture(page, "kurang-" + width);
    page.fill("#PaidProvisionally-ntpn", "1A2B3" + visit.folder());
    page.fill("#PaidProvisionally-tanggal", "1/1/2199");
    page.locator("form[action$='/PaidProvisionally'] button").click();
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("after today");
    page.fill("#PaidProvisionally-tanggal", TypedDay.written(LocalDate.now(ZoneOffset.UTC)));
    page.locator("form[action$='/PaidProvisionally'] button").click();
    page.waitForURL("**/petugas/kunjungan?selesai=*");
    page.navigate("/petugas/kunjungan/" + visit.folder());
    assertThat(page.locator("main").innerText()).contains("Proof of payment noted");
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
