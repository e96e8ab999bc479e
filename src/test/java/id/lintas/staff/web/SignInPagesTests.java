package id.lintas.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.staff.signin.Invitations;
import id.lintas.staff.signin.RecoveryCodes;
import id.lintas.staff.signin.Totp;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class SignInPagesTests {
  @Autowired private WebApplicationContext context;
  @Autowired private JdbcClient jdbc;
  @Autowired private RecoveryCodes recovery;
  @Autowired private Invitations invitations;

  private Officers officers;
  private Officer officer;

  @BeforeEach
  void officers() {
    officers = new Officers(context);
    officer = officers.atPalembang(Role.EXAMINER);
  }

  @Test
  void takesPasswordAndCodeEachUnderANewSession() {
    var afterPassword =
        password(officer.username().toUpperCase(), Officers.PASSWORD, "/petugas/saya");
    assertThat(afterPassword).hasRedirectedUrl("/petugas/masuk/kode?ke=%2Fpetugas%2Fsaya");
    var half = cookie(afterPassword);
    assertThat(officers.nobody().get().uri("/petugas").cookie(half))
        .hasRedirectedUrl("/petugas/masuk");
    assertThat(officers.nobody().get().uri("/petugas/masuk/kode").cookie(half)).hasStatusOk();
    var afterCode = code(half, codeNow(), "/petugas/saya");
    assertThat(afterCode).hasRedirectedUrl("/petugas/saya");
    var whole = cookie(afterCode);
    assertThat(whole.getValue()).isNotEqualTo(half.getValue());
    assertThat(whole.isHttpOnly()).isTrue();
    assertThat(officers.nobody().get().uri("/petugas").cookie(whole)).hasStatusOk();
    assertThat(officers.nobody().get().uri("/petugas/masuk/kode").cookie(half))
        .hasRedirectedUrl("/petugas/masuk?habis=1");
  }

  @Test
  void leadsNowhereButToOurOwnPages() {
    for (var target :
        new String[] {
          "https://calo.example", "//calo.example", "/akun", "/petugas/../x", "/petugas/a\r\nb"
        }) {
      var half =
          cookie(
              password(officers.atPalembang(Role.EXAMINER).username(), Officers.PASSWORD, target));
      assertThat(half.getValue()).isNotEmpty();
      var result = password(officer.username(), Officers.PASSWORD, target);
      assertThat(result).hasRedirectedUrl("/petugas/masuk/kode");
    }
  }

  @Test
  void refusesACodeThatWasUsedBefore() {
    var code = codeNow();
    var first = cookie(password(officer.username(), Officers.PASSWORD, ""));
    var second = cookie(password(officer.username(), Officers.PASSWORD, ""));
    assertThat(code(first, code, "")).hasRedirectedUrl("/petugas");
    assertThat(code(second, code, "")).hasStatus(422);
    assertThat(code(second, "12 34", "")).hasStatus(422);
  }

  @Test
  void saysNotWhichPartWasWrongAndSlowsGuessingDown() {
    for (var name :
        new String[] {officer.username(), "tak.ada" + UUID.randomUUID().toString().charAt(0)}) {
      for (var n = 0; n < 4; n++) {
        assertThat(password(name, "salah sama sekali", ""))
            .hasStatus(422)
            .bodyText()
            .contains("Nama masuk atau kata sandi tidak cocok", name)
            .doesNotContain("salah sama sekali");
      }
      password(name, "salah sama sekali", "");
      assertThat(password(name, Officers.PASSWORD, ""))
          .hasStatus(429)
          .bodyText()
          .contains("Terlalu banyak percobaan");
    }
    // from elsewhere the officer gets in
    assertThat(
            officers
                .nobody()
                .post()
                .uri("/petugas/masuk")
                .with(csrf())
                .with(
                    request -> {
                      request.setRemoteAddr("203.0.113.9");
                      return request;
                    })
                .param("nama", officer.username())
                .param("sandi", Officers.PASSWORD))
        .hasRedirectedUrl("/petugas/masuk/kode");
  }

  @Test
  void acceptsARecoveryCodeOnce() {
    var codes = recovery.renew(officer.id());
    assertThat(codes).hasSize(RecoveryCodes.COUNT).doesNotHaveDuplicates();
    var first = cookie(password(officer.username(), Officers.PASSWORD, ""));
    assertThat(recoveryCode(first, codes.getFirst().toLowerCase()))
        .hasRedirectedUrl("/petugas/saya");
    var second = cookie(password(officer.username(), Officers.PASSWORD, ""));
    assertThat(recoveryCode(second, codes.getFirst())).hasStatus(422);
    assertThat(recoveryCode(second, codes.getLast())).hasRedirectedUrl("/petugas/saya");
    assertThat(recovery.left(officer.id())).isEqualTo(RecoveryCodes.COUNT - 2);
  }

  @Test
  void asksForAllThatIsMissing() {
    assertThat(password("", "", ""))
        .hasStatus(422)
        .bodyText()
        .contains("Isi nama masuk Anda", "Isi kata sandi Anda");
    assertThat(officers.nobody().get().uri("/petugas/masuk").queryParam("bahasa", "en"))
        .hasStatusOk()
        .bodyText()
        .contains("Sign in as an officer")
        .doesNotContain("staff.");
  }

  /** From the printed code to the first page. */
  @Test
  void aFirstDay() {
    jdbc.sql("update staff.officer set totp_sealed = null, password_hash = null where id = ?")
        .param(officer.id())
        .update();
    var code = invitations.make(officer.id());
    assertThat(redeem("AAAA-AAAA-AAAA-AAAA")).hasStatus(422);
    var invited = cookie(redeem(code.toLowerCase()));
    var rival = cookie(redeem(code));
    assertThat(choose(invited, "lintas imigrasi 1", "lintas imigrasi 1")).hasStatus(422);
    assertThat(choose(invited, "enam ekor gajah biru", "lain")).hasStatus(422);
    var chosen = choose(invited, "enam ekor gajah biru", "enam ekor gajah biru");
    assertThat(chosen).hasRedirectedUrl("/petugas/masuk/kunci");
    assertThat(choose(rival, "tujuh ekor gajah biru", "tujuh ekor gajah biru"))
        .hasRedirectedUrl("/petugas/masuk?habis=1");

    var enrolling = cookie(chosen);
    var page =
        body(
            officers
                .nobody()
                .get()
                .uri("/petugas/masuk/kunci/aplikasi")
                .cookie(enrolling)
                .exchange());
    var letters = Pattern.compile("li-key\">([A-Z2-7 ]+)<").matcher(page);
    assertThat(letters.find()).isTrue();
    var secret = Base32Reading.decode(letters.group(1).replace(" ", ""));
    assertThat(confirm(enrolling, "000000x")).hasStatus(422);
    var done = confirm(enrolling, Totp.code(secret, Totp.step(Instant.now())));
    assertThat(done).hasStatusOk();
    assertThat(
            Pattern.compile("<li>[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}</li>")
                .matcher(body(done))
                .results())
        .hasSize(RecoveryCodes.COUNT);
    assertThat(officers.nobody().get().uri("/petugas").cookie(cookie(done))).hasStatusOk();
    assertThat(redeem(code)).hasStatus(422);
  }

  @Test
  void anInvitationRunsOut() {
    var code = invitations.make(officer.id());
    jdbc.sql("update staff.invitation set expires_at = now() where officer_id = ?")
        .param(officer.id())
        .update();
    assertThat(redeem(code)).hasStatus(422);
    assertThat(officers.nobody().get().uri("/petugas/masuk/undangan")).hasStatusOk();
    assertThat(officers.nobody().get().uri("/petugas/masuk/sandi")).hasStatus3xxRedirection();
    assertThat(officers.nobody().get().uri("/petugas/masuk/kunci")).hasStatus3xxRedirection();
    assertThat(officers.nobody().get().uri("/petugas/masuk/cadangan")).hasStatus3xxRedirection();
  }

  private static String codeNow() {
    return Totp.code(Officers.SECRET, Totp.step(Instant.now()));
  }

  private MvcTestResult password(String name, String password, String target) {
    return officers
        .nobody()
        .post()
        .uri("/petugas/masuk")
        .with(csrf())
        .param("nama", name)
        .param("sandi", password)
        .param("ke", target)
        .exchange();
  }

  private MvcTestResult code(Cookie cookie, String code, String target) {
    return officers
        .nobody()
        .post()
        .uri("/petugas/masuk/kode")
        .with(csrf())
        .cookie(cookie)
        .param("kode", code)
        .param("ke", target)
        .exchange();
  }

  private MvcTestResult recoveryCode(Cookie cookie, String code) {
    return post("/petugas/masuk/cadangan", cookie, "kode", code);
  }

  private MvcTestResult redeem(String code) {
    return officers
        .nobody()
        .post()
        .uri("/petugas/masuk/undangan")
        .with(csrf())
        .param("nama", officer.username())
        .param("kode", code)
        .exchange();
  }

  private MvcTestResult choose(Cookie cookie, String password, String again) {
    return officers
        .nobody()
        .post()
        .uri("/petugas/masuk/sandi")
        .with(csrf())
        .cookie(cookie)
        .param("sandi-baru", password)
        .param("sandi-ulang", again)
        .exchange();
  }

  private MvcTestResult confirm(Cookie cookie, String code) {
    return post("/petugas/masuk/kunci/aplikasi", cookie, "kode", code);
  }

  private MvcTestResult post(String path, Cookie cookie, String field, String value) {
    return officers
        .nobody()
        .post()
        .uri(path)
        .with(csrf())
        .cookie(cookie)
        .param(field, value)
        .exchange();
  }

  private static Cookie cookie(MvcTestResult result) {
    var cookie = result.getResponse().getCookie("petugas");
    assertThat(cookie).isNotNull();
    return cookie;
  }

  private static String body(MvcTestResult result) {
    return new String(
        result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
