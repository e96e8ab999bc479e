package id.lintas.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.LintasTest;
import id.lintas.testing.PaperBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LintasTest
@AutoConfigureMockMvc
class SignInTests {
  private static final String PASSWORD = "sungai musi di pagi hari";

  @Autowired private MockMvcTester mvc;

  @Test
  void signsUpOutAndInAgainAndLeadsToThePageThatWasAskedFor() {
    var browser = PaperBrowser.of(mvc);
    var name = PaperBrowser.freshName();
    assertThat(browser.get("/akun")).hasStatus(303).hasHeader("Location", "/masuk?lanjut=%2Fakun");
    browser.get("/daftar");
    assertThat(signUp(browser, name)).hasStatus(303).hasHeader("Location", "/akun/kontak/kode");
    assertThat(browser.get("/akun")).hasStatusOk().bodyText().contains(name, "Belum dipastikan");
    assertThat(browser.get("/akun?bahasa=en")).hasStatusOk().bodyText().contains("My account");
    assertThat(browser.post("/keluar")).hasStatus(303);
    assertThat(browser.get("/akun")).hasStatus(303);
    browser.get("/masuk?lanjut=/antrian/saya");
    assertThat(browser.post("/masuk", "nama-pengguna", name, "sandi", PASSWORD))
        .hasStatus(303)
        .hasHeader("Location", "/antrian/saya");
  }

  @Test
  void refusesWhatIsWrongBesideTheFieldInBothLanguages() {
    for (var language : java.util.List.of("id", "en")) {
      var browser = PaperBrowser.of(mvc).with("bahasa", language);
      browser.get("/daftar");
      assertThat(
              browser.post(
                  "/daftar", "nama-pengguna", "9 x", "sandi", "indonesia123", "kontak", "nobody"))
          .hasStatus(422)
          .bodyText()
          .contains("nama-pengguna-salah", "sandi-salah", "kontak-salah", "value=\"nobody\"")
          .doesNotContain("account.", "indonesia123");
      browser.get("/masuk");
      assertThat(browser.post("/masuk", "nama-pengguna", "siapa", "sandi", "salah salah salah"))
          .hasStatus(422)
          .bodyText()
          .contains("sandi-salah", "value=\"siapa\"")
          .doesNotContain("account.", "salah salah");
    }
  }

  @Test
  void sendingTheFormTwiceMakesOneAccount() {
    var browser = PaperBrowser.of(mvc);
    var name = PaperBrowser.freshName();
    browser.get("/daftar");
    assertThat(signUp(browser, name)).hasStatus(303);
    assertThat(signUp(browser, name)).hasStatus(303);
    var stranger = PaperBrowser.of(mvc);
    stranger.get("/daftar");
    assertThat(signUp(stranger, name)).hasStatus(422);
  }

  @Test
  void aFormWithoutItsSecretIsRefusedAndNobodySignsOutByALink() {
    var browser = PaperBrowser.of(mvc);
    browser.get("/daftar");
    signUp(browser, PaperBrowser.freshName());
    browser.get("/akun");
    assertThat(browser.post("/keluar", "_csrf", "")).hasStatus(403);
    assertThat(browser.post("/keluar", "_csrf", "x".repeat(80))).hasStatus(403);
    browser.get("/akun");
    var planted = browser.cookie("lindung").replaceFirst(".$", "*");
    assertThat(browser.with("lindung", planted).post("/keluar")).hasStatus(403);
    assertThat(browser.get("/akun")).hasStatusOk();
  }

  @Test
  void programsGetAProblemDocumentNeverARedirect() {
    for (var path : java.util.List.of("/api/v1/me", "/api/v1/me/people", "/api/v1/bookings/x")) {
      for (var header : java.util.List.of("", "Bearer x.y", "Basic eDp5", "Bearer ")) {
        assertThat(mvc.get().uri(path).header("Authorization", header))
            .hasStatus(401)
            .hasHeader("WWW-Authenticate", "Bearer")
            .hasContentType("application/problem+json")
            .bodyText()
            .contains("/api/problems/sign-in-needed");
      }
    }
  }

  private static org.springframework.test.web.servlet.assertj.MvcTestResult signUp(
      PaperBrowser browser, String name) {
    return browser.post(
        "/daftar", "nama-pengguna", name, "sandi", PASSWORD, "kontak", name + "@contoh.id");
  }
}
