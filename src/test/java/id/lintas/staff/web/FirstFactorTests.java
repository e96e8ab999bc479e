package id.lintas.staff.web;

import static id.lintas.staff.web.OfficerOnPaper.device;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.staff.signin.Invitations;
import id.lintas.staff.signin.RecoveryCodes;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.Recorded;
import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The second factor an officer chooses on their first day. */
@LintasTest
class FirstFactorTests {
  @Autowired private WebApplicationContext context;
  @Autowired private JdbcClient jdbc;
  @Autowired private Invitations invitations;

  private Officers officers;

  @BeforeEach
  void officers() {
    officers = new Officers(context);
  }

  @Test
  void aFirstDayByPasskey() {
    var novice = noviceInvited();
    var here = new OfficerOnPaper(officers, novice);
    var chosen = firstPassword(here, novice);
    assertThat(chosen)
        .hasStatusOk()
        .bodyText()
        .contains("Pilih bukti kedua Anda", "Buat passkey", "Pakai aplikasi", "<noscript>")
        .doesNotContain("staff.");
    assertThat(here.get("/petugas/masuk/kunci/aplikasi")).hasStatusOk();
    here.get("/petugas/masuk/kunci");
    assertThat(here.post("/petugas/masuk/kunci/passkey", "jawaban", "{}"))
        .hasStatus(422)
        .bodyText()
        .contains("Coba sekali lagi dari awal");
    var first = device();
    var done = here.make(first, "/petugas/masuk/kunci/passkey", "  ");
    assertThat(done).hasStatusOk().bodyText().contains("Kode cadangan Anda");
    assertThat(
            Pattern.compile("<li>[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}</li>")
                .matcher(OfficerOnPaper.body(done))
                .results())
        .hasSize(RecoveryCodes.COUNT);
    assertThat(here.get("/petugas")).hasStatusOk();
    assertThat(here.get("/petugas/saya/passkey")).bodyText().contains("<strong>Passkey</strong>");
    assertThat(Recorded.by(jdbc, novice.actor(), "staff.passkey.added")).hasSize(1);
    var later = new OfficerOnPaper(officers, novice);
    later.get("/petugas/masuk");
    later.post("/petugas/masuk", "nama", novice.username(), "sandi", "enam ekor gajah biru");
    assertThat(later.get("/petugas/masuk/kode")).bodyText().doesNotContain("Kode enam angka");
    assertThat(later.prove(first)).hasRedirectedUrl("/petugas");
  }

  /** Two browsers with the password of a first day: only one second factor comes of it. */
  @Test
  void aFirstDayEndsWithItsFirstSecondFactor() {
    var novice = noviceInvited();
    var here = new OfficerOnPaper(officers, novice);
    firstPassword(here, novice);
    var rival = new OfficerOnPaper(officers, novice);
    rival.get("/petugas/masuk");
    rival.post("/petugas/masuk", "nama", novice.username(), "sandi", "enam ekor gajah biru");
    assertThat(rival.get("/petugas/masuk/kunci")).hasStatusOk();
    assertThat(here.make(device(), "/petugas/masuk/kunci/passkey", "Ponsel")).hasStatusOk();
    assertThat(rival.make(device(), "/petugas/masuk/kunci/passkey", "Ponsel"))
        .hasRedirectedUrl("/petugas/masuk?habis=1");
    assertThat(rival.get("/petugas/masuk/kunci/aplikasi"))
        .hasRedirectedUrl("/petugas/masuk?habis=1");
  }

  @Test
  void withoutAnAddressForPasskeysTheAppIsTheWay() {
    var novice = noviceInvited();
    var here = new OfficerOnPaper(officers, novice);
    firstPassword(here, novice);
    var elsewhere =
        officers
            .nobody()
            .get()
            .uri("http://192.168.1.5/petugas/masuk/kunci")
            .cookie(new Cookie("petugas", here.browser.cookie("petugas")));
    assertThat(elsewhere).hasRedirectedUrl("/petugas/masuk/kunci/aplikasi");
  }

  private Officer noviceInvited() {
    var novice = officers.atPalembang(Role.EXAMINER);
    jdbc.sql("update staff.officer set totp_sealed = null, password_hash = null where id = ?")
        .param(novice.id())
        .update();
    return novice;
  }

  private MvcTestResult firstPassword(OfficerOnPaper here, Officer novice) {
    here.get("/petugas/masuk/undangan");
    here.post(
        "/petugas/masuk/undangan",
        "nama",
        novice.username(),
        "kode",
        invitations.make(novice.id()));
    here.get("/petugas/masuk/sandi");
    assertThat(
            here.post(
                "/petugas/masuk/sandi",
                "sandi-baru",
                "enam ekor gajah biru",
                "sandi-ulang",
                "enam ekor gajah biru"))
        .hasRedirectedUrl("/petugas/masuk/kunci");
    return here.get("/petugas/masuk/kunci");
  }
}
