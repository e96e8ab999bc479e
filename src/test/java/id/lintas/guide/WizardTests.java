package id.lintas.guide;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.office.Bilingual;
import id.lintas.office.ChangingRequirements;
import id.lintas.office.ClosingAnOffice;
import id.lintas.office.Fact;
import id.lintas.office.OfficeSettings;
import id.lintas.office.Offices;
import id.lintas.office.PriceList;
import id.lintas.office.Requirement;
import id.lintas.office.Setting;
import id.lintas.office.store.OfficeSettingStore;
import id.lintas.office.store.RequirementStore;
import id.lintas.office.store.TariffStore;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.Rupiah;
import id.lintas.shared.ValidityYears;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** On Tuesday, 24 November 2026, ten in the morning in Palembang. */
@LintasTest
@Transactional
class WizardTests {
  private static final OfficeId PALEMBANG = OfficeId.of("PLM");
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  @Autowired private Offices offices;
  @Autowired private OfficeSettings settings;
  @Autowired private Documents documents;
  @Autowired private Advising advising;
  @Autowired private RequirementStore requirements;
  @Autowired private TariffStore tariffs;
  @Autowired private OfficeSettingStore decided;
  @Autowired private ClosingAnOffice closing;
  @Autowired private ChangingRequirements changing;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Wizard wizard;

  @BeforeEach
  void onThatDay() {
    wizard = new Wizard(offices, settings, documents, advising, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @AfterEach
  void forget() {
    offices.forget();
    settings.forget();
  }

  /** Every way through the questions ends in advice somebody can act on. */
  @Test
  void everyWayEndsInAdvice() {
    var told = new ArrayList<Advice>();
    walk(Map.of(), told, 0);
    assertThat(told.stream().map(Advice::kind).distinct())
        .containsExactlyInAnyOrder(ApplicationKind.values());
    assertThat(told).hasSizeGreaterThan(200);
    for (var advice : told) {
      var what = advice.who() + " " + advice.need() + " " + advice.type() + " " + advice.facts();
      assertThat(advice.bring()).as(what).isNotEmpty();
      assertThat(advice.price()).as(what).isPresent();
      assertThat(advice.timing().ready()).as(what).isAfter(advice.timing().day());
      assertThat(codes(advice)).as(what).doesNotHaveDuplicates();
      if (advice.who().child()) assertThat(advice.years()).as(what).isEqualTo(ValidityYears.FIVE);
    }
  }

  private void walk(Map<String, List<String>> answers, List<Advice> told, int depth) {
    assertThat(depth).isLessThan(Question.values().length + 1);
    var step = wizard.next(Answers.of(answers, Optional.empty()));
    switch (step) {
      case Step.AskWho ask -> {
        for (var who : Who.values()) walk(and(answers, "siapa", who.token()), told, depth + 1);
      }
      case Step.AskNeed ask -> {
        for (var need : Need.values()) walk(and(answers, "perlu", need.token()), told, depth + 1);
      }
      case Step.AskOffice ask -> walk(and(answers, "kantor", "plm"), told, depth + 1);
      case Step.AskType ask -> {
        for (var type : ask.options())
          walk(and(answers, "jenis", Tokens.of(type)), told, depth + 1);
      }
      case Step.AskYears ask -> {
        for (var years : ask.options())
          walk(and(answers, "berlaku", String.valueOf(years.years())), told, depth + 1);
      }
      case Step.AskFacts ask -> {
        walk(and(answers, "keadaan", Tokens.NO_FACT), told, depth + 1);
        for (var fact : ask.options())
          walk(and(answers, "keadaan", Tokens.of(fact)), told, depth + 1);
        var all = ask.options().stream().map(Tokens::of).toArray(String[]::new);
        walk(and(answers, "keadaan", all), told, depth + 1);
      }
      case Step.Advise advise -> told.add(advise.advice());
    }
    assertThat(wizard.before(step).isEmpty()).isEqualTo(depth == 0);
  }

  private static Map<String, List<String>> and(
      Map<String, List<String>> answers, String name, String... values) {
    var more = new LinkedHashMap<>(answers);
    more.put(name, List.of(values));
    return more;
  }

  /** Addresses that nobody was led to: old ones, shared ones, typed ones. */
  @Test
  void everyCombinationOfAnswersHasAnAnswer() {
    var rubbish = "<x>'\u0000";
    for (var who : List.of("", "dewasa", "anak", "ganda", "pekerja", rubbish))
      for (var need : List.of("", "baru", "ganti", "hilang", "rusak", "data", rubbish))
        for (var office : List.of("", "PLM", "ZZZ", rubbish))
          for (var type : List.of("biasa-24", "biasa-48", rubbish))
            for (var years : List.of("5", "10", "99"))
              for (var fact : List.of("tidak", "bencana", rubbish)) {
                var step =
                    next(
                        "siapa=%s&perlu=%s&kantor=%s&jenis=%s&berlaku=%s&keadaan=%s"
                            .formatted(who, need, office, type, years, fact));
                var all = List.of("siapa", "perlu", "kantor", "jenis", "berlaku", "keadaan");
                assertThat(step.asks().map(Question::parameter).orElse("keadaan")).isIn(all);
                var again = wizard.next(step.answers());
                assertThat(again.asks()).isEqualTo(step.asks());
              }
  }

  @Test
  void knowsWhatItCosts() {
    assertThat(total("dewasa", "baru", "elektronik", "10", "ya")).isEqualTo(1_950_000);
    assertThat(total("dewasa", "hilang", "elektronik", "5", "ya")).isEqualTo(1_650_000);
    assertThat(total("dewasa", "rusak", "biasa-48", "5", "")).isEqualTo(850_000);
    assertThat(total("anak", "baru", "elektronik", "", "")).isEqualTo(650_000);
    assertThat(total("pekerja", "baru", "biasa-24", "", "")).isZero();
  }

  private long total(String who, String need, String type, String years, String sameDay) {
    var advice =
        advice(
            "siapa=%s&perlu=%s&kantor=PLM&jenis=%s&berlaku=%s&keadaan=tidak&percepatan=%s"
                .formatted(who, need, type, years, sameDay));
    return advice.price().orElseThrow().total().amount();
  }

  @Test
  void aDisasterWaivesTheSurcharge() {
    var advice = lost("bencana");
    assertThat(advice.withoutSurcharge()).contains(Rupiah.of(650_000));
    assertThat(codes(advice)).contains("FORCE_MAJEURE");
    assertThat(lost("tidak").withoutSurcharge()).isEmpty();
    assertThat(codes(lost("tidak"))).doesNotContain("FORCE_MAJEURE");
  }

  private Advice lost(String fact) {
    return advice(
        "siapa=dewasa&perlu=hilang&kantor=PLM&jenis=elektronik&berlaku=5&keadaan=%s"
            .formatted(fact));
  }

  @Test
  void alternativesStandTogether() {
    var origin = lost("tidak").bring().stream().filter(one -> one.anyOf().size() > 1).toList();
    assertThat(origin).hasSize(1);
    assertThat(origin.getFirst().anyOf())
        .extracting(Requirement::code)
        .containsExactly("BIRTH", "MARRIAGE", "DIPLOMA");
  }

  @Test
  void aChildShowsItsParentsPapersWhateverTheNeed() {
    for (var need : Need.values()) {
      var advice =
          advice(
              "siapa=anak&perlu=%s&kantor=PLM&jenis=elektronik&keadaan=tidak"
                  .formatted(need.token()));
      assertThat(codes(advice))
          .as(need.token())
          .contains("PARENTS_KTP", "PARENTS_STATEMENT", "BIRTH")
          .doesNotContain("KTP", "DIPLOMA");
    }
    var stolen = advice("siapa=anak&perlu=hilang&kantor=PLM&jenis=elektronik&keadaan=tidak");
    assertThat(codes(stolen)).startsWith("POLICE");
  }

  @Test
  void replacingAsksForTheOldPassport() {
    for (var who : List.of("dewasa", "anak", "ganda")) {
      var advice =
          advice(
              "siapa=%s&perlu=ganti&kantor=PLM&jenis=elektronik&berlaku=5&keadaan=tidak"
                  .formatted(who));
      assertThat(codes(advice)).as(who).contains("OLD_PASSPORT");
    }
  }

  @Test
  void anElectronicOnlyOfficeIsNotAskedForAnotherBooklet() {
    decided.put(PALEMBANG, Setting.BOOKLETS, TODAY, "ELECTRONIC_ONLY");
    settings.forget();
    var step = next("siapa=dewasa&perlu=baru&kantor=PLM&jenis=biasa-48");
    assertThat(step).isInstanceOf(Step.AskYears.class);
    assertThat(step.answers().type()).contains(PassportType.ELEKTRONIK);
    assertThat(wizard.before(step).orElseThrow().office()).isEmpty();
  }

  @Test
  void countsWorkingDaysFromTheChosenDay() {
    assertThat(on("dewasa", "baru", "2026-11-25").ready()).isEqualTo("2026-11-30");
    assertThat(on("dewasa", "baru", "2026-12-22").ready()).isEqualTo("2026-12-29");
    assertThat(on("dewasa", "hilang", "2026-11-25").ready()).isEqualTo("2026-12-03");
    var unasked = on("dewasa", "baru", "");
    assertThat(unasked.day()).isEqualTo("2026-11-25");
    assertThat(unasked.closed()).isEmpty();
  }

  @Test
  void saysWhyADayIsNotPossibleAndCountsFromTheNext() {
    var sunday = on("dewasa", "baru", "2026-11-29");
    assertThat(sunday.closed()).isPresent();
    assertThat(sunday.day()).isEqualTo("2026-11-30");
    closing.close(PALEMBANG, LocalDate.parse("2026-12-01"), new Bilingual("Banjir", "Flood"));
    var flood = on("dewasa", "baru", "2026-12-01");
    assertThat(flood.closed().orElseThrow().reason().english()).isEqualTo("Flood");
    assertThat(flood.day()).isEqualTo("2026-12-02");
    assertThat(on("dewasa", "baru", "1999-01-01").day()).isEqualTo("2026-11-25");
    assertThat(on("dewasa", "baru", "9999-01-01").day()).isEqualTo("2026-11-25");
  }

  private Advice.Timing on(String who, String need, String day) {
    var typed =
        typed(
            "siapa=%s&perlu=%s&kantor=PLM&jenis=elektronik&berlaku=10&keadaan=tidak"
                .formatted(who, need));
    var wished = day.isEmpty() ? Optional.<LocalDate>empty() : Optional.of(LocalDate.parse(day));
    return ((Step.Advise) wizard.next(Answers.of(typed, wished))).advice().timing();
  }

  @Test
  void aServiceUnitSendsLostPassportsToItsMainOffice() {
    jdbc.sql(
            """
            insert into office.office (id, name, class, city, province, zone, latitude, longitude, parent_id)
            select 'QQX', 'UKK Uji', class, city, province, zone, latitude, longitude, id
            from office.office where id = 'PLM'
            """)
        .update();
    offices.forget();
    var typed =
        typed("siapa=dewasa&perlu=rusak&kantor=QQX&jenis=elektronik&berlaku=5&keadaan=tidak");
    var damaged = ((Step.Advise) wizard.next(Answers.of(typed, Optional.empty()))).advice();
    assertThat(damaged.mainOffice().orElseThrow().id()).isEqualTo(PALEMBANG);
    assertThat(lost("tidak").mainOffice()).isEmpty();
  }

  @Test
  void theSameAnswersGiveTheSameAddress() {
    var query = "siapa=dewasa&perlu=baru&kantor=PLM&jenis=elektronik&berlaku=10&keadaan=tidak";
    var step =
        next("keadaan=tidak&berlaku=10&perlu=baru&jenis=elektronik&siapa=dewasa&kantor=plm&lain=x");
    assertThat(step.answers().query()).isEqualTo(query);
    assertThat(step.answers().withSameDay(true).query()).isEqualTo(query + "&percepatan=ya");
  }

  @Test
  void everyTokenIsItsOwn() {
    var tokens = new HashSet<String>();
    for (var fact : Fact.values()) assertThat(tokens.add(Tokens.of(fact))).isTrue();
    assertThat(tokens).doesNotContain(Tokens.NO_FACT);
  }

  /** The counter and the wizard read the same rows. */
  @Test
  void whatTheOfficeAsksForChangesTheAdvice() {
    var today = offices.office(PALEMBANG).today(clock.instant());
    var real = new Wizard(offices, settings, documents, advising, clock);
    var letter = letter("Surat dari sekolah", "Letter from the school", today);
    assertThat(codes(newPassport(real))).doesNotContain("SCHOOL");
    assertThat(changing.ask(PALEMBANG, letter, "officer:test")).isEmpty();
    var asked = newPassport(real).bring().getLast().anyOf().getFirst();
    assertThat(asked.text().english()).isEqualTo("Letter from the school");
    assertThat(asked.legalBasis().title()).isEqualTo("Surat Kepala Kantor 1/2026");

    var edited = letter("Surat dari kampus", "Letter from the university", today);
    assertThat(changing.ask(PALEMBANG, edited, "officer:test")).isEmpty();
    assertThat(newPassport(real).bring().getLast().anyOf().getFirst().text())
        .isEqualTo(edited.text());
    assertThat(changing.stop(PALEMBANG, ApplicationKind.NEW, "SCHOOL", today, "officer:test"))
        .isEmpty();
    assertThat(codes(newPassport(real))).doesNotContain("SCHOOL");
  }

  /** Whoever prepares by the wizard comes on that day and no other. */
  @Test
  void documentsAndFeesAreThoseOfTheDayOfTheVisit() {
    var tomorrow = TODAY.plusDays(1);
    requirements.put(letter("Surat dari sekolah", "Letter from the school", tomorrow), false);
    var old = tariffs.all().getFirst();
    var from = LocalDate.parse("2026-12-02");
    tariffs.add(new PriceList("Uji/2026", "Peraturan Uji", from, old.lines()));
    assertThat(codes(newPassport(wizard))).contains("SCHOOL");
    assertThat(codes(adultOn(TODAY))).doesNotContain("SCHOOL");
    assertThat(adultOn(from.minusDays(1)).price().orElseThrow().version()).isEqualTo(old.version());
    assertThat(adultOn(from).price().orElseThrow().version()).isEqualTo("Uji/2026");
    decided.put(PALEMBANG, Setting.BOOKLETS, from, "ELECTRONIC_ONLY");
    settings.forget();
    var typed = typed("siapa=dewasa&perlu=baru&kantor=PLM&jenis=biasa-48");
    assertThat(wizard.next(Answers.of(typed, Optional.of(from))).answers().type())
        .contains(PassportType.ELEKTRONIK);
  }

  private Advice adultOn(LocalDate day) {
    var typed =
        typed("siapa=dewasa&perlu=baru&kantor=PLM&jenis=elektronik&berlaku=5&keadaan=tidak");
    return ((Step.Advise) wizard.next(Answers.of(typed, Optional.of(day)))).advice();
  }

  private static Advice newPassport(Wizard wizard) {
    var typed =
        typed("siapa=dewasa&perlu=baru&kantor=PLM&jenis=elektronik&berlaku=5&keadaan=tidak");
    return ((Step.Advise) wizard.next(Answers.of(typed, Optional.empty()))).advice();
  }

  private static Requirement letter(String indonesian, String english, LocalDate from) {
    return new Requirement(
        Optional.of(PALEMBANG),
        ApplicationKind.NEW,
        "SCHOOL",
        from,
        99,
        "",
        Fact.ALWAYS,
        new Bilingual(indonesian, english),
        new Requirement.LegalBasis("Surat Kepala Kantor 1/2026", from));
  }

  /** As when a new regulation comes into force. */
  @Test
  void aRowOfTheCountryThatChangesChangesTheAdvice() {
    var row =
        requirements.inForce(PALEMBANG, ApplicationKind.LOST, TODAY).stream()
            .filter(one -> one.code().equals("POLICE"))
            .findFirst()
            .orElseThrow();
    requirements.put(
        new Requirement(
            row.office(),
            row.kind(),
            row.code(),
            TODAY,
            row.position(),
            row.choiceGroup(),
            row.fact(),
            new Bilingual("Surat kepolisian yang baru", "The new police letter"),
            new Requirement.LegalBasis("Peraturan Uji 1/2026", TODAY)),
        false);
    var police = lost("tidak").bring().getFirst().anyOf().getFirst();
    assertThat(police.text().indonesian()).isEqualTo("Surat kepolisian yang baru");
    assertThat(police.legalBasis().date()).isEqualTo(TODAY);
  }

  private List<String> codes(Advice advice) {
    return advice.bring().stream()
        .flatMap(one -> one.anyOf().stream())
        .map(Requirement::code)
        .toList();
  }

  private Step next(String typed) {
    return wizard.next(Answers.of(typed(typed), Optional.empty()));
  }

  private Advice advice(String typed) {
    return ((Step.Advise) next(typed)).advice();
  }

  /** As in an address. */
  private static Map<String, List<String>> typed(String query) {
    var map = new LinkedHashMap<String, List<String>>();
    for (var answer : query.split("&", -1)) {
      var at = answer.indexOf('=');
      map.put(answer.substring(0, at), List.of(answer.substring(at + 1)));
    }
    return map;
  }
}
