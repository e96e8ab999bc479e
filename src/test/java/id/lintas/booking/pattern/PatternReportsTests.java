package id.lintas.booking.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.audit.Audit;
import id.lintas.audit.Filter;
import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.booking.ChangingABooking;
import id.lintas.booking.ChangingABooking.Asked;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.booking.Weeks;
import id.lintas.booking.desk.BookingForSomebody;
import id.lintas.booking.desk.WalkInPermits;
import id.lintas.booking.store.PatternStore;
import id.lintas.booking.store.SeenStore;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import id.lintas.staff.Approvals;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.StoredText;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** The report from bookings that were really made, at an office of its own for each test. */
@LintasTest
@AutoConfigureMockMvc
class PatternReportsTests {
  @Autowired WebApplicationContext context;
  @Autowired PlacingABooking placing;
  @Autowired ChangingABooking changing;
  @Autowired BookingForSomebody assisting;
  @Autowired WalkInPermits permits;
  @Autowired Approvals approvals;
  @Autowired PatternReports reports;
  @Autowired PatternStore store;
  @Autowired SeenStore seen;
  @Autowired Bookings bookings;
  @Autowired FormIds forms;
  @Autowired Audit audit;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  private Citizens citizens;
  private Weeks weeks;
  private Officers officers;

  @BeforeEach
  void prepare() {
    citizens = Citizens.of(context);
    weeks = Weeks.of(context);
    officers = new Officers(context);
  }

  private Booking book(Citizens.SignedIn who, SlotKey slot, Origin origin) {
    var wanted =
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
    var party = who.personIds().stream().map(id -> new Order.Choice(id, wanted)).toList();
    var form = forms.issue(who.accountId(), slot.office());
    var order = new Order(form, slot.office(), slot.day(), slot.hour(), false, party, Language.ID);
    return ((Outcome.Done) placing.place(who.accountId(), order, origin)).booking();
  }

  private static Origin device() {
    return new Origin(Optional.of(UUID.randomUUID()), Optional.of("0a0b0c"));
  }

  /** Twelve families on one telephone. */
  private List<Booking> oneDevice(OfficeId office, Origin device) {
    var slot = weeks.open(office, Pool.PUBLIC, 40);
    return IntStream.range(0, 12).mapToObj(n -> book(citizens.with(1), slot, device)).toList();
  }

  @Test
  void namesOneDeviceWithManyFamiliesAndRecordsWhoLooked() {
    var office = OfficeId.of("SKW");
    var device = device();
    var booked = oneDevice(office, device);
    var head = officers.at(office, Role.HEAD_OF_OFFICE);
    assertThat(reports.read(head, Optional.empty(), "page").report()).isEmpty();
    reports.makeNow(head);
    reports.makeNow(head);
    var shown = reports.read(head, Optional.empty(), "page");
    assertThat(shown.earlier().size()).isBetween(1, 2);
    assertThat(shown.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.pattern()).isEqualTo(Pattern.SHARED_DEVICE);
              assertThat(one.month()).isEqualTo(new Figures(12, 12, 12, 12, 12));
              assertThat(one.week()).isEqualTo(new Figures(12, 12, 12, 12, 8));
              assertThat(one.bookings())
                  .containsExactlyInAnyOrderElementsOf(booked.stream().map(Booking::id).toList());
            });
    assertThat(shown.bookings()).hasSize(12);
    var read = new Filter(office, head.actor(), "booking.patterns.read", null, null, null);
    assertThat(audit.read(read, 0).entries()).hasSize(2);
    assertThat(StoredText.tablesWith(device.device().orElseThrow().toString(), jdbc)).isEmpty();
  }

  @Test
  void readsWhatWasBookedGivenBackAndBookedAtTheDesk() {
    var office = OfficeId.of("SGU");
    var since = clock.instant().minus(Duration.ofDays(30));
    var slot = weeks.open(office, Pool.PUBLIC, 10);
    var who = citizens.with(2);
    var origin = device();
    var kept = book(citizens.with(1), slot, origin);
    var returned = book(who, slot, origin);
    changing.cancel(Asked.by(who.accountId(), returned));
    var officer = officers.at(office, Role.FRONT_DESK);
    var desk = weeks.open(office, Pool.ASSISTED, 2);
    var somebody =
        Citizens.person(Relation.SELF, LocalDate.of(1990, 3, 1), Sex.FEMALE, RegisterCheck.MATCHES);
    var applicant =
        new Applicant(
            Optional.empty(),
            somebody.name(),
            somebody.nik(),
            somebody.birthDate(),
            somebody.sex(),
            false,
            new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.FIVE));
    var form = forms.issue(officer.id(), office);
    assisting.place(officer, form, desk.day(), desk.hour(), List.of(applicant), Language.ID);
    var all = seen.since(office, since);
    assertThat(all).hasSize(3);
    var first = all.stream().filter(one -> one.booking().equals(kept.id())).findFirst();
    var second = all.stream().filter(one -> one.booking().equals(returned.id())).findFirst();
    assertThat(first.orElseThrow().kept()).isTrue();
    assertThat(second.orElseThrow().kept()).isFalse();
    assertThat(second.orElseThrow().people()).isEqualTo(2);
    assertThat(first.orElseThrow().hand().beside(second.orElseThrow().hand())).isTrue();
    var third = all.stream().filter(one -> one.way() == Way.ASSISTED).findFirst().orElseThrow();
    assertThat(third.officer()).contains(officer.id());
    assertThat(third.hand()).isEqualTo(Seen.Hand.NONE);
    assertThat(bookings.held(who.accountId()).getFirst().get("marksKept").toString())
        .contains("ACCOUNT", "CONTACT", "DEVICE", "NETWORK");
  }

  @Test
  void exceptionsOfTwoOfficersAreCounted() {
    var office = OfficeId.of("SBG");
    weeks.open(office, Pool.PUBLIC, 1);
    var asks = officers.at(office, Role.FRONT_DESK);
    var agrees = officers.at(office, Role.INFORMATION);
    var now = clock.instant();
    for (int n = 0; n < 6; n++) {
      var person = Citizens.adult(Relation.SELF, RegisterCheck.MATCHES);
      permits.ask(asks, person.nik(), LocalDate.of(2030, 1, 1).plusDays(n), "Sakit");
    }
    approvals.waiting(office, now).forEach(one -> approvals.approve(agrees, one.id(), now));
    var head = officers.at(office, Role.HEAD_OF_OFFICE);
    reports.makeNow(head);
    assertThat(reports.read(head, Optional.empty(), "page").findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.pattern()).isEqualTo(Pattern.OFFICER_PAIR);
              assertThat(one.officers()).containsExactlyInAnyOrder(asks.id(), agrees.id());
            });
  }

  @Test
  void manyNodesMakeTheDaysReportOnce() throws Exception {
    var office = OfficeId.of("SKB");
    weeks.open(office, Pool.PUBLIC, 1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = IntStream.range(0, 6).mapToObj(n -> threads.submit(reports::daily)).toList();
      for (var answer : answers) answer.get();
    }
    // before five in the morning no report is due
    assertThat(store.reports(office, 10).size()).isLessThanOrEqualTo(1);
    var claims =
        jdbc.sql(
                """
                select count(*) from booking.pattern_report
                where claim like 'day:%' group by office_id, claim having count(*) > 1
                """)
            .query(Long.class)
            .list();
    assertThat(claims).isEmpty();
    assertThat(reports.daily()).isZero();
  }

  @Test
  void nothingIsKeptLongerThanNinetyDays() {
    var office = OfficeId.of("TGL");
    oneDevice(office, device());
    var head = officers.at(office, Role.HEAD_OF_OFFICE);
    reports.makeNow(head);
    store.forgetBefore(office, clock.instant().minus(PatternReports.KEPT));
    assertThat(store.reports(office, 10)).hasSize(1);
    assertThat(seen.since(office, clock.instant().minus(Duration.ofDays(1))).getFirst().hand())
        .isNotEqualTo(Seen.Hand.NONE);
    store.forgetBefore(office, clock.instant().plusSeconds(1));
    assertThat(store.reports(office, 10)).isEmpty();
    assertThat(seen.since(office, clock.instant().minus(Duration.ofDays(1))))
        .allSatisfy(one -> assertThat(one.hand()).isEqualTo(Seen.Hand.NONE));
  }

  private MockMvcTester as(Officer officer) {
    return officers.signedIn(officer);
  }

  @Test
  void pageAndTableAreForManagersAndAuditorsOnlyRead() {
    var office = OfficeId.of("TSM");
    oneDevice(office, device());
    var head = officers.at(office, Role.HEAD_OF_OFFICE);
    var auditor = officers.at(office, Role.AUDITOR);
    var desk = officers.at(office, Role.FRONT_DESK);
    assertThat(as(head).post().uri("/petugas/pola").exchange()).hasStatus(302);
    assertThat(as(head).get().uri("/petugas/pola").exchange())
        .hasStatusOk()
        .bodyText()
        .contains("Satu perangkat untuk banyak keluarga", "12 keluarga", "Hitung sekarang")
        .doesNotContain("pattern.");
    assertThat(as(auditor).get().uri("/petugas/pola").exchange())
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Hitung sekarang");
    assertThat(as(auditor).post().uri("/petugas/pola").exchange()).hasStatus(403);
    assertThat(as(desk).get().uri("/petugas/pola").exchange()).hasStatus(403);
    assertThat(as(desk).get().uri("/petugas/pola/tabel.csv").exchange()).hasStatus(403);
    assertThat(as(officers.at(office, Role.QUOTA_OFFICER)).get().uri("/petugas/pola").exchange())
        .hasStatusOk();
    assertThat(as(officers.at(office, Role.COMPLAINTS)).get().uri("/petugas/pola").exchange())
        .hasStatusOk();
    assertThat(as(head).get().uri("/petugas/pola/tabel.csv").exchange())
        .hasStatusOk()
        .hasContentTypeCompatibleWith("text/csv")
        .bodyText()
        .startsWith("\"Pola\",\"Siapa\"")
        .contains("\"30\",\"12\",\"12\"");
    var elsewhere = officers.at(OfficeId.of("TPU"), Role.HEAD_OF_OFFICE);
    assertThat(as(elsewhere).get().uri("/petugas/pola").exchange())
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Satu perangkat");
  }
}
