package id.lintas.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.notify.Channel;
import id.lintas.notify.Message;
import id.lintas.notify.Outbox;
import id.lintas.shared.Language;
import id.lintas.testing.LintasTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class SandboxPagesTests {
  @Autowired private WebApplicationContext context;
  @Autowired private Outbox outbox;
  @Autowired private SamplePeople people;

  private MockMvcTester browser;

  @BeforeEach
  void open() {
    browser = MockMvcTester.from(context);
  }

  @Test
  void showsPeopleToTry() {
    var somebody = people.families().getFirst().getFirst();
    for (var language : List.of("id", "en")) {
      assertThat(browser.get().uri("/sandbox").queryParam("bahasa", language))
          .hasStatusOk()
          .bodyText()
          .contains(somebody.nik().value())
          .doesNotContain("sandbox.");
    }
  }

  @Test
  void showsTheMessagesThatWouldHaveGoneOut() {
    outbox.put(
        new Message(Channel.SMS, "+628110000001", Language.ID, "test.code", List.of("482913")));
    assertThat(browser.get().uri("/sandbox/pesan"))
        .hasStatusOk()
        .bodyText()
        .contains("+628110000001", "482913");
    assertThat(browser.get().uri("/sandbox/pesan?halaman=-4")).hasStatusOk();
    assertThat(browser.get().uri("/sandbox/pesan?halaman=99999999")).hasStatusOk();
  }

  @Test
  void refusesADayThatIsNotInTheCalendarAndLosesNothingTyped() {
    assertThat(
            browser
                .post()
                .uri("/sandbox/jam")
                .param("tanggal-hari", "31")
                .param("tanggal-bulan", "2")
                .param("tanggal-tahun", "2027")
                .param("pukul", "24.00"))
        .hasStatus(422)
        .bodyText()
        .contains("Kesalahan", "value=\"31\"", "value=\"24.00\"", "13.55");
    assertThat(
            browser
                .post()
                .uri("/sandbox/jam")
                .param("tanggal-hari", "1")
                .param("tanggal-bulan", "1")
                .param("tanggal-tahun", "9999")
                .param("pukul", "10.00"))
        .hasStatus(422);
    assertThat(browser.get().uri("/sandbox/jam")).hasStatusOk();
  }

  @Test
  void looksUpOneNumber() {
    var somebody = people.families().getFirst().getFirst();
    assertThat(browser.post().uri("/sandbox/penduduk/cari").param("nik", somebody.nik().value()))
        .hasStatusOk()
        .bodyText()
        .contains(somebody.familyCardNumber());
    assertThat(browser.post().uri("/sandbox/penduduk/cari").param("nik", "12")).hasStatus(422);
    assertThat(browser.post().uri("/sandbox/penduduk").param("jalur", "x")).hasStatus(422);
    assertThat(browser.get().uri("/sandbox/penduduk")).hasStatusOk();
  }
}
