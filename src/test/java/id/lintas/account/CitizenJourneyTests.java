package id.lintas.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.notify.Inbox;
import id.lintas.sandbox.SamplePeople;
import id.lintas.sandbox.people.Resident;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Citizens;
import id.lintas.testing.Codes;
import id.lintas.testing.PaperBrowser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A citizen with a telephone: from opening an account to deleting it, with and without scripts. */
class CitizenJourneyTests extends BrowserTest {
  private static final String OTHER = "jembatan ampera malam hari";

  @Autowired private Inbox inbox;
  @Autowired private SamplePeople sample;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fromTheFirstPageToTheLast(boolean javaScript) {
    var page = open(PHONE, javaScript);
    var name = PaperBrowser.freshName();
    signUp(page, name);
    enterFamily(page, sample.families().get(javaScript ? 5 : 6));
    changePassword(page);
    page.locator("header form[action='/keluar'] button").click();
    assertThat(page.url()).isEqualTo(base() + "/");
    forgetPassword(page, name);
    delete(page);
  }

  private void signUp(Page page, String name) {
    page.navigate("/akun/orang");
    assertThat(page.url()).contains("/masuk?lanjut=");
    assertUsable(page);
    page.click("a[href^='/daftar']");
    assertUsable(page);
    page.click("main button[type=submit]");
    assertThat(page.locator(".govuk-error-summary li").count()).isEqualTo(3);
    assertUsable(page);
    page.fill("#nama-pengguna", name);
    page.fill("#sandi", Citizens.PASSWORD);
    page.fill("#kontak", name + "@contoh.id");
    page.click("main button[type=submit]");
    assertUsable(page);
    page.fill("#kode", Codes.latest(inbox, name + "@contoh.id"));
    page.click("main form[action='/akun/kontak/kode'] button");
    assertThat(page.url()).isEqualTo(base() + "/akun/orang");
  }

  private void enterFamily(Page page, java.util.List<Resident> family) {
    assertUsable(page);
    page.click("a[href='/akun/orang/tambah']");
    assertUsable(page);
    page.click("main button[type=submit]");
    assertUsable(page);
    fill(page, family.getFirst());
    page.fill("#tanggal-lahir-tahun", "1901");
    page.click("main button[type=submit]");
    assertUsable(page);
    assertThat(page.locator("button[name=tetap]").isVisible()).isTrue();
    page.fill("#tanggal-lahir-tahun", "" + family.getFirst().birthDate().getYear());
    page.click("main form button.govuk-button:not([name])");
    page.click("a[href='/akun/orang/tambah']");
    fill(page, family.get(1));
    page.selectOption("#hubungan", "SPOUSE");
    page.click("main button[type=submit]");
    assertThat(page.locator(".govuk-summary-card").count()).isEqualTo(2);
    assertUsable(page);
    page.click(".govuk-summary-card:last-of-type a[href$='/hapus']");
    assertUsable(page);
    page.click("main button.govuk-button--warning");
    assertThat(page.locator(".govuk-summary-card").count()).isEqualTo(1);
  }

  private static void fill(Page page, Resident resident) {
    page.fill("#nama", resident.name().value());
    page.fill("#nik", resident.nik().value());
    page.fill("#tempat-lahir", "Palembang");
    page.fill("#tanggal-lahir-hari", "" + resident.birthDate().getDayOfMonth());
    page.fill("#tanggal-lahir-bulan", "" + resident.birthDate().getMonthValue());
    page.fill("#tanggal-lahir-tahun", "" + resident.birthDate().getYear());
    page.check("input[name=kelamin][value=" + resident.sex() + "]");
    page.check("input[name=kawin][value=MARRIED]");
    page.fill("#alamat", "Jalan Rekaan 1, Palembang");
    page.fill("#kk", resident.familyCardNumber());
  }

  private void changePassword(Page page) {
    page.navigate("/akun");
    assertUsable(page);
    page.navigate("/akun/kontak");
    assertUsable(page);
    page.navigate("/akun/sandi");
    assertUsable(page);
    page.fill("#sandi", Citizens.PASSWORD);
    page.fill("#sandi-baru", OTHER);
    page.click("main button[type=submit]");
    assertThat(page.locator(".govuk-notification-banner").isVisible()).isTrue();
    assertUsable(page);
    page.click("a[href='/akun/keluar-semua']");
    assertUsable(page);
    page.click("main button[type=submit]");
    assertThat(page.url()).contains("/akun?kabar=keluar-semua");
  }

  private void forgetPassword(Page page, String name) {
    page.navigate("/masuk");
    page.click("a[href='/lupa-sandi']");
    assertUsable(page);
    page.fill("#siapa", name);
    page.click("main button[type=submit]");
    assertUsable(page);
    page.fill("#kode", Codes.latest(inbox, name + "@contoh.id"));
    page.fill("#sandi-baru", Citizens.PASSWORD);
    page.click("main button[type=submit]");
    assertThat(page.url()).contains("/akun");
  }

  private void delete(Page page) {
    page.navigate("/akun/hapus?bahasa=en");
    assertUsable(page);
    page.fill("#sandi", Citizens.PASSWORD);
    page.click("main button[type=submit]");
    assertThat(page.url()).isEqualTo(base() + "/");
    page.navigate("/akun");
    assertThat(page.url()).contains("/masuk");
  }
}
