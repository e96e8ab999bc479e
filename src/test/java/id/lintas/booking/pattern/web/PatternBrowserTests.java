package id.lintas.booking.pattern.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.account.Origin;
import id.lintas.booking.Applicant;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.Weeks;
import id.lintas.booking.store.ExceptionStore;
import id.lintas.booking.store.ExceptionStore.Exceptional;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Citizens;
import id.lintas.testing.Officers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A head of office looks at the report, wide and narrow, with and without JavaScript. */
class PatternBrowserTests extends BrowserTest {
  @Autowired private WebApplicationContext web;
  @Autowired private PlacingABooking placing;
  @Autowired private FormIds forms;
  @Autowired private ExceptionStore exceptions;
  @Autowired private Clock clock;

  private void trade(OfficeId office) {
    var slot = Weeks.of(web).open(office, Pool.PUBLIC, 40);
    var device = new Origin(Optional.of(UUID.randomUUID()), Optional.of("0a0b0c"));
    var wanted =
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
    for (int n = 0; n < 12; n++) {
      var who = Citizens.of(web).with(1);
      var party = List.of(new Order.Choice(who.personIds().getFirst(), wanted));
      var form = forms.issue(who.accountId(), office);
      var order = new Order(form, office, slot.day(), slot.hour(), false, party, Language.ID);
      placing.place(who.accountId(), order, device);
    }
    var officers = new Officers(web);
    var one = officers.at(office, Role.FRONT_DESK).id();
    var other = officers.at(office, Role.INFORMATION).id();
    for (int n = 0; n < 7; n++)
      exceptions.add(
          office, new Exceptional(ExceptionStore.Kind.WALK_IN, one, other, clock.instant()));
  }

  private static void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots", "pola-" + name + ".png"))
            .setFullPage(true));
  }

  @ParameterizedTest
  @CsvSource({"PHONE,true,PTI", "DESK,true,PWJ", "PHONE,false,PSR"})
  void theHeadOfOfficeHasItMadeAndReadsIt(String width, boolean scripts, String office) {
    trade(OfficeId.of(office));
    var page = open(width.equals("PHONE") ? PHONE : DESK, scripts);
    var head = new Officers(web).at(OfficeId.of(office), Role.HEAD_OF_OFFICE);
    new Officers(web).signIn(head, context(), base());
    page.navigate("/petugas/pola");
    page.locator("main form[action='/petugas/pola'] button").click();
    page.waitForSelector(".li-cards > li");
    assertThat(page.locator(".li-cards > li").count()).isEqualTo(2);
    page.locator("details summary").first().click();
    assertThat(page.locator("details li").first().innerText()).contains("Berlaku");
    look(page, width + scripts);
    assertUsable(page);
    assertThat(page.locator("button[data-cetak]").isVisible()).isEqualTo(scripts);
    assertThat(page.locator("a[href*='tabel.csv']").isVisible()).isTrue();
    page.navigate("/petugas/pola?bahasa=en");
    assertThat(page.locator("h1").innerText()).isEqualTo("Patterns");
    assertUsable(page);
  }
}
