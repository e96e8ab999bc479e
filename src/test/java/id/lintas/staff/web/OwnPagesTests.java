package id.lintas.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.staff.TrialOfficers;
import id.lintas.staff.signin.Enrolment;
import id.lintas.staff.signin.Totp;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class OwnPagesTests {
  @Autowired private WebApplicationContext context;
  @Autowired private Enrolment enrolment;
  @Autowired private TrialOfficers trial;
  @Autowired private JdbcClient jdbc;

  private Officers officers;
  private Officer officer;
  private MockMvcTester browser;

  @BeforeEach
  void officers() {
    officers = new Officers(context);
    officer = officers.atPalembang(Role.EXAMINER);
    browser = officers.signedIn(officer);
  }

  @Test
  void changesThePasswordAndSignsOutElsewhere() {
    var elsewhere = officers.signedIn(officer);
    assertThat(password("salah sama sekali", "delapan kuda nil ungu", "delapan kuda nil ungu"))
        .hasStatus(422)
        .bodyText()
        .contains("Kata sandi sekarang tidak cocok");
    assertThat(password(Officers.PASSWORD, "pendek", "pendek")).hasStatus(422);
    assertThat(elsewhere.get().uri("/petugas")).hasStatusOk();
    assertThat(password(Officers.PASSWORD, "delapan kuda nil ungu", "delapan kuda nil ungu"))
        .hasRedirectedUrl("/petugas/saya?hasil=sandi");
    assertThat(elsewhere.get().uri("/petugas")).hasRedirectedUrl("/petugas/masuk");
    assertThat(browser.get().uri("/petugas/saya?hasil=sandi"))
        .hasStatusOk()
        .bodyText()
        .contains("sudah diganti")
        .doesNotContain("staff.");
    assertThat(password(Officers.PASSWORD, "lima ekor bebek putih", "lima ekor bebek putih"))
        .hasStatus(422);
  }

  @Test
  void movesTheCodesToAnotherPhone() {
    assertThat(browser.get().uri("/petugas/saya/ponsel"))
        .hasStatusOk()
        .bodyText()
        .contains("li-qr");
    var code = Totp.code(enrolment.key(officer.id()), Totp.step(Instant.now()));
    assertThat(phone("salah sama sekali", code)).hasStatus(422);
    assertThat(phone(Officers.PASSWORD, "x")).hasStatus(422);
    assertThat(phone(Officers.PASSWORD, code))
        .hasStatusOk()
        .bodyText()
        .contains("Kode cadangan Anda");
    assertThat(phone(Officers.PASSWORD, code)).hasStatus(422);
  }

  @Test
  void worksAtOneOfTheirOfficesAtATime() {
    assertThat(browser.get().uri("/petugas")).bodyText().doesNotContain("/petugas/kantor");
    trial.post(officer.id(), OfficeId.of("DJJ"), Role.SIGNER);
    assertThat(browser.get().uri("/petugas"))
        .bodyText()
        .contains("/petugas/kantor", "Pemeriksa berkas")
        .doesNotContain("Penanda tangan");
    assertThat(browser.get().uri("/petugas/kantor")).hasStatusOk().bodyText().contains("Jayapura");
    assertThat(browser.post().uri("/petugas/kantor").param("kantor", "TKN")).hasStatus(422);
    assertThat(browser.post().uri("/petugas/kantor").param("kantor", "DJJ"))
        .hasRedirectedUrl("/petugas");
    assertThat(browser.get().uri("/petugas"))
        .bodyText()
        .contains("Penanda tangan")
        .doesNotContain("Pemeriksa berkas");
  }

  @Test
  void aSessionEndsAfterAQuarterOfAnHourWithoutUseAndAfterTenHoursInAnyCase() {
    seen("14 minutes", "9 hours");
    assertThat(browser.get().uri("/petugas")).hasStatusOk();
    // the page view before counts as use
    assertThat(
            jdbc.sql(
                    "select seen_at > now() - interval '1 minute' from staff.session where officer_id = ?")
                .param(officer.id())
                .query(Boolean.class)
                .single())
        .isTrue();
    seen("16 minutes", "1 hour");
    assertThat(browser.get().uri("/petugas")).hasRedirectedUrl("/petugas/masuk");
    seen("1 minute", "601 minutes");
    assertThat(browser.get().uri("/petugas")).hasRedirectedUrl("/petugas/masuk");
    seen("1 minute", "599 minutes");
    assertThat(browser.get().uri("/petugas")).hasStatusOk();
  }

  private void seen(String idle, String age) {
    jdbc.sql(
            """
            update staff.session set seen_at = now() - :idle::interval, begun_at = now() - :age::interval
            where officer_id = :officer
            """)
        .param("idle", idle)
        .param("age", age)
        .param("officer", officer.id())
        .update();
  }

  private MvcTestResult password(String now, String wanted, String again) {
    return browser
        .post()
        .uri("/petugas/saya/sandi")
        .param("sandi", now)
        .param("sandi-baru", wanted)
        .param("sandi-ulang", again)
        .exchange();
  }

  private MvcTestResult phone(String password, String code) {
    return browser
        .post()
        .uri("/petugas/saya/ponsel")
        .param("sandi", password)
        .param("kode", code)
        .exchange();
  }
}
