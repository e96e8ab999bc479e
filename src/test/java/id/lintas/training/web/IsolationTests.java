package id.lintas.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Origin;
import id.lintas.booking.Applicant;
import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Refusal;
import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.training.Lesson;
import id.lintas.training.Practising;
import id.lintas.training.store.PracticeStore;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is invented shows nowhere but in its training office: every page and every call that
 * citizens or managers can ask for is looked through.
 */
@LintasTest
class IsolationTests {
  private static final OfficeId REAL = Officers.PALEMBANG;
  private static final String NAME = "Latihan Kantor Imigrasi";

  @Autowired private WebApplicationContext context;
  @Autowired private Practising practising;
  @Autowired private PracticeStore store;
  @Autowired private Bookings bookings;
  @Autowired private Offices offices;
  @Autowired private JdbcClient jdbc;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private Officers officers;
  private OfficeId training;
  private Officer trainee;

  @BeforeEach
  void peopleEverywhere() {
    officers = new Officers(context);
    training = offices.training(REAL).orElseThrow().id();
    var officer = officers.at(REAL, Role.HANDOVER);
    trainee = new Officer(officer.id(), officer.username(), officer.name(), training);
  }

  private List<Booking> invented() {
    for (var lesson : Lesson.values()) practising.begin(trainee, lesson);
    return store.of(training, trainee.id()).stream()
        .map(one -> bookings.atOffice(training, one.booking()).orElseThrow())
        .toList();
  }

  /** Addresses of pages without variables, or with what leads to the training office in them. */
  private List<String> addresses(boolean ofOfficers, Booking invented) {
    var known =
        Map.of(
            "{office}", training.value(),
            "{kantor}", training.value(),
            "{code}", invented.code().value(),
            "{id}", training.value());
    var all = new ArrayList<String>();
    for (var one : mappings.getHandlerMethods().keySet()) {
      var methods = one.getMethodsCondition().getMethods();
      if (methods.stream().noneMatch(method -> method.name().equals("GET"))) continue;
      for (var pattern : one.getPatternValues()) {
        var address = pattern;
        for (var value : known.entrySet())
          address = address.replace(value.getKey(), value.getValue());
        // streams do not end
        if (address.contains("{") || address.contains("siaran") || address.contains("sandbox"))
          continue;
        if (address.startsWith("/petugas") == ofOfficers) all.add(address);
      }
    }
    return all;
  }

  private static List<String> showing(
      MockMvcTester browser, List<String> addresses, List<String> words) {
    var found = new ArrayList<String>();
    for (var address : addresses)
      for (var asked : List.of(address, address + "?kantor=" + words.getFirst())) {
        var answer = browser.get().uri(java.net.URI.create(asked)).exchange().getResponse();
        if (answer.getStatus() >= 300) continue;
        var body = text(answer.getContentAsByteArray());
        for (var word : words.subList(1, words.size()))
          if (body.contains(word)) found.add(asked + " shows " + word);
      }
    return found;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  private List<String> words(List<Booking> invented) {
    var words = new ArrayList<>(List.of(training.value(), NAME, "rekan latihan"));
    for (var booking : invented) {
      words.add(booking.code().grouped());
      words.add(booking.code().value());
      words.add(booking.applicants().getFirst().name().value());
    }
    return words;
  }

  @Test
  void noPageOrCallOfCitizensShowsTheTrainingOfficeOrAnybodyInIt() {
    var invented = invented();
    var addresses = addresses(false, invented.getFirst());
    assertThat(addresses).contains("/api/v1/offices", "/layar/" + training);
    assertThat(showing(officers.nobody(), addresses, words(invented))).isEmpty();
    assertThat(offices.all()).noneMatch(one -> one.training());
    assertThat(offices.search("latihan")).noneMatch(one -> one.training());
  }

  @Test
  void noPageOfTheRealOfficeShowsAnybodyInvented() {
    var invented = invented();
    var everybody = officers.at(REAL, Role.values());
    var addresses = addresses(true, invented.getFirst());
    assertThat(addresses).contains("/petugas/loket", "/petugas/kunjungan", "/petugas/pola");
    var words = words(invented);
    // asked for by its code, the desk says where it is, and no more
    var here =
        addresses.stream()
            .filter(one -> !one.contains(invented.getFirst().code().value()))
            .toList();
    assertThat(showing(officers.signedIn(everybody), here, words)).isEmpty();
  }

  @Test
  void aTicketOfTheTrainingOfficeOpensForNobody() {
    for (var booking : invented()) {
      var birth = booking.applicants().getFirst().birthDate();
      assertThat(bookings.ofHolder(booking.code(), birth)).isEmpty();
    }
  }

  @Test
  void nobodyIsToldAndNobodysNumberIsTaken() {
    var before = count("notify.message");
    var claimed = count("booking.nik_claim");
    invented();
    assertThat(count("notify.message")).isEqualTo(before);
    assertThat(count("booking.nik_claim")).isEqualTo(claimed);
    assertThat(exists("booking.release")).isFalse();
    assertThat(exists("booking.slot")).isFalse();
  }

  private long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  private boolean exists(String table) {
    return jdbc.sql("select exists (select from %s where office_id = :office)".formatted(table))
        .param("office", training.value())
        .query(Boolean.class)
        .single();
  }

  @Test
  void aCitizenBooksNothingThere() {
    var who = Citizens.of(context).with(1);
    var wanted =
        new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);
    var form = context.getBean(FormIds.class).issue(who.accountId(), training);
    var day = java.time.LocalDate.of(2026, 12, 1);
    var choice = new Order.Choice(who.people().getFirst().id(), wanted);
    var order =
        new Order(form, training, day, LocalTime.of(9, 0), false, List.of(choice), Language.ID);
    assertThat(context.getBean(PlacingABooking.class).place(who.accountId(), order, Origin.UNKNOWN))
        .isEqualTo(Outcome.refused(new Refusal.NoSuchPlace()));
  }

  @Test
  void whoPractisesReachesNoPageOfAnybodysRights() {
    var browser = officers.signedIn(trainee);
    for (var closed :
        List.of(
            "/petugas/pegawai",
            "/petugas/pegawai/baru",
            "/petugas/kuota",
            "/petugas/pola",
            "/petugas/jejak",
            "/petugas/syarat-nasional",
            "/petugas/data-kantor"))
      assertThat(browser.get().uri(closed)).as(closed).hasStatus4xxClientError();
    for (var open : List.of("/petugas/loket", "/petugas/kunjungan", "/petugas/serah"))
      assertThat(browser.get().uri(open)).as(open).hasStatusOk().bodyText().contains("LATIHAN");
  }

  @Test
  void aRealNumberTypedByWhoPractisesIsRefusedWithAWord() {
    var browser = officers.signedIn(trainee);
    var answer =
        browser
            .post()
            .uri("/petugas/loket/langsung")
            .param("o1-nama", "Orang Sungguhan")
            .param("o1-nik", "1671025705900007")
            .exchange();
    assertThat(answer).hasStatus(422);
    assertThat(answer).bodyText().contains("hanya NIK karangan");
  }
}
