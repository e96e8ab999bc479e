package id.lintas.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Approvals;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class CountryFactsTests {
  private static final OfficeId OFFICE = OfficeId.of("LSW");
  private static final String HERE = "/petugas/data-kantor";

  @Autowired private WebApplicationContext context;
  @Autowired private Approvals approvals;
  @Autowired private OfficeCalendar calendar;
  @Autowired private Tariffs tariffs;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Officers officers;
  private Officer asks;
  private Officer second;
  private MockMvcTester browser;

  @BeforeEach
  void signIn() {
    officers = new Officers(context);
    asks = officers.at(OFFICE, Role.OFFICE_ADMINISTRATOR);
    second = officers.at(OFFICE, Role.HEAD_OF_OFFICE);
    browser = officers.signedIn(asks);
  }

  /** What holds in the whole country is the ministry's, whoever runs an office. */
  private void asAnalysts() {
    for (var page : java.util.List.of("/libur", "/tarif")) {
      assertThat(browser.get().uri(HERE + page))
          .hasStatusOk()
          .bodyText()
          .contains("dua analis kementerian")
          .doesNotContain("name=\"mulai-hari\"");
      assertThat(browser.post().uri(HERE + page)).hasStatus(403);
    }
    asks = officers.at(OFFICE, Role.MINISTRY_ANALYST);
    browser = officers.signedIn(asks);
  }

  private LocalDate farMonday(int years) {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
        .plusYears(years)
        .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  private MvcTestResult post(String page, LocalDate day, String... fields) {
    var request =
        browser
            .post()
            .uri(HERE + page)
            .param("mulai-hari", String.valueOf(day.getDayOfMonth()))
            .param("mulai-bulan", String.valueOf(day.getMonthValue()))
            .param("mulai-tahun", String.valueOf(day.getYear()));
    for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
    return request.exchange();
  }

  private void decideBySecond(String kind) {
    var waiting = approvals.waiting(OFFICE, kind, clock.instant());
    assertThat(waiting).hasSize(1);
    var id = waiting.getFirst().id();
    assertThat(approvals.approve(asks, id, clock.instant()))
        .isEqualTo(Approvals.Decision.NOT_YOURS);
    assertThat(approvals.approve(second, id, clock.instant()))
        .as("the head of an office")
        .isEqualTo(Approvals.Decision.NOT_YOURS);
    var analyst = officers.at(OFFICE, Role.MINISTRY_ANALYST);
    assertThat(approvals.approve(analyst, id, clock.instant())).isEqualTo(Approvals.Decision.DONE);
  }

  @Test
  void hoursHoldFromTheirDayOnForThisOfficeOnly() {
    var monday =
        LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
            .plusMonths(14)
            .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    while (!(calendar.day(OFFICE, monday) instanceof OfficeDay.Open)) monday = monday.plusWeeks(1);
    var result =
        post("/jam", monday, "hari", "1", "musim", "REGULAR", "buka", "9.30", "tutup", "14.00");
    assertThat(result).hasRedirectedUrl(HERE + "/jam?hasil=tersimpan");
    var open = (OfficeDay.Open) calendar.day(OFFICE, monday);
    assertThat(open.hours().opens()).isEqualTo(LocalTime.of(9, 30));
    assertThat(open.hours().pause()).isEmpty();
    assertThat(((OfficeDay.Open) calendar.day(OfficeId.of("SBG"), monday)).hours().opens())
        .isEqualTo(LocalTime.of(8, 0));
    assertThat(browser.get().uri(HERE + "/jam")).bodyText().contains("09.30–14.00");
  }

  @Test
  void impossibleHoursAreRefusedBesideTheirField() {
    var day = farMonday(1);
    assertThat(
            post("/jam", day, "hari", "1", "musim", "REGULAR", "buka", "16.00", "tutup", "08.00"))
        .hasStatus(422)
        .bodyText()
        .contains("sesudah jam buka", "value=\"16.00\"");
    assertThat(post("/jam", day, "hari", "9", "musim", "X", "buka", "25", "tutup", "x"))
        .hasStatus(422)
        .bodyText()
        .contains("Pilih hari", "Tulis jam");
    assertThat(post("/jam", LocalDate.parse("2020-01-06"), "hari", "1", "musim", "REGULAR"))
        .hasStatus(422);
  }

  @Test
  void aHolidayNeedsASecondOfficer() {
    asAnalysts();
    var day = farMonday(4);
    assertThat(calendar.day(OFFICE, day)).isInstanceOf(OfficeDay.Open.class);
    assertThat(post("/libur", day, "nama", "x", "macam", "")).hasStatus(422);
    assertThat(
            post(
                "/libur",
                day,
                "nama",
                "Hari Uji",
                "nama-inggris",
                "Test Day",
                "macam",
                "JOINT_LEAVE"))
        .hasRedirectedUrl(HERE + "/libur?hasil=diminta");
    assertThat(calendar.day(OFFICE, day)).isInstanceOf(OfficeDay.Open.class);
    decideBySecond("holiday");
    var closed = (OfficeDay.Closed) calendar.day(OFFICE, day);
    assertThat(closed.why()).isEqualTo(OfficeDay.Why.JOINT_LEAVE);
    jdbc.sql("delete from office.holiday where day = :day").param("day", day).update();
  }

  @Test
  void aPriceListNeedsASecondOfficerAndHoldsFromItsDay() {
    asAnalysts();
    var day = farMonday(9);
    var before = tariffs.inForce(day).orElseThrow();
    assertThat(post("/tarif", day, "versi", "PP uji", "dasar", "PP uji", "LOST", "-1"))
        .hasStatus(422)
        .bodyText()
        .contains("Tulis rupiah");
    var fields = new java.util.ArrayList<>(java.util.List.of("versi", "PP uji", "dasar", "PP uji"));
    for (var line : before.lines())
      fields.addAll(java.util.List.of(AddingAPriceList.name(line), "123000"));
    assertThat(post("/tarif", day, fields.toArray(String[]::new)))
        .hasRedirectedUrl(HERE + "/tarif?hasil=diminta");
    assertThat(tariffs.inForce(day).orElseThrow()).isEqualTo(before);
    decideBySecond("tariff");
    assertThat(tariffs.inForce(day).orElseThrow().version()).isEqualTo("PP uji");
    assertThat(tariffs.inForce(day).orElseThrow().lines())
        .hasSameSizeAs(before.lines())
        .allSatisfy(line -> assertThat(line.amount().amount()).isEqualTo(123_000));
    assertThat(tariffs.inForce(day.minusDays(1)).orElseThrow()).isEqualTo(before);
    jdbc.sql("delete from office.tariff_line where version = 'PP uji'").update();
    jdbc.sql("delete from office.tariff where version = 'PP uji'").update();
  }

  @Test
  void whoMayOnlyReadSeesThePagesAndChangesNothing() {
    var reader = officers.signedIn(officers.at(OFFICE, Role.AUDITOR));
    for (var page : java.util.List.of("/jam", "/libur", "/tarif")) {
      assertThat(reader.get().uri(HERE + page))
          .hasStatusOk()
          .bodyText()
          .doesNotContain("name=\"mulai-hari\"");
      assertThat(reader.post().uri(HERE + page)).hasStatus(403);
    }
  }
}
