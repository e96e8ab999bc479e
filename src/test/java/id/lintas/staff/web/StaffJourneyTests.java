package id.lintas.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.staff.roster.Roster;
import id.lintas.staff.signin.Totp;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Two administrators bring a new officer in, by keyboard and pointer, with no JavaScript. */
class StaffJourneyTests extends BrowserTest {
  private static final Path PICTURES = Path.of("target/screens");

  @Autowired private WebApplicationContext context;
  @Autowired private Roster roster;

  private int pictures;

  @ParameterizedTest
  @CsvSource({PHONE + ",false", DESK + ",true"})
  void aNewOfficerFromTheFirstWordToTheFirstPage(int width, boolean javaScript) {
    var officers = new Officers(context);
    var administrator = officers.atPalembang(Role.OFFICE_ADMINISTRATOR, Role.QUOTA_OFFICER);
    var head = officers.atPalembang(Role.HEAD_OF_OFFICE);
    var username = "baru." + UUID.randomUUID().toString().substring(0, 8);

    var page = open(width, javaScript);
    signIn(page, administrator, width);
    ask(page, username, width);
    press(page, "Keluar");

    signIn(page, head, width);
    page.navigate("/petugas/persetujuan");
    look(page, "persetujuan", width);
    approve(page, username);
    PlaywrightAssertions.assertThat(page.locator("main")).containsText("Disetujui");
    press(page, "Keluar");

    var code = printInvitation(officers, administrator, username, width);
    firstDay(open(width, javaScript), username, code, width);
  }

  private void signIn(Page page, Officer officer, int width) {
    page.navigate("/petugas");
    look(page, "masuk", width);
    page.getByLabel("Nama masuk").fill(officer.username());
    page.getByLabel("Kata sandi").fill("salah");
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary"))
        .containsText("tidak cocok");
    look(page, "masuk-salah", width);
    page.getByLabel("Kata sandi").fill(Officers.PASSWORD);
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Kode dari ponsel");
    look(page, "kode", width);
    page.getByLabel("Kode enam angka").fill(now(Officers.SECRET));
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Selamat bekerja");
    look(page, "beranda", width);
  }

  private void ask(Page page, String username, int width) {
    page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Menu petugas"))
        .getByText("Pegawai")
        .click();
    look(page, "pegawai", width);
    page.getByText("Tambah petugas baru").click();
    press(page, "Minta persetujuan");
    look(page, "baru-salah", width);
    page.getByLabel("Nama lengkap").fill("Anisa Rahmawati");
    page.getByLabel("Nama masuk").fill(username);
    page.getByLabel("Tugas", new Page.GetByLabelOptions().setExact(true)).selectOption("CAPTURE");
    press(page, "Minta persetujuan");
    PlaywrightAssertions.assertThat(page.locator("[role=status]"))
        .containsText("Permintaan dikirim");
    page.navigate("/petugas/persetujuan");
    look(page, "persetujuan-sendiri", width);
  }

  private static void approve(Page page, String username) {
    page.locator("li", new Page.LocatorOptions().setHasText(username))
        .getByRole(AriaRole.BUTTON)
        .getByText("Setujui")
        .click();
  }

  private String printInvitation(
      Officers officers, Officer administrator, String username, int width) {
    var page = open(width, width == DESK);
    officers.signIn(administrator, context(), base());
    page.navigate("/petugas/pegawai/" + roster.idOf(username).orElseThrow());
    look(page, "petugas", width);
    press(page, "Buat kode undangan");
    look(page, "undangan-cetak", width);
    return page.locator(".li-key").innerText();
  }

  private void firstDay(Page page, String username, String code, int width) {
    page.navigate("/petugas/masuk");
    page.getByText("Masuk dengan kode undangan").click();
    look(page, "undangan", width);
    page.getByLabel("Nama masuk").fill(username);
    page.getByLabel("Kode undangan").fill(code);
    press(page, "Lanjut");
    look(page, "sandi", width);
    page.getByLabel("Kata sandi baru").fill("sepuluh payung di atap");
    page.getByLabel("Ketik sekali lagi").fill("sepuluh payung di atap");
    press(page, "Lanjut");
    look(page, "bukti-kedua", width);
    page.getByText("Pakai aplikasi").click();
    look(page, "kunci", width);
    var secret = Base32Reading.decode(page.locator(".li-key").innerText().replace(" ", ""));
    page.getByLabel("Kode enam angka").fill(now(secret));
    press(page, "Lanjut");
    look(page, "kode-cadangan", width);
    assertThat(page.locator(".li-codes li").count()).isEqualTo(8);
    page.locator("main").getByText("Lanjut").click();
    PlaywrightAssertions.assertThat(page.locator("main"))
        .containsText(Pattern.compile("Anisa Rahmawati.*Foto dan wawancara", Pattern.DOTALL));
  }

  @ParameterizedTest
  @CsvSource({PHONE + ",false", DESK + ",true"})
  void theOtherPagesAreUsable(int width, boolean javaScript) {
    var officers = new Officers(context);
    var head = officers.atPalembang(Role.HEAD_OF_OFFICE, Role.AUDITOR, Role.OFFICE_ADMINISTRATOR);
    var colleague = officers.atPalembang(Role.EXAMINER, Role.CAPTURE);
    var post = roster.officer(colleague.office(), colleague.id()).orElseThrow().posts().getFirst();
    var page = open(width, javaScript);
    officers.signIn(head, context(), base());
    var officer = "/petugas/pegawai/" + colleague.id();
    visit(page, officer, "petugas-aktif", width);
    visit(page, officer + "/tugas", "tugas", width);
    visit(page, officer + "/tugas/" + post.id() + "/akhiri", "akhiri", width);
    visit(page, officer + "/blokir", "blokir", width);
    visit(page, "/petugas/pegawai/pindahan", "pindahan", width);
    visit(page, "/petugas/saya", "saya", width);
    visit(page, "/petugas/saya/sandi", "saya-sandi", width);
    visit(page, "/petugas/saya/ponsel", "saya-ponsel", width);
    visit(page, "/petugas/saya/ponsel/hapus", "saya-ponsel-hapus", width);
    visit(page, "/petugas/saya/cadangan", "saya-cadangan", width);
    visit(page, "/petugas/saya/passkey", "saya-passkey", width);
    visit(page, "/petugas/saya/passkey/baru", "saya-passkey-baru", width);
    visit(page, "/petugas/kantor", "kantor", width);
    visit(page, "/petugas/jejak", "jejak", width);
    visit(page, "/petugas/jejak?bahasa=en&petugas=nobody.here", "jejak-en", width);
    visit(page, "/sandbox/petugas", "sandbox-petugas", width);
    visit(page, "/petugas/tidak-ada", "tidak-ada", width);
    var other = open(width, javaScript);
    officers.signIn(colleague, context(), base());
    visit(other, "/petugas/pegawai", "bukan", width);
  }

  @Test
  void aSessionLivesOnInTheCookieOnly() {
    var officers = new Officers(context);
    var officer = officers.atPalembang(Role.EXAMINER);
    var page = open(DESK, true);
    page.navigate("/petugas");
    officers.signIn(officer, context(), base());
    page.navigate("/petugas");
    assertThat(page.evaluate("document.cookie")).asString().doesNotContain("petugas");
    press(page, "Keluar");
    page.waitForURL("**/petugas/masuk");
    page.navigate("/petugas");
    PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Masuk sebagai petugas");
  }

  private void visit(Page page, String path, String name, int width) {
    page.navigate(path);
    look(page, name, width);
  }

  private void look(Page page, String name, int width) {
    assertUsable(page);
    if (!Boolean.getBoolean("lintas.screens")) return;
    var file = PICTURES.resolve("%d-%02d-%s.png".formatted(width, ++pictures, name));
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  private static void press(Page page, String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).first().click();
  }

  private static String now(byte[] secret) {
    return Totp.code(secret, Totp.step(Instant.now()));
  }
}
