package id.lintas.account.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A form is sent when its reader's session has ended: what they read, and what is still there. */
@LintasTest
class EndedSessionTests {
  private static final String ADD = "/akun/orang/tambah";
  private static final String NIK = "1671015203810009";

  @Autowired WebApplicationContext context;
  @Autowired Sessions sessions;
  @Autowired Revocations revocations;

  private Citizens citizens;
  private Citizens.SignedIn who;
  private MockMvcTester browser;

  @BeforeEach
  void endTheSession() {
    browser = MockMvcTester.from(context, builder -> builder.apply(springSecurity()).build());
    citizens = Citizens.of(context);
    who = citizens.with(1);
    revocations.end(sessions.ofCookie(who.cookie().getValue()).orElseThrow());
  }

  private MvcTestResult sendPerson() {
    return browser
        .post()
        .uri(ADD)
        .cookie(who.cookie())
        .with(csrf())
        .param("nama", "Warga Rekaan Kedua")
        .param("nik", NIK)
        .param("alamat", "Jalan Rekaan 9")
        .exchange();
  }

  private Cookie signedInAgain(Citizens.SignedIn reader) {
    var session = sessions.begin(reader.citizen(), 0, UUID.randomUUID());
    return new Cookie("lintas", sessions.cookie(session));
  }

  private MvcTestResult page(Cookie reader, Cookie kept) {
    return browser.get().uri(ADD).cookie(reader, kept).exchange();
  }

  @Test
  void thePersonThatWasTypedIsThereAgainAfterTheSignIn() {
    var sent = sendPerson();
    assertThat(sent)
        .hasStatus(303)
        .hasHeader("Location", "/masuk?lanjut=%2Fakun%2Forang%2Ftambah&kiriman=belum");
    assertThat(browser.get().uri("/masuk?lanjut=/akun/orang/tambah&kiriman=belum"))
        .bodyText()
        .contains("Formulir Anda belum terkirim", "kembali ke formulir itu");
    var kept = new Cookie("isian", sent.getResponse().getCookie("isian").getValue());
    assertThat(page(signedInAgain(who), kept))
        .hasStatusOk()
        .bodyText()
        .contains("ada di sini lagi", NIK, "Warga Rekaan Kedua", "Jalan Rekaan 9");
  }

  @Test
  void nobodyElseGetsWhatWasTyped() {
    var cell = sendPerson().getResponse().getCookie("isian").getValue();
    assertThat(cell).doesNotContain(NIK);
    var stranger = signedInAgain(citizens.with(1));
    assertThat(page(stranger, new Cookie("isian", cell))).bodyText().doesNotContain(NIK);
    var changed = new Cookie("isian", "B" + cell.substring(1));
    assertThat(page(signedInAgain(who), changed)).hasStatusOk().bodyText().doesNotContain(NIK);
    assertThat(browser.post().uri(ADD).with(csrf()).param("nik", NIK).exchange().getResponse())
        .as("typed by nobody who was ever signed in")
        .matches(answer -> answer.getCookie("isian") == null);
  }

  @Test
  void theLastStepOfABookingKeepsEveryAnswer() {
    var person = who.personIds().getFirst().toString();
    var sent =
        browser
            .post()
            .uri("/antrian/PLM/periksa")
            .cookie(who.cookie())
            .with(csrf())
            .param("jenis", "NEW")
            .param("buku", "E10")
            .param("orang", person)
            .param("hari", "2027-03-16")
            .param("jam", "09:00")
            .param("formulir", "rahasia")
            .exchange();
    var next =
        "/antrian/PLM/periksa?jenis=NEW&buku=E10&orang="
            + person
            + "&hari=2027-03-16&jam="
            + URLEncoder.encode("09:00", StandardCharsets.UTF_8);
    assertThat(sent).hasStatus(303);
    var location = sent.getResponse().getHeader("Location");
    assertThat(location).startsWith("/masuk?lanjut=").endsWith("&kiriman=belum");
    var lanjut = location.substring("/masuk?lanjut=".length(), location.indexOf("&kiriman"));
    assertThat(URLDecoder.decode(lanjut, StandardCharsets.UTF_8)).isEqualTo(next);
    assertThat(LocalPath.of(next)).contains(next);
  }
}
