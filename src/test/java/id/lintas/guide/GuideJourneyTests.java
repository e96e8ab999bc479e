package id.lintas.guide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import id.lintas.testing.BrowserTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody who lost a passport and wants to know what to do. */
class GuideJourneyTests extends BrowserTest {
  private static final String LOST =
      "/informasi/syarat?siapa=dewasa&perlu=hilang&kantor=PLM&jenis=elektronik&berlaku=5";
  private static final List<String> PAGES =
      List.of(
          "/panduan",
          "/panduan/lima-belas-langkah",
          "/panduan/cari?q=paspor+hilang",
          "/panduan/cari?q=xqzwv",
          "/informasi",
          "/informasi?cari=jakarta",
          "/informasi/PLM",
          "/informasi/tarif",
          "/informasi/libur?kantor=PLM",
          "/informasi/syarat",
          "/informasi/syarat?lanjut=siapa",
          "/informasi/syarat?siapa=dewasa&perlu=hilang",
          LOST,
          LOST + "&keadaan=bencana",
          LOST + "&keadaan=tidak&tanggal-hari=31&tanggal-bulan=2&tanggal-tahun=2027");
  private static final int FIRST_VIEW_BYTES = 30_000;
  private static final int PAGE_BYTES = 10_000;
  private static final int REQUESTS = 6;

  @Test
  void findsOutWhatToBringInIndonesianWithoutJavaScript() {
    journey(
        open(PHONE, false),
        "id",
        "paspor hilang",
        "Syarat paspor hilang",
        "Paspor elektronik",
        "5 tahun",
        "Yang Anda perlukan",
        "Lanjut");
  }

  @Test
  void findsOutWhatToBringInEnglish() {
    journey(
        open(PHONE, true),
        "en",
        "lost passport",
        "Requirements for a lost passport",
        "Electronic passport",
        "5 years",
        "What you need",
        "Continue");
  }

  private void journey(
      Page page,
      String language,
      String query,
      String found,
      String type,
      String years,
      String title,
      String on) {
    page.navigate("/panduan?bahasa=" + language);
    page.locator("#q").fill(query);
    page.locator("#q").press("Enter");
    assertUsable(page);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(found).setExact(true))
        .click();
    assertUsable(page);
    page.locator("#cari").fill("palembang");
    page.locator("#cari").press("Enter");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Palembang").setExact(true))
        .click();
    choose(page, type, on);
    choose(page, years, on);
    assertUsable(page);
    page.getByText(on, new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("h1")).hasText(title);
    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat(page.locator(".li-total")).containsText("Rp1.650.000");
    assertUsable(page);
    countsFromAnotherDay(page);
    goesBackAndChanges(page, title);
  }

  private void choose(Page page, String answer, String on) {
    page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).check();
    page.getByText(on, new Page.GetByTextOptions().setExact(true)).click();
  }

  private void countsFromAnotherDay(Page page) {
    page.locator("#tanggal-hari").fill("31");
    page.locator("#tanggal-bulan").fill("2");
    page.locator(".govuk-button--secondary").click();
    assertThat(page.locator(".govuk-error-summary")).isVisible();
    assertThat(page.locator("#tanggal-hari")).hasValue("31");
    assertThat(page.locator(".li-total")).containsText("Rp1.650.000");
  }

  private void goesBackAndChanges(Page page, String title) {
    page.locator(".govuk-summary-list__actions a").last().click();
    page.getByRole(AriaRole.CHECKBOX).check();
    page.locator("button[type=submit]").last().click();
    assertThat(page.locator("h1")).hasText(title);
    assertThat(page.locator("main")).containsText("Rp650.000");
    page.locator(".govuk-back-link").click();
    assertThat(page.getByRole(AriaRole.CHECKBOX)).isVisible();
    page.locator(".govuk-back-link").click();
    assertThat(page.getByRole(AriaRole.RADIO)).hasCount(2);
  }

  @Test
  void everyPageIsUsableInBothLanguagesAndWidths() {
    for (int width : List.of(PHONE, DESK)) {
      var page = open(width, true);
      for (var language : List.of("id", "en")) {
        for (var path : PAGES) {
          page.navigate(path + (path.contains("?") ? "&" : "?") + "bahasa=" + language);
          assertUsable(page);
        }
      }
    }
  }

  @Test
  void everyPageIsLight() {
    for (var path : PAGES) {
      var page = open(PHONE, true);
      var requests = new ArrayList<Request>();
      page.onRequestFinished(requests::add);
      page.navigate(path);
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      var bytes = requests.stream().mapToInt(one -> one.sizes().responseBodySize).sum();
      assertThat(bytes).as(path).isLessThanOrEqualTo(FIRST_VIEW_BYTES);
      assertThat(requests)
          .filteredOn(Request::isNavigationRequest)
          .as(path)
          .isNotEmpty()
          .allMatch(one -> one.sizes().responseBodySize <= PAGE_BYTES);
      assertThat(requests).as(path).hasSizeLessThanOrEqualTo(REQUESTS);
    }
  }
}
