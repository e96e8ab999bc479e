package id.lintas.staff.web;

import static id.lintas.staff.web.OfficerOnPaper.device;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.staff.roster.Roster;
import id.lintas.staff.signin.RecoveryCodes;
import id.lintas.staff.signin.Totp;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.PaperDevice;
import id.lintas.testing.Recorded;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Signing in by a passkey, and everything that must not open the door. */
@LintasTest
class PasskeySignInTests {
  @Autowired private WebApplicationContext context;
  @Autowired private JdbcClient jdbc;
  @Autowired private Roster roster;

  private Officers officers;
  private Officer officer;
  private PaperDevice device;

  @BeforeEach
  void anOfficerWithAPasskey() {
    officers = new Officers(context);
    officer = officers.atPalembang(Role.EXAMINER);
    device = device();
    var here = new OfficerOnPaper(officers, officer).signedIn();
    assertThat(here.add(device, "Ponsel kantor"))
        .hasRedirectedUrl("/petugas/saya/passkey?hasil=ditambah");
  }

  @Test
  void opensByPasswordAndPasskey() {
    var here = new OfficerOnPaper(officers, officer);
    assertThat(here.password())
        .hasStatusOk()
        .bodyText()
        .contains("Bukti kedua", "Pakai passkey", "Kode enam angka", "<noscript>")
        .doesNotContain("staff.");
    assertThat(here.prove(device)).hasRedirectedUrl("/petugas");
    assertThat(here.get("/petugas")).hasStatusOk();
    assertThat(recorded("staff.signedIn")).singleElement().asString().startsWith("passkey:");
    // the app goes on working beside it
    var other = new OfficerOnPaper(officers, officer);
    other.password();
    assertThat(other.post("/petugas/masuk/kode", "kode", codeNow())).hasRedirectedUrl("/petugas");
  }

  @Test
  void anAnswerOpensOnce() {
    var here = new OfficerOnPaper(officers, officer);
    here.password();
    var challenge = here.browser.hidden("tantangan");
    var answer = here.asked(device);
    var there = new OfficerOnPaper(officers, officer);
    there.password();
    // an answer to the question of another session, with its question and with an own one
    assertThat(there.post("/petugas/masuk/passkey", "jawaban", answer, "tantangan", challenge))
        .hasStatus(422)
        .bodyText()
        .contains("Passkey tidak diterima");
    assertThat(there.post("/petugas/masuk/passkey", "jawaban", answer)).hasStatus(422);
    assertThat(here.post("/petugas/masuk/passkey", "jawaban", answer, "tantangan", challenge))
        .hasRedirectedUrl("/petugas");
    assertThat(here.post("/petugas/masuk/passkey", "jawaban", answer, "tantangan", challenge))
        .hasRedirectedUrl("/petugas/masuk?habis=1");
    here.browser.get("/petugas/masuk");
    there.password();
    assertThat(there.post("/petugas/masuk/passkey", "jawaban", answer, "tantangan", challenge))
        .hasStatus(422);
    assertThat(recorded("staff.signIn.refused")).hasSize(3).containsOnly("passkey");
  }

  @Test
  void onlyTheirOwnUnlockedDeviceAtThisAddressOpens() {
    var colleague = officers.atPalembang(Role.EXAMINER);
    var theirs = device();
    new OfficerOnPaper(officers, colleague).signedIn().add(theirs, "Ponsel lain");
    var here = new OfficerOnPaper(officers, officer);
    here.password();
    for (var wrong :
        List.of(theirs, theirs.copy().claiming(""), device.copy().at("http://localhost:8081"))) {
      assertThat(here.prove(wrong)).hasStatus(422);
    }
    assertThat(here.prove(device.copy().notUnlocked())).hasStatus(422);
    assertThat(new OfficerOnPaper(officers, colleague).signIn(theirs)).hasRedirectedUrl("/petugas");
    assertThat(here.prove(device)).hasRedirectedUrl("/petugas");
  }

  @Test
  void aRemovedPasskeyOpensNothing() {
    var here = new OfficerOnPaper(officers, officer);
    here.password();
    var answer = here.asked(device);
    jdbc.sql("delete from staff.passkey where officer_id = ?").param(officer.id()).update();
    assertThat(here.post("/petugas/masuk/passkey", "jawaban", answer))
        .hasStatus(422)
        .bodyText()
        .doesNotContain("Pakai passkey");
  }

  @Test
  void aBlockedOfficersPasskeysAreVoidAtOnce() {
    var here = new OfficerOnPaper(officers, officer);
    here.password();
    var answer = here.asked(device);
    var left = leftAlone();
    left.get("/petugas/masuk/buka");
    var opening = left.asked(device.copy().counting(10));
    roster.block(officers.atPalembang(Role.OFFICE_ADMINISTRATOR), officer.id());
    assertThat(here.post("/petugas/masuk/passkey", "jawaban", answer))
        .hasRedirectedUrl("/petugas/masuk?habis=1");
    assertThat(left.post("/petugas/masuk/buka", "jawaban", opening))
        .hasRedirectedUrl("/petugas/masuk?sandi=1");
    assertThat(left.get("/petugas")).hasRedirectedUrl("/petugas/masuk");
    // nor does a session that survived by some accident
    var kept = new OfficerOnPaper(officers, officer).signedIn();
    assertThat(kept.get("/petugas")).hasRedirectedUrl("/petugas/masuk");
  }

  @Test
  void aCopyIsVoidForBoth() {
    var copy = device.copy();
    var thief = new OfficerOnPaper(officers, officer);
    assertThat(thief.signIn(copy)).hasRedirectedUrl("/petugas");
    var here = new OfficerOnPaper(officers, officer);
    assertThat(here.signIn(device)).hasStatus(422);
    assertThat(thief.get("/petugas")).hasRedirectedUrl("/petugas/masuk");
    assertThat(recorded("staff.passkey.copied")).hasSize(1);
    assertThat(new OfficerOnPaper(officers, officer).password())
        .bodyText()
        .doesNotContain("Pakai passkey")
        .contains("Kode enam angka");
    assertThat(here.post("/petugas/masuk/kode", "kode", codeNow())).hasRedirectedUrl("/petugas");
    assertThat(here.get("/petugas/saya")).bodyText().contains("tampaknya disalin");
    assertThat(here.get("/petugas/saya/passkey"))
        .hasStatusOk()
        .bodyText()
        .contains("Tidak berlaku lagi: ada salinannya", "Ponsel kantor");
  }

  /** Else whoever knows the password could set up a second factor of their own. */
  @Test
  void whoseOnlyPasskeyIsVoidDoesNotBeginAnew() {
    jdbc.sql("update staff.officer set totp_sealed = null where id = ?")
        .param(officer.id())
        .update();
    jdbc.sql("update staff.passkey set copied_at = now() where officer_id = ?")
        .param(officer.id())
        .update();
    var here = new OfficerOnPaper(officers, officer);
    assertThat(here.password())
        .hasStatusOk()
        .bodyText()
        .contains("Pakai kode cadangan, atau hubungi administrator")
        .doesNotContain("Pakai passkey", "Kode enam angka");
    assertThat(here.get("/petugas/masuk/kunci")).hasRedirectedUrl("/petugas/masuk?habis=1");
    var codes = context.getBean(RecoveryCodes.class).renew(officer.id());
    assertThat(here.get("/petugas/masuk/cadangan")).hasStatusOk();
    assertThat(here.post("/petugas/masuk/cadangan", "kode", codes.getFirst()))
        .hasRedirectedUrl("/petugas/saya");
  }

  @Test
  void guessingGetsSlow() {
    var here = new OfficerOnPaper(officers, officer);
    here.password();
    for (var n = 0; n < 5; n++) {
      assertThat(here.post("/petugas/masuk/passkey", "jawaban", "{}")).hasStatus(422);
    }
    assertThat(here.prove(device)).hasStatus(422).bodyText().contains("Terlalu banyak percobaan");
  }

  private OfficerOnPaper leftAlone() {
    var left = new OfficerOnPaper(officers, officer).signedIn();
    jdbc.sql(
            """
            update staff.session set seen_at = now() - interval '16 minutes'
            where officer_id = ? and stage = 'FULL'
            """)
        .param(officer.id())
        .update();
    return left;
  }

  private List<String> recorded(String action) {
    return Recorded.by(jdbc, officer.actor(), action);
  }

  private static String codeNow() {
    return Totp.code(Officers.SECRET, Totp.step(Instant.now()));
  }
}
