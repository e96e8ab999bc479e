package id.lintas;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import id.lintas.booking.Availabilities;
import id.lintas.booking.Bookings;
import id.lintas.booking.Pool;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Citizens;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.hall.Calling;
import id.lintas.visit.hall.HallVisits;
import id.lintas.visit.hall.Seats;
import id.lintas.visit.papers.HandedIn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/**
 * Takes the pictures below {@code docs/screens}, of people who do not exist: {@code ./lintas
 * screens}. No test, and not among those that run by themselves.
 */
class Screens extends BrowserTest {
  private static final Path FOLDER = Path.of("docs/screens");
  private static final OfficeId OFFICE = OfficeId.of("PLM");

  @Autowired ApplicationContext context;
  @Autowired WebApplicationContext web;
  @Autowired Availabilities availabilities;
  @Autowired Offices offices;

  private static void take(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.toAbsolutePath().resolve(name + ".png"))
            .setFullPage(true));
  }

  private void take(Page page, String path, String name) {
    page.navigate(path);
    take(page, name);
  }

  private static void next(Page page) {
    page.locator("main form .govuk-button").last().click();
    page.waitForLoadState();
  }

  @Test
  void citizensOnAPhone() {
    var day = availabilities.at(offices.office(OFFICE), Pool.PUBLIC, 2).free().getFirst();
    var who = Citizens.of(context).with(2);
    var page = open(PHONE, true);
    take(page, "/", "360-beranda");
    take(page, "/panduan", "360-panduan");
    take(page, "/informasi/PLM", "360-informasi-palembang");
    context()
        .addCookies(
            List.of(new Cookie(who.cookie().getName(), who.cookie().getValue()).setUrl(base())));
    take(page, "/antrian", "360-pilih-kantor");
    var people = who.personIds().stream().map(id -> "&orang=" + id).reduce("", String::concat);
    var way = "?jenis=REPLACE&buku=E10" + people;
    take(page, "/antrian/PLM/permohonan", "360-keperluan");
    take(page, "/antrian/PLM/hari" + way, "360-pilih-hari");
    take(page, "/antrian/PLM/jam" + way + "&hari=" + day.date(), "360-pilih-jam");
    var hour = day.hours().getFirst().hour();
    take(
        page, "/antrian/PLM/periksa" + way + "&hari=" + day.date() + "&jam=" + hour, "360-periksa");
    next(page);
    page.waitForURL("**/tiket/**");
    // the part that is shown at the desk; what to bring follows below
    page.setViewportSize(PHONE, 1_150);
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("360-tiket.png")));
    take(page, "/antrian/saya", "360-booking-saya");
  }

  @Test
  void officersAtTheirDesk() {
    var officers = new Officers(web);
    var page = open(DESK, true);
    officers.signIn(
        officers.at(OFFICE, Role.FRONT_DESK, Role.QUOTA_OFFICER, Role.OFFICE_ADMINISTRATOR),
        context(),
        base());
    take(page, "/petugas", "1280-petugas");
    take(page, "/petugas/loket", "1280-loket");
    take(page, "/petugas/loket/langsung", "1280-datang-langsung");
    take(page, "/petugas/kuota", "1280-kuota");
    take(page, "/petugas/pegawai", "1280-pegawai");
  }

  @Test
  void theCounterAndTheHall() {
    var files = new HandedIn(web, OFFICE);
    var file = "/petugas/kunjungan/" + files.one().folder();
    var hall = new HallVisits(web, OFFICE);
    for (int i = 0; i < 4; i++) hall.numbered();
    var officers = new Officers(web);
    var officer = officers.at(OFFICE, Role.INFORMATION, Role.EXAMINER, Role.CAPTURE, Role.HANDOVER);
    web.getBean(Seats.class).open(officer, 3, false);
    web.getBean(Calling.class).next(officer);
    var page = open(DESK, true);
    officers.signIn(officer, context(), base());
    take(page, file + "/berkas", "1280-berkas");
    take(page, file + "/map", "1280-map-kuning");
    take(page, "/petugas/panggil", "1280-panggil");
    page.setViewportSize(1920, 1080);
    page.navigate("/layar/PLM");
    page.locator("[data-nomor]").waitFor();
    page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("1920-layar.png")));
  }

  @Test
  void onTheWay() {
    var visit = new ArrivedVisits(web, OFFICE).one();
    var booking = web.getBean(Bookings.class).atOffice(OFFICE, visit.booking()).orElseThrow();
    var born = booking.applicants().getFirst().birthDate();
    var page = open(PHONE, true);
    page.navigate("/tiket");
    page.fill("#kode", booking.code().value());
    page.fill("#lahir-hari", String.valueOf(born.getDayOfMonth()));
    page.fill("#lahir-bulan", String.valueOf(born.getMonthValue()));
    page.fill("#lahir-tahun", String.valueOf(born.getYear()));
    page.click("main form button");
    take(page, "/perjalanan/" + booking.code().grouped(), "360-perjalanan");
    take(page, "/panduan/prosedur", "360-prosedur");
  }
}
