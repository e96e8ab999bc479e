package id.lintas.booking.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.booking.BookingState;
import id.lintas.booking.store.ArrivalStore;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The cable to the server is pulled while officers type, and plugged in again. */
class AwayBrowserTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("BKL");

  @Autowired private WebApplicationContext web;
  @Autowired private ArrivalStore arrivals;

  private Officers officers;

  @BeforeEach
  void prepare() {
    officers = new Officers(web);
  }

  private Page desk(int width) {
    var page = open(width, true);
    officers.signIn(officers.at(OFFICE, Role.FRONT_DESK), context(), base());
    return page;
  }

  private static void look(Page page, String what) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", "luring-" + what + ".png")));
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  void whatIsSentWithoutNetworkIsKeptAndSentOnce(int width) {
    var expected = new ExpectedToday(web, OFFICE).of(1);
    var page = desk(width);
    page.navigate("/petugas/loket");
    context().setOffline(true);
    assertThat(page.locator("[role=alert] [data-bila=putus]")).isVisible();
    page.locator("#cari").pressSequentially(expected.code().value());
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=alert] [data-bila=ditahan]")).containsText("dikirim satu kali");
    assertThat(page.locator("#cari")).hasValue(expected.code().value());
    assertUsable(page);
    look(page, String.valueOf(width));
    var sent = new AtomicInteger();
    page.onRequest(
        request -> {
          if (request.method().equals("POST")) sent.incrementAndGet();
        });
    context().setOffline(false);
    page.waitForURL("**/petugas/loket/booking/*");
    assertThat(sent).hasValue(1);
  }

  /** The network card knows nothing of it; the form asks first, and waits. */
  @Test
  void aServerThatDoesNotAnswerGetsTheFormWhenItDoes() {
    var expected = new ExpectedToday(web, OFFICE).of(1);
    var page = desk(DESK);
    page.navigate("/petugas/loket");
    page.evaluate("document.querySelector('[data-luring]').dataset.percaya = '0'");
    page.route("**/ikon.svg", route -> route.abort());
    page.locator("#cari").fill(expected.code().value());
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=alert] [data-bila=ditahan]")).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*/petugas/loket"));
    page.unroute("**/ikon.svg");
    page.waitForURL("**/petugas/loket/booking/*");
  }

  @Test
  void whatWasTypedIsThereAgainAfterTheBrowserReloads() {
    var page = desk(DESK);
    page.navigate("/petugas/loket/langsung");
    page.fill("#o1-nama", "Siti Rekaan");
    page.locator("input[name=o1-kelamin][value=FEMALE]").check();
    context().setOffline(true);
    assertThat(page.locator("[role=alert] [data-bila=putus]")).isVisible();
    page.locator(".li-staffmenu a").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/langsung"));
    context().setOffline(false);
    page.reload();
    assertThat(page.locator("[data-bila=kembali]")).isVisible();
    assertThat(page.locator("#o1-nama")).hasValue("Siti Rekaan");
    assertThat(page.locator("input[name=o1-kelamin][value=FEMALE]")).isChecked();
    // the next person begins with an empty form
    page.navigate("/petugas/loket");
    page.navigate("/petugas/loket/langsung");
    assertThat(page.locator("#o1-nama")).hasValue("");
    page.fill("#o1-nama", "Siti Rekaan");
    page.locator("form[action='/petugas/keluar'] button").click();
    page.waitForURL("**/petugas/masuk**");
    assertThat(page.evaluate("sessionStorage.length + localStorage.length")).isEqualTo(0);
  }

  @Test
  void theSameArrivalSentTwiceBecauseTheAnswerGotLostCountsOnce() {
    var expected = new ExpectedToday(web, OFFICE).of(1);
    var page = desk(DESK);
    page.navigate("/petugas/loket/booking/" + expected.code().value());
    page.route(
        "**/hadir",
        route -> {
          route.fetch();
          route.abort();
        });
    page.locator("form[action$='/hadir'] button").click();
    page.waitForCondition(() -> !arrivals.of(expected).isEmpty());
    page.unroute("**/hadir");
    page.navigate("/petugas/loket/booking/" + expected.code().value());
    assertThat(page.locator("main")).containsText("Kehadiran sudah tercatat");
    assertThat(page.locator(".govuk-error-summary")).hasCount(0);
    assertThat(expected.state()).isEqualTo(BookingState.ACTIVE);
    assertThat(arrivals.of(expected)).hasSize(1);
  }
}
