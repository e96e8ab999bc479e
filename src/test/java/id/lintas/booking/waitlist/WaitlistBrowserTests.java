package id.lintas.booking.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Preference;
import id.lintas.booking.opening.WaitingRooms;
import id.lintas.shared.OfficeId;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Citizens;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The waiting list on a phone and on a desk, in both languages, with scripts and without. */
class WaitlistBrowserTests extends BrowserTest {
  private static final Path PICTURES = Path.of("target/pictures");

  @Autowired ApplicationContext context;
  @Autowired KeepingAListing keeping;
  @Autowired Clock clock;

  private Page signedIn(Citizens.SignedIn who, int width, boolean javaScript, String language) {
    var page = open(width, javaScript);
    context()
        .addCookies(
            List.of(
                new Cookie(who.cookie().getName(), who.cookie().getValue()).setUrl(base()),
                new Cookie("bahasa", language).setUrl(base())));
    return page;
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
  }

  /** A week that people see, with one hour, full. */
  private SlotKey fullWeek(ListWorld world, OfficeId office) {
    var monday =
        java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
            .plusWeeks(1);
    var weeks = Weeks.of(context);
    var slot = weeks.at(office, monday, LocalTime.of(9, 0), Pool.PUBLIC, 1, weeks.opened());
    world.freed(slot, 1);
    return slot;
  }

  @ParameterizedTest
  @CsvSource({"id,true,360,SGR", "en,false,1280,SKB"})
  void aFamilyThatFindsAWeekFullJoinsAndLeaves(
      String language, boolean javaScript, int width, String office) {
    var world = new ListWorld(context);
    var slot = fullWeek(world, OfficeId.of(office));
    var who = world.citizen();
    var page = signedIn(who, width, javaScript, language);
    page.navigate(
        "/antrian/%s/hari?jenis=REPLACE&buku=E10&orang=%s"
            .formatted(office, who.personIds().getFirst()));
    assertUsable(page);
    picture(page, "penuh-" + width);
    page.locator("a[href*='/tunggu?']").click();
    page.waitForURL("**/tunggu?**");
    assertUsable(page);
    picture(page, "daftar-tunggu-" + width);
    page.locator("main form .govuk-button").click();
    page.waitForURL("**/antrian/tunggu/*");
    assertUsable(page);
    picture(page, "di-daftar-tunggu-" + width);
    page.navigate("/antrian/saya");
    assertUsable(page);
    page.locator("a[href*='/antrian/tunggu/']").click();
    page.waitForURL("**/antrian/tunggu/*");
    page.locator("main form .govuk-button").click();
    page.waitForURL("**/antrian/tunggu/*");
    assertThat(keeping.live(who.accountId())).isEmpty();
    assertUsable(page);
    var listing = world.listed(who, slot, Preference.ANY);
    world.comeBack();
    page.navigate("/antrian/tunggu/" + listing);
    assertUsable(page);
    picture(page, "dari-daftar-tunggu-" + width);
    page.navigate("/pembukaan/" + new OpeningKey(slot.office(), slot.week()) + "/kembali");
    assertUsable(page);
    picture(page, "undian-kembali-" + width);
    assertThat(page.locator("a[href$='.json']").count()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"en,true,1280", "id,false,360"})
  void whoFoundNothingInTheWaitingRoomJoinsWithOneTap(
      String language, boolean javaScript, int width) {
    var world = new ListWorld(context);
    var rooms = WaitingRooms.of(context);
    var slot = rooms.announced(OfficeId.of("JBR"), 1);
    var people = List.of(world.citizen(), world.citizen());
    var entries =
        people.stream()
            .map(
                who ->
                    rooms.entered(
                        who, slot, world.order(who, slot, world.form(who, slot.office()))))
            .toList();
    rooms.open(slot);
    var loser = rooms.booked(people.get(0), entries.get(0)) ? 1 : 0;
    var page = signedIn(people.get(loser), width, javaScript, language);
    page.navigate("/antrian/posisi/" + entries.get(loser));
    assertUsable(page);
    picture(page, "ruang-habis-" + width);
    page.locator("form[action$='/tunggu'] .govuk-button").click();
    page.waitForURL("**/antrian/tunggu/*");
    assertUsable(page);
    var listing = keeping.live(people.get(loser).accountId()).getFirst();
    assertThat(listing.preference().part()).isEqualTo(Preference.Part.AFTERNOON);
  }
}
