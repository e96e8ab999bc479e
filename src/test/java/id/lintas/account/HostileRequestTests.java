package id.lintas.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.BareLine;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasWebTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Requests no browser would send, byte by byte to a real server. */
@LintasWebTest
class HostileRequestTests {
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";

  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  private String cookie;

  @BeforeEach
  void signIn() {
    cookie = "Cookie: lintas=" + Citizens.of(context).with(0).cookie().getValue() + "\r\n";
  }

  @Test
  void brokenTextIsNeverADefect() throws IOException {
    for (var path :
        List.of(
            "/masuk?lanjut=%ff%fe",
            "/masuk?lanjut=%",
            "/masuk?lanjut=%00",
            "/akun?kabar=%c3%28",
            "/akun/%ff",
            "/akun/orang/%00",
            "/akun/orang/..%2f..",
            "/akun/orang/x%2fy",
            "/lupa-sandi/kode?x=\u00ff",
            "//akun",
            "/akun;x=1",
            "/%61kun",
            "/akun/../akun")) {
      assertThat(send("GET " + path + " HTTP/1.1\r\n" + cookie, "").status())
          .as(path)
          .isBetween(200, 499);
    }
    for (var body :
        List.of(
            "nama-pengguna=%ff%fe&sandi=%", "=%00&&&=", "\u00ff\u0000", "a=" + "b".repeat(9_000))) {
      assertThat(send("POST /masuk HTTP/1.1\r\n" + FORM, body).status()).isBetween(400, 499);
      assertThat(send("POST /api/v1/sessions HTTP/1.1\r\n" + JSON, body).status())
          .isBetween(400, 499);
    }
  }

  @Test
  void daysThatNobodyHasAreRefused() throws IOException {
    for (var day :
        List.of("+999999999-12-27", "-0001-12-27", "0000-01-03", "9999-12-27", "2026-02-30"))
      for (var path :
          List.of(
              "/pembukaan/PLM/" + day,
              "/pembukaan/PLM/" + day + "/undian.json",
              "/antrian/PLM/ruang?minggu=" + day,
              "/antrian/PLM/jam?hari=" + day))
        assertThat(send("GET " + path + " HTTP/1.1\r\n" + cookie, "").status())
            .as(path)
            .isBetween(200, 499);
    for (var path : List.of("/api/v1/bookings", "/api/v1/bookings/entries")) {
      var body =
          """
          {"form":"x","office":"PLM","day":"+300000-01-01","week":"+300000-01-01","hour":"08:00",
           "party":[{"person":"0b8f8c0e-0000-4000-8000-000000000000","kind":"NEW",
             "type":"ELEKTRONIK","years":10}]}
          """;
      var answer = send("POST " + path + " HTTP/1.1\r\n" + JSON + cookie, body);
      assertThat(answer.status()).as(path).isBetween(400, 499);
    }
  }

  @Test
  void textNoDatabaseCanKeepIsRefusedWithItsField() throws IOException {
    var body = "{\"username\":\"a\\u0000b\",\"password\":\"x\"}";
    var answer = send("POST /api/v1/sessions HTTP/1.1\r\n" + JSON, body);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("username");
  }

  @Test
  void aForgedCookieIsNobodyAndAFormOfNobodyIsAPageInWords() throws IOException {
    for (var forged :
        List.of(
            "lintas=x",
            "lintas=\u0001\u00ff",
            "lintas=" + "A".repeat(7_000),
            "lintas=.",
            "lintas")) {
      var answer = send("GET /akun HTTP/1.1\r\nCookie: " + forged + "\r\n", "");
      assertThat(answer.status()).isIn(303, 400);
      if (answer.status() == 303)
        assertThat(answer.headers()).containsEntry("location", "/masuk?lanjut=%2Fakun");
    }
    var answer = send("POST /keluar HTTP/1.1\r\n" + FORM + cookie, "_csrf=x");
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.type()).startsWith("text/html");
    assertThat(answer.body())
        .contains("Formulir ini sudah tidak berlaku", "Tidak ada yang berubah");
  }

  @Test
  void programsNeverMeetAPage() throws IOException {
    for (var request :
        List.of(
            "GET /api/v1/me HTTP/1.1\r\n",
            "POST /api/v1/me/people HTTP/1.1\r\n",
            "GET /api/v1/nothing HTTP/1.1\r\n",
            "PUT /api/v1/sessions HTTP/1.1\r\n",
            "GET /api/v1/me HTTP/1.1\r\n" + cookie,
            "POST /api/v1/sessions HTTP/1.1\r\n" + FORM)) {
      var answer = send(request, "{");
      assertThat(answer.status()).as(request).isBetween(400, 499);
      assertThat(answer.type()).as(request).isEqualTo("application/problem+json");
    }
  }

  @Test
  void personalPagesAreNotKeptByCaches() throws IOException {
    var answer = send("GET /akun HTTP/1.1\r\n" + cookie, "");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("cache-control")).contains("no-store");
    assertThat(answer.headers().get("content-security-policy")).contains("default-src 'none'");
  }

  private BareLine.Answer send(String start, String body) throws IOException {
    return BareLine.send(port, start, body);
  }
}
