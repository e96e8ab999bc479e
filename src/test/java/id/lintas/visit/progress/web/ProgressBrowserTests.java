package id.lintas.visit.progress.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.booking.Bookings;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.MovingOn;
import id.lintas.visit.sop.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Where is my passport? On a phone, from the slip of paper alone. */
class ProgressBrowserTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("KWR");

  @Autowired WebApplicationContext context;

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", "perjalanan-" + name + ".png")));
  }

  @ParameterizedTest
  @CsvSource({"360,false", "360,true", "1280,true"})
  void fromTheSlipToWhereItIs(int width, boolean javaScript) {
    var visit = new ArrivedVisits(context, OFFICE).one();
    var booking = context.getBean(Bookings.class).atOffice(OFFICE, visit.booking()).orElseThrow();
    var born = booking.applicants().getFirst().birthDate();
    var page = open(width, javaScript);
    page.navigate("/tiket");
    page.fill("#kode", booking.code().value());
    page.fill("#lahir-hari", String.valueOf(born.getDayOfMonth()));
    page.fill("#lahir-bulan", String.valueOf(born.getMonthValue()));
    page.fill("#lahir-tahun", String.valueOf(born.getYear()));
    page.click("main form button");
    page.click("a[href^='/perjalanan/']");
    assertThat(page.locator(".li-progress").innerText()).contains("Perlu Anda lakukan");
    assertUsable(page);
    picture(page, width + "-" + javaScript);
    var officer = new Officers(context).at(OFFICE, Role.INFORMATION);
    context
        .getBean(MovingOn.class)
        .move(
            officer,
            new MovingOn.Said(visit.id(), visit.version(), new Outcome.FormFilled(), Map.of()));
    page.reload();
    assertThat(page.locator(".li-progress").innerText()).contains("Serahkan map kuning");
    page.click("a[href='/panduan/prosedur']");
    assertThat(page.locator("ol.li-steps > li").count()).isEqualTo(15);
    assertUsable(page);
    picture(page, "prosedur-" + width + "-" + javaScript);
  }
}
