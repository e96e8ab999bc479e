package id.lintas.booking.opening;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.lintas.booking.Bookings;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.allocation.Pace;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Citizens;
import id.lintas.testing.Officers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The waiting room on a phone, in both languages, with scripts and without. */
class WaitingRoomBrowserTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("SBG");
  private static final Path PICTURES = Path.of("target/pictures");

  @Autowired ApplicationContext context;
  @Autowired Drawing drawing;
  @Autowired Rooms rooms;
  @Autowired KeepingAnEntry keeping;
  @Autowired Bookings bookings;
  @Autowired Pace pace;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private SlotKey announced(int places) {
    var weeks = Weeks.of(context);
    var opensAt = clock.instant().plus(Duration.ofHours(1));
    var slot = weeks.at(OFFICE, weeks.monday(), LocalTime.of(9, 0), Pool.PUBLIC, places, opensAt);
    drawing.announce(new OpeningKey(OFFICE, slot.week()), opensAt, Duration.ofMinutes(10));
    rooms.followAll();
    return slot;
  }

  private void open(SlotKey slot) {
    for (var table : List.of("opening", "release"))
      jdbc.sql(
              """
              update booking.%s set opens_at = now() - interval '1 minute'
              where office_id = :office and first_day = :week
              """
                  .formatted(table))
          .param("office", slot.office().value())
          .param("week", slot.week())
          .update();
  }

  private Page signedIn(Citizens.SignedIn who, boolean javaScript, String language) {
    var page = open(javaScript ? PHONE : DESK, javaScript);
    context()
        .addCookies(
            List.of(
                new Cookie(who.cookie().getName(), who.cookie().getValue()).setUrl(base()),
                new Cookie("bahasa", language).setUrl(base())));
    return page;
  }

  private void enter(Page page, Citizens.SignedIn who, SlotKey slot, String how) {
    var people = new StringBuilder();
    who.personIds().forEach(id -> people.append("&orang=").append(id));
    var answers = "jenis=REPLACE&buku=E10" + people;
    page.navigate("/antrian/SBG/hari?" + answers);
    assertUsable(page);
    page.locator("a[href*='minggu=" + slot.week() + "']").click();
    page.waitForURL("**/ruang?**");
    assertUsable(page);
    page.locator("main form .govuk-button").click();
    assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
    assertUsable(page);
    page.locator("input[name=cara][value=" + how + "]").check();
    picture(page, "pintu");
    page.locator("main form .govuk-button").click();
    page.waitForURL("**/antrian/posisi/*");
    assertUsable(page);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  /** Without scripts the page asks by itself; the test asks for it. */
  private static void waitFor(Page page, boolean javaScript, String state) {
    if (javaScript) {
      page.waitForSelector(
          "[data-keadaan=" + state + "]", new Page.WaitForSelectorOptions().setTimeout(60_000));
      return;
    }
    for (int look = 0; look < 100; look++) {
      if (page.locator("[data-keadaan=" + state + "]").count() > 0) return;
      page.reload();
    }
    throw new AssertionError("never " + state + ": " + page.content());
  }

  @ParameterizedTest
  @CsvSource({"id,true", "en,false"})
  void aFamilyTakesItsTurn(String language, boolean javaScript) {
    var slot = announced(3);
    var who = Citizens.of(context).with(3);
    var page = signedIn(who, javaScript, language);
    enter(page, who, slot, "sendiri");
    picture(page, "ruang-" + language);
    page.navigate("/antrian/saya");
    assertUsable(page);
    page.locator("a[href*='/antrian/posisi/']").click();
    page.waitForURL("**/antrian/posisi/*");
    open(slot);
    rooms.followAll();
    page.reload();
    waitFor(page, javaScript, "TURN");
    assertUsable(page);
    picture(page, "giliran-" + language);
    page.locator("form[action$='/perpanjang'] button").click();
    page.waitForSelector(
        "form[action$='/perpanjang']",
        new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
    var check =
        page.locator("a[href*='/hari?']").first().getAttribute("href").replace("/hari", "/periksa");
    page.navigate(check + "&hari=" + slot.day() + "&jam=09:00");
    page.locator("main form .govuk-button").last().click();
    page.waitForURL("**/tiket/**");
    assertThat(bookings.ofAccount(who.accountId()).getFirst().party()).isEqualTo(3);
    page.navigate("/pembukaan/" + OFFICE + "/" + slot.week());
    assertUsable(page);
    picture(page, "pembukaan-" + language);
    page.navigate("/pembukaan/" + OFFICE);
    assertUsable(page);
  }

  @ParameterizedTest
  @CsvSource({"360,false", "1280,true"})
  void whoAnswersForItSeesItGo(int width, boolean javaScript) {
    var slot = announced(3);
    var citizens = Citizens.of(context);
    for (int i = 0; i < 2; i++) Entrants.of(context).inside(citizens.with(2), slot, true);
    var officers = new Officers((WebApplicationContext) context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, Role.QUOTA_OFFICER), context(), base());
    page.navigate("/petugas/kuota/minggu/" + slot.week());
    page.locator("a[href$='/pembukaan']").click();
    page.waitForURL("**/pembukaan");
    assertThat(page.locator(".li-figures").innerText()).contains("4 orang");
    open(slot);
    rooms.followAll();
    pace.write();
    // with scripts the figures follow by themselves
    if (!javaScript) page.reload();
    page.waitForSelector("[data-segar] >> text=Selesai.");
    assertThat(page.locator("main table").count()).isEqualTo(1);
    assertThat(page.locator(".li-figures").innerText()).contains("dari 3");
    assertUsable(page);
    picture(page, "jalannya-" + width);
  }

  /** A whole room learns it within seconds: that must not cost a page for each of them. */
  @Test
  void whoGetsNothingLearnsItAndJoinsTheWaitingListWithoutAnotherPage() {
    var slot = announced(1);
    var single = Citizens.of(context).with(1);
    var entry = Entrants.of(context).inside(single, slot, false);
    var pair = Citizens.of(context).with(2);
    var page = signedIn(pair, true, "id");
    enter(page, pair, slot, "sendiri");
    open(slot);
    rooms.followAll();
    page.reload();
    waitFor(page, true, "WAITING");
    page.evaluate("window.stays = true");
    keeping.leave(single.accountId(), entry);
    rooms.followAll();
    waitFor(page, true, "GONE");
    assertThat(page.evaluate("window.stays === true")).isEqualTo(true);
    assertThat(page.locator("form[action*='/posisi/']").count()).isZero();
    assertThat(page.title()).startsWith(page.locator("h1").textContent());
    assertUsable(page);
    page.locator("form[action$='/tunggu'] button").click();
    page.waitForURL("**/antrian/tunggu/*");
  }

  /** By an invented clock: a sign-in that nothing renews ends after half an hour. */
  @Test
  void whoWaitsLongStaysSignedIn() {
    var slot = announced(1);
    var who = Citizens.of(context).with(1);
    var entry = Entrants.of(context).inside(who, slot, false);
    rooms.followAll();
    var page = signedIn(who, true, "id");
    page.clock().install();
    page.navigate("/antrian/posisi/" + entry);
    for (int quarter = 0; quarter < 3; quarter++) {
      var renewing =
          page.waitForRequest(
              one -> one.url().equals(page.url()), () -> page.clock().fastForward("15:00"));
      assertThat(renewing.headers().get("accept")).isEqualTo("text/html");
      assertThat(renewing.response().status()).isEqualTo(200);
    }
  }

  /** Those without scripts cannot throw dice when they ask: each is told another second. */
  @Test
  void pagesWithoutScriptsAskAtSpreadSeconds() {
    var slot = announced(1);
    var who = Citizens.of(context).with(1);
    var entry = Entrants.of(context).inside(who, slot, false);
    rooms.followAll();
    var page = signedIn(who, false, "id");
    page.navigate("/antrian/posisi/" + entry);
    assertThat(page.locator("noscript meta[http-equiv=refresh], meta[http-equiv=refresh]"))
        .satisfies(
            one ->
                assertThat(one.getAttribute("content"))
                    .isEqualTo(String.valueOf(60 + Rhythm.addedWithoutScripts(entry))));
  }

  @Test
  void whoLeftWordMayCloseThePhone() {
    var slot = announced(1);
    var who = Citizens.of(context).with(1);
    var page = signedIn(who, true, "id");
    enter(page, who, slot, "pagi");
    var room = page.url();
    page.close();
    open(slot);
    rooms.followAll();
    var again = tab();
    again.navigate(room);
    waitFor(again, true, "BOOKED");
    assertUsable(again);
    assertThat(bookings.ofAccount(who.accountId())).hasSize(1);
  }
}
