package id.lintas.booking.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.lintas.booking.Bookings;
import id.lintas.office.Offices;
import id.lintas.office.Setting;
import id.lintas.office.store.OfficeSettingStore;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.Recorded;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.FolderCode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A yellow folder under the scanner of the front desk, and where somebody goes who came. */
@LintasTest
class DeskScanTests {
  private static final OfficeId OFFICE = OfficeId.of("CGK");

  private static final OfficeId PREPAID = OfficeId.of("SLP");

  @Autowired WebApplicationContext context;
  @Autowired OfficeSettingStore settings;
  @Autowired Offices offices;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  private MockMvcTester desk;

  @BeforeEach
  void prepare() {
    var officers = new Officers(context);
    desk = officers.signedIn(officers.at(OFFICE, Role.FRONT_DESK));
  }

  private MvcTestResult scan(String code) {
    return desk.post().uri("/petugas/loket/cari").param("cari", code).with(csrf()).exchange();
  }

  @Test
  void ownFoldersOpenTheirFileAndOthersAreSentBack() {
    var visit = new ArrivedVisits(context, OFFICE).one();
    var file = "/petugas/kunjungan/" + visit.folder();
    for (var code :
        new String[] {
          FolderCode.of(visit).toString(), FolderCode.of(visit).grouped(), visit.folder().grouped()
        }) assertThat(scan(code)).hasStatus3xxRedirection().hasHeader("Location", file);
    assertThat(scan("YOG" + visit.folder()))
        .hasStatus(422)
        .bodyText()
        .contains("Map ini milik", "Yogyakarta");
  }

  private String told(OfficeId office) {
    var visit = new ArrivedVisits(context, office).one();
    var code =
        context.getBean(Bookings.class).atOffice(office, visit.booking()).orElseThrow().code();
    var officers = new Officers(context);
    var there = officers.signedIn(officers.at(office, Role.FRONT_DESK));
    return new String(
        there
            .get()
            .uri("/petugas/loket?hadir=" + code.value())
            .exchange()
            .getResponse()
            .getContentAsByteArray(),
        StandardCharsets.UTF_8);
  }

  @Test
  void whoCameIsSentToTheFormOrToWhoeverNotesThePaymentFirst() {
    var today = offices.office(PREPAID).today(clock.instant());
    settings.put(PREPAID, Setting.PAYMENT_TIMING, today, "BEFORE_VISIT");
    assertThat(told(OFFICE)).contains("meja informasi, untuk formulir");
    assertThat(told(PREPAID)).contains("loket keuangan");
  }

  @Test
  void whoLooksAtABookingOrTheDaysListLeavesThatInTheRecord() {
    var visit = new ArrivedVisits(context, OFFICE).one();
    var booking = context.getBean(Bookings.class).atOffice(OFFICE, visit.booking()).orElseThrow();
    assertThat(desk.get().uri("/petugas/loket/booking/" + booking.code().value())).hasStatusOk();
    assertThat(Recorded.by(jdbc, "booking:" + booking.id(), "booking.read")).hasSize(1);
    var before = Recorded.by(jdbc, "office:" + OFFICE, "booking.listed").size();
    assertThat(desk.get().uri("/petugas/loket")).hasStatusOk();
    assertThat(desk.get().uri("/petugas/kunjungan")).hasStatusOk();
    assertThat(Recorded.by(jdbc, "office:" + OFFICE, "booking.listed")).hasSize(before + 1);
    assertThat(Recorded.by(jdbc, "office:" + OFFICE, "visit.listed")).isEmpty();
    var officers = new Officers(context);
    var information = officers.signedIn(officers.at(OFFICE, Role.INFORMATION));
    assertThat(information.get().uri("/petugas/kunjungan")).hasStatusOk();
    assertThat(Recorded.by(jdbc, "office:" + OFFICE, "visit.listed")).isNotEmpty();
  }
}
