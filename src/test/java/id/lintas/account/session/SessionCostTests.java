package id.lintas.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.Citizens;
import id.lintas.testing.CountedStatements;
import id.lintas.testing.LintasTest;
import id.lintas.testing.PaperBrowser;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A citizen's session is known without a look at the database, page by page. */
@LintasTest
@AutoConfigureMockMvc
class SessionCostTests {
  @Autowired private MockMvcTester mvc;
  @Autowired private DataSource pool;
  @Autowired private ApplicationContext context;

  private CountedStatements counted;
  private Citizens.SignedIn citizen;
  private PaperBrowser browser;

  @BeforeEach
  void signIn() {
    citizen = Citizens.of(context).with(1);
    browser = PaperBrowser.of(mvc).with("lintas", citizen.cookie().getValue());
    counted = new CountedStatements(pool);
  }

  @AfterEach
  void giveBack() {
    counted.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/tentang",
        "/luring",
        "/antrian/posisi/plm",
        "/lintas.js",
        "/sw.js",
        "/ikon.svg",
        "/gaya/warga.css",
        "/manifest.webmanifest"
      })
  void aPageThatNeedsNoDataAndAFileAskTheDatabaseNothing(String path) throws Exception {
    assertThat(counted.during(() -> browser.get(path))).isZero();
  }

  @Test
  void aPageAsksForItsOwnDataOnly() throws Exception {
    // the contact
    assertThat(counted.during(() -> browser.get("/akun"))).isOne();
    // the people
    assertThat(counted.during(() -> browser.get("/akun/orang"))).isOne();
    var page = "/informasi/palembang";
    var stranger = PaperBrowser.of(mvc);
    stranger.get(page);
    assertThat(counted.during(() -> browser.get(page)))
        .isEqualTo(counted.during(() -> stranger.get(page)));
  }

  @Test
  void aProgramsTokenCostsAsLittle() throws Exception {
    // what every node keeps in memory is read first
    hours("");
    var without = counted.during(() -> hours(""));
    assertThat(without).isPositive();
    assertThat(counted.during(() -> hours(citizen.token()))).isEqualTo(without);
  }

  private Object hours(String token) {
    var request = mvc.get().uri("/api/v1/offices/PLM/availability");
    return (token.isEmpty() ? request : request.header("Authorization", "Bearer " + token))
        .exchange();
  }
}
