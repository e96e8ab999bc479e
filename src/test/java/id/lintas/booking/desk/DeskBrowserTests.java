package id.lintas.booking.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.booking.Applicant;
import id.lintas.booking.Pool;
import id.lintas.booking.Weeks;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** An officer's morning without a mouse, wide and narrow, with and without JavaScript. */
class DeskBrowserTests extends BrowserTest {
  @Autowired private WebApplicationContext web;
  @Autowired private Offices offices;
  @Autowired private Clock clock;

  private Officers officers;
  private String name = "";

  @BeforeEach
  void prepare() {
    officers = new Officers(web);
  }

  private Page open(OfficeId office, int width, boolean javaScript, Role... roles) {
    name = width + (javaScript ? "" : "-tanpa-js");
    var page = super.open(width, javaScript);
    officers.signIn(officers.at(office, roles), context(), base());
    return page;
  }

  private void look(Page page, String what) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", "petugas-" + what + "-" + name + ".png"))
            .setFullPage(true));
    assertUsable(page);
  }

  private static void press(Page page, String button) {
    page.locator(button).first().press("Enter");
  }

  private static void choose(Page page, String box) {
    page.locator(box).press("Space");
  }

  private void type(Page page, Applicant applicant) {
    page.fill("#o1-nik", applicant.nik().value());
    page.fill("#o1-nama", applicant.name().value());
    page.fill("#o1-lahir-hari", String.valueOf(applicant.birthDate().getDayOfMonth()));
    page.fill("#o1-lahir-bulan", String.valueOf(applicant.birthDate().getMonthValue()));
    page.fill("#o1-lahir-tahun", String.valueOf(applicant.birthDate().getYear()));
    choose(page, "input[name=o1-kelamin][value=FEMALE]");
  }

  private void morning(OfficeId office, int width, boolean javaScript) {
    var weeks = Weeks.of(web);
    var today = offices.office(office).today(clock.instant());
    var eight = LocalTime.of(8, 0);
    weeks.at(office, today, eight, Pool.PRIORITY, 2, weeks.opened());
    weeks.at(office, today, eight, Pool.WALK_IN, 2, weeks.opened());
    weeks.at(office, today.plusDays(2), eight, Pool.ASSISTED, 4, weeks.opened());
    var page = open(office, width, javaScript, Role.FRONT_DESK);
    page.navigate("/petugas/loket");
    look(page, "loket");

    page.navigate("/petugas/loket/langsung");
    press(page, "main form button.govuk-button");
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("NIK");
    look(page, "langsung-salah");
    var elder = DeskTests.applicant(today.minusYears(60));
    type(page, elder);
    page.fill("#o1-lahir-tahun", String.valueOf(elder.birthDate().getYear() - 1));
    choose(page, "#ktp");
    press(page, "main form button.govuk-button");
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("Bandingkan");
    choose(page, "#o1-beda");
    press(page, "main form button.govuk-button");
    assertThat(page.locator("h1").innerText()).contains("Nomor 1");
    look(page, "nomor");

    page.navigate("/petugas/loket");
    page.locator("#cari").pressSequentially(elder.nik().value());
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/loket/booking/*");
    assertThat(page.url()).doesNotContain(elder.nik().value());
    look(page, "booking");
    press(page, "form[action$='/hadir'] button");
    assertThat(page.locator(".govuk-panel").innerText()).contains("Kehadiran tercatat");
    look(page, "hadir");

    notPriority(page);
    assisted(page);
  }

  private void notPriority(Page page) {
    page.navigate("/petugas/loket/langsung");
    type(page, DeskTests.applicant(LocalDate.of(1991, 5, 4)));
    choose(page, "#ktp");
    press(page, "main form button.govuk-button");
    look(page, "izin");
    page.fill("#alasan", "Berobat ke luar negeri minggu ini");
    press(page, "form[action$='/izin'] button");
    assertThat(page.locator("h1").innerText()).contains("Menunggu petugas kedua");
    look(page, "izin-diminta");
  }

  private void assisted(Page page) {
    page.navigate("/petugas/loket/bantu");
    var somebody = DeskTests.applicant(LocalDate.of(1985, 2, 3));
    type(page, somebody);
    press(page, "button[value=tambah]");
    assertThat(page.inputValue("#o1-nik")).isEqualTo(somebody.nik().value());
    look(page, "bantu");
    press(page, "button[value=hapus-2]");
    choose(page, "#ktp");
    page.locator("#o1-nama").press("Enter");
    assertThat(page.locator("h1").innerText()).contains("Hari dan jam");
    look(page, "bantu-jam");
    choose(page, "input[name=ke]");
    press(page, "button.govuk-button[value=periksa]");
    look(page, "bantu-periksa");
    press(page, "button[value=pesan]");
    assertThat(page.locator("main").innerText()).contains("Ditunggu").contains("Cetak tiket");
    press(page, "a[href$='/pindah']");
    look(page, "pindah");
    page.goBack();
    press(page, "a[href$='/batal']");
    look(page, "batal");
    press(page, "form[action$='/batal'] button");
    assertThat(page.locator("main").innerText()).contains("Dibatalkan");
  }

  @Test
  void aMorningAtAWideDesk() {
    morning(OfficeId.of("KLK"), DESK, true);
  }

  @Test
  void aMorningOnAPhone() {
    morning(OfficeId.of("LBJ"), PHONE, true);
  }

  @Test
  void aMorningWithoutScripts() {
    morning(OfficeId.of("SWQ"), DESK, false);
  }

  private void quota(OfficeId office, int width, boolean javaScript) {
    var page = open(office, width, javaScript, Role.QUOTA_OFFICER);
    page.navigate("/petugas/kuota");
    look(page, "kuota-kosong");
    page.navigate("/petugas/kuota/rencana");
    page.fill("#PUBLIC-1-0800", "abc");
    press(page, "button[value=simpan]");
    assertThat(page.inputValue("#PUBLIC-1-0800")).isEqualTo("abc");
    look(page, "rencana-salah");
    page.fill("#PUBLIC-1-0800", "12");
    page.fill("#PRIORITY-1-0800", "5");
    press(page, "button[value=salin]");
    assertThat(page.inputValue("#PUBLIC-5-0800")).isEqualTo("12");
    assertThat(page.locator("main").innerText()).contains("85 tempat");
    press(page, "button[value=simpan]");
    look(page, "rencana");
    var monday =
        offices
            .office(office)
            .today(clock.instant())
            .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY))
            .plusWeeks(1);
    page.navigate("/petugas/kuota/minggu/" + monday);
    look(page, "minggu-rencana");
    press(page, "main form button");
    assertThat(page.locator("main").innerText()).contains("sudah diterbitkan");
    look(page, "minggu");
    page.locator("a[href*='/jam/PUBLIC/']").first().press("Enter");
    page.fill("#tempat", "15");
    look(page, "jam");
    press(page, "main form button");
    assertThat(page.locator("main").innerText()).contains("petugas kedua");
    page.locator("a[href*='/kuota/tutup']").first().press("Enter");
    page.fill("#alasan-id", "Banjir di sekitar kantor");
    page.fill("#alasan-en", "Floods around the office");
    look(page, "tutup");
    press(page, "main form button");
    look(page, "tutup-periksa");
    press(page, "button[value=tutup]");
    assertThat(page.locator("h1").innerText()).contains("Hari ditutup");
    look(page, "tutup-selesai");
    page.navigate("/petugas/kuota");
    look(page, "kuota");
    page.navigate("/petugas/kuota/koreksi");
    look(page, "koreksi");
  }

  @Test
  void theQuotaOfAWideDesk() {
    quota(OfficeId.of("MTR"), DESK, true);
  }

  @Test
  void theQuotaOnAPhoneWithoutScripts() {
    quota(OfficeId.of("BMU"), PHONE, false);
  }

  @Test
  void theQuotaOnAPhone() {
    quota(OfficeId.of("LTM"), PHONE, true);
  }

  @Test
  void auditorsReadTheQuotaAndChangeNothing() {
    var auditor = officers.signedIn(officers.at(OfficeId.of("LTM"), Role.AUDITOR));
    assertThat(auditor.get().uri("/petugas/kuota")).hasStatusOk();
    assertThat(auditor.get().uri("/petugas/kuota/tutup")).hasStatus(403);
    assertThat(auditor.post().uri("/petugas/kuota/rencana")).hasStatus(403);
    assertThat(auditor.get().uri("/petugas/loket")).hasStatus(403);
  }
}
