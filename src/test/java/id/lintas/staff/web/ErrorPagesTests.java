package id.lintas.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.staff.Role;
import id.lintas.testing.BareLine;
import id.lintas.testing.BareLine.Answer;
import id.lintas.testing.LintasWebTest;
import id.lintas.testing.Officers;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.WebApplicationContext;

/** Whatever goes wrong at work leads an officer back to work, not to the citizens' pages. */
@LintasWebTest
// of its own: Spring's own csrf() for MockMvc puts another store of tokens into a shared one
@TestPropertySource(properties = "lintas.test.context=error-pages")
class ErrorPagesTests {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

  @LocalServerPort private int port;
  @Autowired private WebApplicationContext context;
  private String name;
  private String cookie;

  @BeforeEach
  void signIn() {
    var officers = new Officers(context);
    var officer = officers.atPalembang(Role.FRONT_DESK);
    name = officer.username();
    cookie = "Cookie: petugas=" + officers.session(officer) + "\r\n";
  }

  @Test
  void anErrorAtWorkStandsInTheOfficersFrame() throws IOException {
    assertAtWork(send("GET /petugas/tidak-ada", ""), 404, "Halaman tidak ditemukan");
    assertAtWork(send("GET /petugas/kuota", ""), 403, "Halaman ini bukan untuk tugas Anda");
    assertAtWork(send("GET /petugas/keluar", ""), 405, "dibuka dengan cara yang salah");
    assertAtWork(send("GET /petugas/loket;x=1", ""), 400, "Permintaan tidak dapat dibaca");
    assertAtWork(send("POST /petugas/keluar", "_csrf=x"), 403, "Formulir ini sudah tidak berlaku");
    assertAtWork(send("POST /petugas/keluar", "_csrf=%ff"), 400, "Permintaan tidak dapat dibaca");
  }

  /** The form to leave is shown by the error page itself, so it has to be a good one. */
  @Test
  void theErrorPageCanStillBeLeftBySigningOut() throws IOException {
    var page = send("POST /petugas/keluar", "_csrf=x").body();
    var token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    assertThat(send("POST /petugas/keluar", "_csrf=" + token).headers().get("location"))
        .endsWith("/petugas/masuk");
  }

  @Test
  void whoIsNotSignedInIsLedToTheOfficersSignIn() throws IOException {
    var answer =
        BareLine.send(
            port, "POST /petugas/masuk HTTP/1.1\r\n" + FORM + "Cookie: bahasa=en\r\n", "");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body())
        .contains("This form is no longer valid", "li-staff", "href=\"/petugas\"")
        .doesNotContain("href=\"/masuk\"", "li-staffmenu");
  }

  @Test
  void citizensKeepTheirOwnFrame() throws IOException {
    var answer = send("GET /tidak-ada", "");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body())
        .contains("href=\"/masuk\"", "li-footer")
        .doesNotContain("li-staffmenu", name);
  }

  private void assertAtWork(Answer answer, int status, String words) {
    assertThat(answer.status()).as(words).isEqualTo(status);
    assertThat(answer.body())
        .as(words)
        .contains(words, "class=\"govuk-template__body li-staff\"", "li-staffmenu")
        .contains("href=\"/petugas/loket\"", "href=\"/petugas\"", "(" + name + ")")
        .doesNotContain("href=\"/masuk\"", "li-footer");
  }

  private Answer send(String what, String body) throws IOException {
    return BareLine.send(port, what + " HTTP/1.1\r\n" + FORM + cookie, body);
  }
}
