package id.lintas.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import id.lintas.account.Origin;
import id.lintas.booking.Applicant;
import id.lintas.booking.Bookings;
import id.lintas.booking.ChangingABooking;
import id.lintas.booking.ChangingABooking.Asked;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Citizens;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the list of offices to the ticket, as people do it. */
class BookingJourneyTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("TUA");
  private static final int PAGE_BYTES_MAX = 30_000;
  private static final int JOURNEY_BYTES_MAX = 120_000;

  @Autowired ApplicationContext context;
  @Autowired Bookings bookings;
  @Autowired Clock clock;

  /** Tomorrow and the day after, because pages show the next three weeks only. */
  private SlotKey places(int daysAhead, int hour) {
    var weeks = Weeks.of(context);
    var day = clock.instant().atZone(ZoneId.of("Asia/Jayapura")).toLocalDate().plusDays(daysAhead);
    return weeks.at(OFFICE, day, LocalTime.of(hour, 0), Pool.PUBLIC, 50, weeks.opened());
  }

  private Page signedIn(Citizens.SignedIn who, boolean javaScript, String language) {
    var page = open(PHONE, javaScript);
    context()
        .addCookies(
            java.util.List.of(
                new Cookie(who.cookie().getName(), who.cookie().getValue()).setUrl(base()),
                new Cookie("bahasa", language).setUrl(base())));
    return page;
  }

  private static void next(Page page) {
    page.locator("main form .govuk-button").last().click();
    page.waitForLoadState();
  }

  @ParameterizedTest
  @CsvSource({"id,true,8", "id,false,9", "en,true,10", "en,false,11"})
  void aFamilyFindsItsWayToTheTicket(String language, boolean javaScript, int hour) {
    places(6, hour);
    var who = Citizens.of(context).with(3);
    var page = signedIn(who, javaScript, language);
    book(page, hour, true);
    assertThat(page.url()).contains("/tiket/");
    assertUsable(page);
    assertThat(bookings.ofAccount(who.accountId())).hasSize(1);
    assertThat(bookings.ofAccount(who.accountId()).getFirst().party()).isEqualTo(3);
    var code = bookings.ofAccount(who.accountId()).getFirst().code().value();
    page.navigate("/antrian/saya/" + code);
    assertUsable(page);
    page.navigate("/antrian/saya/" + code + "/batal");
    assertUsable(page);
    page.locator("main form .govuk-button--warning").click();
    page.waitForURL("**/antrian/saya/*");
    assertThat(bookings.ofAccount(who.accountId()).getFirst().state().live()).isFalse();
  }

  private void book(Page page, int hour, boolean checked) {
    page.navigate("/antrian?cari=tual");
    if (checked) assertUsable(page);
    page.locator("ul.li-days a").first().click();
    next(page);
    assertThat(page.locator(".govuk-error-summary")).isNotNull();
    assertThat(page.locator(".govuk-error-summary").count()).isEqualTo(1);
    if (checked) assertUsable(page);
    page.locator("input[value=REPLACE]").check();
    next(page);
    if (checked) assertUsable(page);
    page.locator("input[value=E10]").check();
    next(page);
    if (checked) assertUsable(page);
    for (var box : page.locator("input[name=orang]").all()) box.check();
    next(page);
    if (checked) assertUsable(page);
    page.locator("ul.li-days a").last().click();
    if (checked) assertUsable(page);
    page.locator("input[name=jam][value='%02d:00']".formatted(hour)).check();
    next(page);
    if (checked) assertUsable(page);
    next(page);
    page.waitForURL("**/tiket/**");
  }

  @Test
  void whoReachedABoundReadsWhichUntilWhenAndWhatToDo() {
    var slot = places(4, 9);
    var who = Citizens.of(context).with(1);
    for (int n = 0; n < 3; n++) bookAndGiveBack(who, slot);
    var page = signedIn(who, true, "id");
    page.navigate(
        "/antrian/TUA/periksa?jenis=NEW&buku=E5&orang=%s&hari=%s&jam=%s"
            .formatted(who.personIds().getFirst(), slot.day(), slot.hour()));
    next(page);
    var told = page.locator("main").innerText();
    assertThat(told).contains("sudah 3 tempat dikembalikan", "mulai ", "loket kantor dengan KTP");
    assertUsable(page);
  }

  @Test
  void anotherOfficeIsChosenWithoutAnsweringAgain() {
    var slot = places(4, 13);
    var who = Citizens.of(context).with(1);
    var page = signedIn(who, true, "id");
    var answers = "jenis=NEW&buku=E5&orang=" + who.personIds().getFirst();
    page.navigate(
        "/antrian/TUA/periksa?%s&hari=%s&jam=%s".formatted(answers, slot.day(), slot.hour()));
    page.locator("dl a[href^='/antrian?']").first().click();
    page.locator("#cari").fill("palembang");
    page.locator("form[role=search] button").click();
    page.waitForURL("**/antrian?**cari=palembang**");
    page.locator("ul.li-days a").first().click();
    page.waitForURL("**/hari?**");
    assertThat(page.url()).contains(answers).doesNotContain("TUA", "jam=");
  }

  private void bookAndGiveBack(Citizens.SignedIn who, SlotKey slot) {
    var wanted =
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.FIVE);
    var party = java.util.List.of(new Order.Choice(who.personIds().getFirst(), wanted));
    var form = context.getBean(FormIds.class).issue(who.accountId(), slot.office());
    var order = new Order(form, slot.office(), slot.day(), slot.hour(), false, party, Language.ID);
    var placed =
        context.getBean(PlacingABooking.class).place(who.accountId(), order, Origin.UNKNOWN);
    var asked = Asked.by(who.accountId(), ((Outcome.Done) placed).booking());
    context.getBean(ChangingABooking.class).cancel(asked);
  }

  @Test
  void goingBackAndSendingAgainIsStillOneBooking() {
    var slot = places(5, 8);
    var who = Citizens.of(context).with(1);
    var page = signedIn(who, true, "id");
    var check =
        "/antrian/TUA/periksa?jenis=NEW&buku=E5&orang=%s&hari=%s&jam=%s"
            .formatted(who.personIds().getFirst(), slot.day(), slot.hour());
    page.navigate(check);
    next(page);
    page.waitForURL("**/tiket/**");
    page.goBack();
    next(page);
    page.waitForLoadState();
    // another form of another tab: refused in words, with the way on
    var second = tab();
    second.navigate(check);
    next(second);
    assertThat(second.locator("h1").innerText()).contains("sudah punya tempat");
    assertUsable(second);
    assertThat(bookings.ofAccount(who.accountId())).hasSize(1);
  }

  @Test
  void aPlaceThatIsGoneNamesTheNearestOnes() {
    var slot = places(7, 8);
    var later = places(7, 9);
    var weeks = Weeks.of(context);
    var tight = weeks.at(OFFICE, slot.day(), LocalTime.of(14, 0), Pool.PUBLIC, 0, weeks.opened());
    var who = Citizens.of(context).with(1);
    var page = signedIn(who, false, "id");
    page.navigate(
        "/antrian/TUA/periksa?jenis=NEW&buku=E5&orang=%s&hari=%s&jam=%s"
            .formatted(who.personIds().getFirst(), tight.day(), tight.hour()));
    next(page);
    assertThat(page.locator("ul.li-days a").count()).isGreaterThan(0);
    assertThat(page.content()).contains("jam=" + later.hour().toString().replace(":", ":"));
    assertUsable(page);
  }

  @Test
  void bookingOnASlowPhoneWeighsLittleAndNothingJumps() {
    places(8, 8);
    var who = Citizens.of(context).with(1);
    var page = signedIn(who, true, "id");
    var session = context().newCDPSession(page);
    var network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", 400);
    network.addProperty("downloadThroughput", 50_000);
    network.addProperty("uploadThroughput", 50_000);
    session.send("Network.enable");
    session.send("Network.emulateNetworkConditions", network);
    var bytes = new AtomicLong();
    var most = new AtomicLong();
    session.on(
        "Network.loadingFinished",
        event -> {
          var size = event.get("encodedDataLength").getAsLong();
          bytes.addAndGet(size);
          most.set(Math.max(most.get(), size));
        });
    page.addInitScript(
        "window.shifts=0;new PerformanceObserver(l=>{for(const e of l.getEntries())window.shifts+=e.value})"
            + ".observe({type:'layout-shift',buffered:true})");
    page.navigate("/antrian");
    assertThat(bytes.get()).as("first view").isBetween(1L, (long) PAGE_BYTES_MAX);
    book(page, 8, false);
    assertThat(((Number) page.evaluate("window.shifts")).doubleValue()).isZero();
    assertThat(bytes.get()).as("whole booking").isLessThan(JOURNEY_BYTES_MAX);
    assertThat(most.get()).isLessThan(PAGE_BYTES_MAX);
  }
}
