package id.lintas.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.guide.ServiceStandards;
import id.lintas.guide.StandardPart;
import id.lintas.guide.markup.Block;
import id.lintas.office.Offices;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** At an office that no other test looks at; what a test publishes it takes away again. */
class StandardPagesTests extends BrowserTest {
  private static final OfficeId LANGSA = OfficeId.of("LGS");
  private static final String HERE = "/petugas/standar";

  @Autowired private WebApplicationContext context;
  @Autowired private Offices offices;
  @Autowired private ServiceStandards standards;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private Officers officers;
  private Officer head;
  private MockMvcTester browser;
  private LocalDate tomorrow;

  @BeforeEach
  void signIn() {
    jdbc.sql("delete from guide.standard where office_id = 'LGS'").update();
    officers = new Officers(context);
    head = officers.at(LANGSA, Role.HEAD_OF_OFFICE);
    browser = officers.signedIn(head);
    tomorrow = offices.office(LANGSA).today(clock.instant()).plusDays(1);
  }

  @Test
  void whatTheHeadWritesHoldsFromItsDayOn() {
    var text = "**Kursi roda** " + UUID.randomUUID();
    assertThat(browser.get().uri(HERE + "/FACILITIES")).bodyText().contains("Ruang tunggu");
    assertThat(publish("FACILITIES", text, tomorrow)).hasRedirectedUrl(HERE + "?hasil=baru");
    assertThat(browser.get().uri(HERE + "?hasil=baru"))
        .bodyText()
        .contains("Teks baru berlaku")
        .doesNotContain("guide.");
    assertThat(facilities(tomorrow.minusDays(1))).startsWith("Ruang tunggu");
    assertThat(facilities(tomorrow)).isEqualTo(text.replace("*", ""));
    assertThat(publish("FACILITIES", "Lain", tomorrow)).hasStatus(422).bodyText().contains("Lain");
    assertThat(facilities(tomorrow)).isEqualTo(text.replace("*", ""));
  }

  @Test
  void whatIsWrongIsShownWithNothingLost() {
    var today = tomorrow.minusDays(1);
    assertThat(publish("PLEDGE", "<b>Janji</b>", today))
        .hasStatus(422)
        .bodyText()
        .contains("harus sesudah hari ini", "&lt;b&gt;Janji&lt;/b&gt;");
    assertThat(publish("PLEDGE", "x", tomorrow)).hasStatus(422).bodyText().contains("2000 huruf");
    assertThat(browser.post().uri(HERE + "/PLEDGE").param("teks", "Janji")).hasStatus(422);
    assertThat(browser.get().uri(HERE + "/NO_SUCH")).hasStatus(404);
  }

  @Test
  void onlyThoseWhoAreResponsibleWrite() {
    var auditor = officers.signedIn(officers.at(LANGSA, Role.AUDITOR));
    assertThat(auditor.get().uri(HERE)).hasStatusOk();
    assertThat(auditor.get().uri(HERE + "/PLEDGE")).hasStatus(403);
    var examiner = officers.signedIn(officers.at(LANGSA, Role.EXAMINER));
    assertThat(examiner.get().uri(HERE)).hasStatus(403);
  }

  @Test
  void thePagesAreUsable() {
    for (int width : List.of(PHONE, DESK)) {
      var page = open(width, true);
      officers.signIn(head, context(), base());
      for (var path : List.of(HERE, HERE + "/PLEDGE", HERE + "/PLEDGE?bahasa=en")) {
        page.navigate(path);
        assertUsable(page);
      }
    }
  }

  private MvcTestResult publish(String part, String text, LocalDate from) {
    return browser
        .post()
        .uri(HERE + "/" + part)
        .param("teks", text)
        .param("teks-inggris", "Wheelchairs")
        .param("tanggal-hari", "" + from.getDayOfMonth())
        .param("tanggal-bulan", "" + from.getMonthValue())
        .param("tanggal-tahun", "" + from.getYear())
        .exchange();
  }

  private String facilities(LocalDate on) {
    return standards.of(offices.office(LANGSA), Language.ID, on).stream()
        .filter(one -> one.part() == StandardPart.FACILITIES)
        .flatMap(one -> one.text().stream())
        .map(Block::plain)
        .collect(Collectors.joining());
  }
}
