package id.lintas.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.staff.signin.Invitations;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import id.lintas.testing.VirtualDevice;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** An officer with passkeys, from the first day to a copied key, on a small screen. */
class StaffPasskeyJourneyTests extends BrowserTest {
  private static final String FIRST_PASSWORD = "enam ekor gajah biru";

  @Autowired private WebApplicationContext context;
  @Autowired private JdbcClient jdbc;
  @Autowired private Invitations invitations;

  private Officers officers;
  private Officer officer;
  private Page page;
  private VirtualDevice device;

  @BeforeEach
  void anOfficerOnTheirFirstDay() {
    officers = new Officers(context);
    officer = officers.atPalembang(Role.EXAMINER);
    jdbc.sql("update staff.officer set totp_sealed = null, password_hash = null where id = ?")
        .param(officer.id())
        .update();
  }

  @Test
  void beginsSignsInAndOpensALockedScreen() {
    beginByPasskey();
    press("Keluar");

    passwordOf(officer);
    heading("Bukti kedua");
    assertThat(page.getByLabel("Kode enam angka").count()).isZero();
    assertUsable(page);
    press("Pakai passkey");
    heading("Selamat bekerja");

    // the owner is away: the device says no, the page stays and says so
    device.owner(false);
    leaveAlone();
    page.navigate("/petugas/saya");
    heading("Layar terkunci");
    PlaywrightAssertions.assertThat(page.locator("[data-passkey-gagal]")).isVisible();
    assertUsable(page);
    device.owner(true);
    press("Pakai passkey");
    page.waitForURL(base() + "/petugas/saya");

    // the owner is back: nothing to press at all
    leaveAlone();
    page.navigate("/petugas/saya/passkey");
    heading("Passkey");
    assertThat(page.url()).isEqualTo(base() + "/petugas/saya/passkey");
  }

  @Test
  void keepsSecondFactorsOfTheirOwn() {
    beginByPasskey();
    page.navigate("/petugas/saya");
    PlaywrightAssertions.assertThat(page.locator("main")).containsText("Belum dipasang");
    assertUsable(page);
    page.navigate("/petugas/saya/passkey");
    assertUsable(page);
    page.getByText("Ubah Ponsel kantor").click();
    PlaywrightAssertions.assertThat(page.locator("main")).containsText("bukti kedua Anda yang");
    assertUsable(page);

    device = device.exchange();
    addAnother("Laptop");
    PlaywrightAssertions.assertThat(page.locator("[role=status]"))
        .containsText("Passkey sudah ditambahkan");
    assertUsable(page);
    // a device that has one makes no second
    addAnother("Laptop lagi");
    PlaywrightAssertions.assertThat(page.locator("[data-passkey-gagal]")).isVisible();
    assertUsable(page);

    page.navigate("/petugas/saya/passkey");
    page.getByText("Ubah Ponsel kantor").click();
    assertUsable(page);
    page.getByLabel("Nama perangkat").fill("Ponsel lama");
    press("Simpan");
    page.getByText("Ubah Ponsel lama").click();
    page.getByLabel("Kata sandi sekarang").fill(FIRST_PASSWORD);
    press("Hapus passkey ini");
    PlaywrightAssertions.assertThat(page.locator("[role=status]")).containsText("sudah dihapus");
    PlaywrightAssertions.assertThat(page.locator(".li-roster li")).hasCount(1);
    press("Keluar");
    passwordOf(officer);
    press("Pakai passkey");
    heading("Selamat bekerja");
  }

  /** The copy is level with the registration, and behind the last use. */
  @Test
  void aCopiedKeyOpensForNobody() {
    beginByPasskey();
    var copied = device.keys();
    press("Keluar");
    passwordOf(officer);
    press("Pakai passkey");
    heading("Selamat bekerja");
    press("Keluar");

    device = device.exchange();
    device.put(copied);
    passwordOf(officer);
    press("Pakai passkey");
    PlaywrightAssertions.assertThat(page.locator("main")).containsText("administrator kantor");
    assertThat(page.getByText("Pakai passkey").count()).isZero();
    assertUsable(page);
  }

  @Test
  void aRemovedKeyAndAForeignPageOpenNothing() {
    beginByPasskey();
    press("Keluar");
    passwordOf(officer);
    jdbc.sql("delete from staff.passkey where officer_id = ?").param(officer.id()).update();
    press("Pakai passkey");
    PlaywrightAssertions.assertThat(page.locator(".govuk-error-summary"))
        .containsText("Passkey tidak diterima");
    // the same server under another name is another address: the browser itself refuses
    page.navigate(base().replace("localhost", "127.0.0.1") + "/petugas/masuk");
    passwordHere(officers.atPalembang(Role.EXAMINER), Officers.PASSWORD);
    heading("Kode dari ponsel Anda");
    assertThat(page.locator("[data-passkey]").count()).isZero();
  }

  @Test
  void withoutScriptsTheAppIsTheWay() {
    page = open(PHONE, false);
    firstPassword();
    PlaywrightAssertions.assertThat(page.locator("main")).containsText("Pakai saja aplikasi");
    assertThat(page.locator("form[data-passkey]").isVisible()).isFalse();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pakai aplikasi")).click();
    heading("Pasang kode di ponsel");
    PlaywrightAssertions.assertThat(page.locator(".li-qr")).isVisible();
  }

  /** A browser with scripts that knows no passkeys says so instead of showing nothing. */
  @Test
  void whereTheBrowserKnowsNoPasskeysItSaysSo() {
    page = open(PHONE, true);
    context().addInitScript("delete window.PublicKeyCredential");
    firstPassword();
    PlaywrightAssertions.assertThat(page.locator("[data-passkey-tanpa]")).isVisible();
    assertThat(page.locator("form[data-passkey]").isVisible()).isFalse();
    assertUsable(page);
  }

  private void beginByPasskey() {
    page = open(PHONE, true);
    device = VirtualDevice.plugIn(context(), page);
    var broken = new java.util.ArrayList<String>();
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) broken.add(message.text());
        });
    firstPassword();
    heading("Pilih bukti kedua Anda");
    assertUsable(page);
    page.getByLabel("Nama perangkat").fill("Ponsel kantor");
    press("Buat passkey");
    heading("Kode cadangan Anda");
    assertThat(page.locator(".li-codes li").count()).isEqualTo(8);
    assertUsable(page);
    page.locator("main").getByText("Lanjut").click();
    heading("Selamat bekerja");
    assertThat(broken).isEqualTo(List.of());
  }

  private void firstPassword() {
    page.navigate("/petugas/masuk/undangan");
    page.getByLabel("Nama masuk").fill(officer.username());
    page.getByLabel("Kode undangan").fill(invitations.make(officer.id()));
    press("Lanjut");
    page.getByLabel("Kata sandi baru").fill(FIRST_PASSWORD);
    page.getByLabel("Ketik sekali lagi").fill(FIRST_PASSWORD);
    press("Lanjut");
    heading("Pilih bukti kedua Anda");
  }

  private void passwordOf(Officer who) {
    page.navigate("/petugas/masuk");
    passwordHere(who, FIRST_PASSWORD);
  }

  private void passwordHere(Officer who, String password) {
    page.getByLabel("Nama masuk").fill(who.username());
    page.getByLabel("Kata sandi").fill(password);
    page.keyboard().press("Enter");
    page.waitForURL("**/petugas/masuk/kode");
  }

  private void addAnother(String name) {
    page.navigate("/petugas/saya/passkey/baru");
    page.getByLabel("Kata sandi sekarang").fill(FIRST_PASSWORD);
    press("Lanjut");
    page.getByLabel("Nama perangkat").fill(name);
    press("Buat passkey");
  }

  private void leaveAlone() {
    jdbc.sql(
            """
            update staff.session set seen_at = now() - interval '16 minutes'
            where officer_id = ? and stage = 'FULL'
            """)
        .param(officer.id())
        .update();
  }

  private void heading(String words) {
    PlaywrightAssertions.assertThat(page.locator("h1")).containsText(words);
  }

  private void press(String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).first().click();
  }
}
