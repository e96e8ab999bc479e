package id.lintas.booking.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.microsoft.playwright.Page;
import id.lintas.booking.Booking;
import id.lintas.office.DecidedSettings;
import id.lintas.office.Setting;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Ticket after ticket at the desk, by scanner and by camera, and the day's list on paper. */
class ScanningBrowserTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("BNA");

  /** A camera that sees this code as soon as it is looked through. */
  private static final String CAMERA =
      """
      window.BarcodeDetector = class {
        static getSupportedFormats() { return Promise.resolve(['qr_code', 'code_128', 'aztec']); }
        constructor(options) { window.wanted = options.formats.join(); }
        detect(video) { return Promise.resolve(video.videoWidth ? [{ rawValue: '%s' }] : []); }
      };
      const film = () => {
        const canvas = document.createElement('canvas');
        canvas.getContext('2d').fillRect(0, 0, 10, 10);
        const stream = canvas.captureStream(10);
        setInterval(() => canvas.getContext('2d').fillRect(0, 0, 10, 10), 50);
        return Promise.resolve(stream);
      };
      navigator.mediaDevices.getUserMedia = film;
      """;

  @Autowired private WebApplicationContext web;

  private Officers officers;

  @BeforeEach
  void prepare() {
    officers = new Officers(web);
  }

  private Page desk(int width, boolean javaScript) {
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, Role.FRONT_DESK), context(), base());
    return page;
  }

  private static void look(Page page, String what) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/screenshots", "pindai-" + what + ".png")));
  }

  @ParameterizedTest
  @CsvSource({"360,false", "1280,true"})
  void aGroupIsScannedTicketByTicketWithTwoEntersEach(int width, boolean javaScript) {
    var expected = new ExpectedToday(web, OFFICE);
    var page = desk(width, javaScript);
    page.navigate("/petugas/loket");
    for (var booking : List.of(expected.of(3), expected.of(1), expected.of(2))) {
      // where scripts are off the cursor stands there too, but cannot be asked
      page.locator("#cari").focus();
      page.keyboard().type(booking.code().value());
      page.keyboard().press("Enter");
      page.waitForURL("**/petugas/loket/booking/*");
      page.locator("form[action$='/hadir'] button").focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/petugas/loket?hadir=*");
      if (javaScript) assertThat(page.locator("#cari")).isFocused();
      assertThat(page.locator(".li-latest li").first()).containsText(name(booking));
      assertThat(page.locator(".li-latest li").first())
          .containsText("%1$d dari %1$d orang".formatted(booking.party()));
    }
    assertThat(page.locator(".li-latest li").nth(2)).containsText("3 dari 3 orang");
    assertUsable(page);
    look(page, "beruntun-" + width);
  }

  private static String name(Booking booking) {
    return booking.applicants().getFirst().name().value();
  }

  @Test
  void theCameraReadsTheTicketWhereTheBrowserCan() {
    var expected = new ExpectedToday(web, OFFICE).of(1);
    var page = desk(DESK, true);
    page.addInitScript(CAMERA.formatted(expected.code().value()));
    var answer = page.navigate("/petugas/loket");
    assertThat(answer.headerValue("Permissions-Policy")).contains("camera=(self)");
    assertUsable(page);
    page.locator("[data-pindai] button").press("Enter");
    page.waitForURL("**/petugas/loket/booking/" + expected.code().value());
    assertThat(page.locator("h1")).containsText(name(expected));
    // on no other page
    var other = page.navigate("/petugas/loket/langsung");
    assertThat(other.headerValue("Permissions-Policy")).contains("camera=()");
  }

  /** A camera before which somebody holds a ticket, and a browser that reads no codes. */
  private static final String TICKET =
      """
      delete window.BarcodeDetector;
      navigator.mediaDevices.getUserMedia = async () => {
        const canvas = document.createElement('canvas');
        canvas.width = 640;
        canvas.height = 480;
        const ticket = new Image();
        ticket.src = '%s';
        await ticket.decode();
        const stream = canvas.captureStream(10);
        setInterval(() => canvas.getContext('2d').drawImage(ticket, 0, 0), 50);
        return stream;
      };
      """;

  @Test
  void theCameraReadsTheTicketWhereTheBrowserCannot() throws Exception {
    var expected = new ExpectedToday(web, OFFICE).of(1);
    var page = desk(DESK, true);
    var png = new ByteArrayOutputStream();
    var table = SeenCodeTests.table(expected.code().value(), BarcodeFormat.QR_CODE, 640, 480);
    ImageIO.write(table, "png", png);
    var ticket = "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    page.addInitScript(TICKET.formatted(ticket));
    page.navigate("/petugas/loket");
    page.locator("[data-pindai] button").press("Enter");
    page.waitForURL("**/petugas/loket/booking/" + expected.code().value());
    assertThat(page.locator("h1")).containsText(name(expected));
  }

  @Test
  void whereTheCameraIsRefusedItIsSaid() {
    var page = desk(PHONE, true);
    page.addInitScript(
        CAMERA.formatted("X").replace("= film;", "= () => Promise.reject(new Error('no'));"));
    page.navigate("/petugas/loket");
    page.locator("[data-pindai] button").press("Enter");
    assertThat(page.locator("[data-pindai] [role=status]")).containsText("tidak dapat dibuka");
    assertThat(page.locator("[data-pindai] video")).isHidden();
    assertUsable(page);
    look(page, "kamera-360");
  }

  @ParameterizedTest
  @CsvSource({"360,true", "1280,false"})
  void theDayIsPrintedForTheHoursWithoutANetwork(int width, boolean javaScript) {
    var expected = new ExpectedToday(web, OFFICE).of(2);
    var page = desk(width, javaScript);
    page.navigate("/petugas/loket");
    page.locator("a[href='/petugas/loket/daftar']").press("Enter");
    page.waitForURL("**/petugas/loket/daftar");
    var nik = expected.applicants().getFirst().nik().value();
    assertThat(page.locator(".li-daylist")).containsText(expected.code().grouped());
    assertThat(page.locator(".li-daylist")).containsText("…" + nik.substring(12));
    assertThat(page.locator(".li-daylist")).not().containsText(nik.substring(0, 12));
    assertThat(page.locator(".li-daylist")).containsText("sesudah jaringan pulih");
    assertThat(page.content().length()).isLessThan(80_000);
    assertUsable(page);
    look(page, "daftar-" + width);
    page.pdf(
        new Page.PdfOptions()
            .setPath(Path.of("target/screenshots/daftar.pdf"))
            .setPreferCSSPageSize(true));
  }

  @Test
  void aFolderThatIsScannedAtTheDeskOpensItsFileOrSaysThatThereIsNone() {
    var page = desk(DESK, true);
    page.navigate("/petugas/loket");
    page.fill("#cari", "261125 0987 1");
    page.locator("#cari").press("Enter");
    assertThat(page.locator(".govuk-error-summary")).containsText("Tidak ada berkas");
  }

  @ParameterizedTest
  @CsvSource({"360,true,BTW", "1280,false,BWI"})
  void anotherDayIsToldWithTheWayOnAndAdmittedWhereTheOfficeLetsOfficers(
      int width, boolean javaScript, String code) {
    var office = OfficeId.of(code);
    var expected = new ExpectedToday(web, office);
    var tomorrow = expected.of(1, expected.today().plusDays(1));
    var page = open(width, javaScript);
    officers.signIn(officers.at(office, Role.FRONT_DESK), context(), base());
    var address = "/petugas/loket/booking/" + tomorrow.code().value();
    page.navigate(address);
    assertThat(page.locator("main")).containsText("belum hari ini");
    assertThat(page.locator("main")).containsText("Tawarkan hari lain dengan Pindahkan");
    assertThat(page.locator("form[action$='/hadir']")).hasCount(0);
    assertUsable(page);
    look(page, "hari-lain-" + width);
    new DecidedSettings(web).put(office, Setting.ARRIVE_OTHER_DAY, expected.today(), "YES");
    page.navigate(address);
    page.locator("form[action$='/hadir'] button").press("Enter");
    assertThat(page.locator(".govuk-error-summary")).containsText("Tulis alasannya");
    page.fill("#alasan", "Berobat besok pagi");
    page.locator("#alasan").press("Enter");
    page.waitForURL("**/petugas/loket?hadir=*");
    assertThat(page.locator(".li-latest li").first()).containsText("dilayani terakhir");
    assertUsable(page);
  }
}
