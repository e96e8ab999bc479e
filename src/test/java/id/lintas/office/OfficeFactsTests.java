package id.lintas.office;

import static id.lintas.office.OfficeDay.Why.HOLIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.office.store.CalendarStore;
import id.lintas.office.store.OfficeSettingStore;
import id.lintas.office.store.OfficeStore;
import id.lintas.office.store.RequirementStore;
import id.lintas.office.store.TariffStore;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PassportType;
import id.lintas.shared.Rupiah;
import id.lintas.shared.ValidityYears;
import id.lintas.testing.LintasTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@LintasTest
@Transactional
class OfficeFactsTests {
  private static final OfficeId PALEMBANG = OfficeId.of("PLM");
  private static final OfficeId JAYAPURA = OfficeId.of("DJJ");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  @Autowired Offices offices;
  @Autowired OfficeCalendar calendar;
  @Autowired Tariffs tariffs;
  @Autowired Requirements requirements;
  @Autowired OfficeSettings settings;
  @Autowired OfficeStore officeStore;
  @Autowired CalendarStore calendarStore;
  @Autowired TariffStore tariffStore;
  @Autowired RequirementStore requirementStore;
  @Autowired OfficeSettingStore settingStore;

  @Test
  void knowsAllOffices() {
    assertThat(offices.all()).hasSize(150);
    var palembang = offices.office(PALEMBANG);
    assertThat(palembang.shortName()).isEqualTo("Palembang");
    assertThat(palembang.zone().getId()).isEqualTo("Asia/Jakarta");
    assertThat(palembang.districts()).hasSize(6);
    assertThat(offices.find("<rubbish>")).isEmpty();
    assertThatThrownBy(() -> offices.office(OfficeId.of("ZZZ"))).isInstanceOf(UnknownOffice.class);
  }

  @AfterEach
  void forgetWhatIsRolledBack() {
    offices.forget();
    settings.forget();
  }

  @Test
  void findsByWordsAndByDistance() {
    assertThat(offices.search("musi banyuasin")).extracting(Office::id).contains(PALEMBANG);
    assertThat(offices.search("nowhere at all")).isEmpty();
    assertThat(offices.nearest(new Office.Point(-3.0, 104.8), 3).getFirst().id())
        .isEqualTo(PALEMBANG);
  }

  @Test
  void changesWhereAnOfficeIsFound() {
    officeStore.update(JAYAPURA, "Jl. Contoh 1", "0967", "a@b.id", List.of("Kota Jayapura"));
    offices.forget();
    assertThat(offices.office(JAYAPURA).districts()).containsExactly("Kota Jayapura");
  }

  @Test
  void fridaysHaveTheLongerBreak() {
    var thursday = (OfficeDay.Open) calendar.day(PALEMBANG, LocalDate.parse("2026-11-26"));
    var friday = (OfficeDay.Open) calendar.day(PALEMBANG, LocalDate.parse("2026-11-27"));
    assertThat(thursday.hours().open(LocalTime.of(11, 45))).isTrue();
    assertThat(friday.hours().open(LocalTime.of(11, 45))).isFalse();
  }

  @Test
  void saturdaysAreOpenWhereTheOfficeRunsThemAndNoWorkingDays() {
    var saturday = LocalDate.parse("2026-11-28");
    assertThat(calendar.day(PALEMBANG, saturday)).isInstanceOf(OfficeDay.Open.class);
    assertThat(calendar.day(PALEMBANG, saturday).workingDay()).isFalse();
    assertThat(calendar.day(JAYAPURA, saturday)).isInstanceOf(OfficeDay.Closed.class);
    assertThat(calendar.day(PALEMBANG, saturday.plusDays(1))).isInstanceOf(OfficeDay.Closed.class);
  }

  @Test
  void ramadanHasItsOwnHours() {
    var day = (OfficeDay.Open) calendar.day(PALEMBANG, LocalDate.parse("2027-02-10"));
    assertThat(day.hours().closes()).isEqualTo(LocalTime.of(15, 0));
  }

  @Test
  void aWeekWithoutAWorkingDayNamesEachReason() {
    var week =
        calendar.days(PALEMBANG, LocalDate.parse("2027-03-08"), LocalDate.parse("2027-03-12"));
    assertThat(week).allSatisfy(day -> assertThat(day).isInstanceOf(OfficeDay.Closed.class));
    assertThat(((OfficeDay.Closed) week.get(2)).why()).isEqualTo(HOLIDAY);
  }

  @Test
  void countsTheWorkingDaysOfTheYears() {
    assertThat(workingDaysOf(2026)).isEqualTo(240);
    assertThat(workingDaysOf(2027)).isEqualTo(242);
  }

  private long workingDaysOf(int year) {
    return calendar.days(PALEMBANG, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream()
        .filter(OfficeDay::workingDay)
        .count();
  }

  @Test
  void aClosedDayDelaysTheReadyDate() {
    var wednesday = LocalDate.parse("2026-11-25");
    assertThat(calendar.readyOn(PALEMBANG, wednesday, 3)).isEqualTo("2026-11-30");
    var reason = new Bilingual("Banjir", "Flood");
    assertThat(calendarStore.close(PALEMBANG, LocalDate.parse("2026-11-30"), reason)).isTrue();
    assertThat(calendarStore.close(PALEMBANG, LocalDate.parse("2026-11-30"), reason)).isFalse();
    assertThat(calendar.readyOn(PALEMBANG, wednesday, 3)).isEqualTo("2026-12-01");
    assertThat(calendar.readyOn(JAYAPURA, wednesday, 3)).isEqualTo("2026-11-30");
    assertThat(calendarStore.reopen(PALEMBANG, LocalDate.parse("2026-11-30"))).isTrue();
    assertThat(calendar.readyOn(PALEMBANG, wednesday, 3)).isEqualTo("2026-11-30");
  }

  @Test
  void newHoursAndHolidaysHoldFromTheirDay() {
    var monday = LocalDate.parse("2026-11-30");
    calendarStore.setHours(
        JAYAPURA,
        "REGULAR",
        new CalendarStore.WeekdayHours("REGULAR", 1, monday, Optional.empty()));
    assertThat(calendar.day(JAYAPURA, monday)).isInstanceOf(OfficeDay.Closed.class);
    assertThat(calendar.day(JAYAPURA, monday.minusWeeks(1))).isInstanceOf(OfficeDay.Open.class);
    calendarStore.addHoliday(
        monday.plusDays(1), new Bilingual("Pilkada", "Election"), OfficeDay.Why.HOLIDAY);
    assertThat(calendar.day(PALEMBANG, monday.plusDays(1))).isInstanceOf(OfficeDay.Closed.class);
    assertThat(calendar.holidays(monday, monday.plusDays(3))).hasSize(1);
  }

  @Test
  void pricesFollowTheDayOfRegistration() {
    assertThat(total(ApplicationKind.NEW, ValidityYears.TEN, true, TODAY)).isEqualTo(1_950_000);
    assertThat(total(ApplicationKind.LOST, ValidityYears.FIVE, false, TODAY)).isEqualTo(1_650_000);
    assertThat(total(ApplicationKind.NEW, ValidityYears.TEN, false, LocalDate.parse("2024-12-16")))
        .isEqualTo(650_000);
    assertThat(total(ApplicationKind.NEW, ValidityYears.TEN, false, LocalDate.parse("2024-12-17")))
        .isEqualTo(950_000);
    assertThat(
            tariffs.price(
                ApplicationKind.NEW, PassportType.BIASA_24, ValidityYears.TEN, false, TODAY))
        .isEmpty();
    assertThat(
            tariffs
                .price(
                    ApplicationKind.DAMAGED,
                    PassportType.BIASA_48,
                    ValidityYears.FIVE,
                    false,
                    TODAY)
                .orElseThrow()
                .total())
        .isEqualTo(Rupiah.of(850_000));
  }

  private long total(ApplicationKind kind, ValidityYears years, boolean sameDay, LocalDate on) {
    return tariffs
        .price(kind, PassportType.ELEKTRONIK, years, sameDay, on)
        .orElseThrow()
        .total()
        .amount();
  }

  @Test
  void aNewPriceListHoldsFromItsDay() {
    var line =
        new PriceLine(
            PriceLine.Item.BOOKLET,
            Optional.of(PassportType.ELEKTRONIK),
            Optional.of(ValidityYears.FIVE),
            Rupiah.of(700_000));
    tariffStore.add(
        new PriceList("PP contoh", "PP contoh", LocalDate.parse("2028-01-01"), List.of(line)));
    assertThat(tariffs.inForce(LocalDate.parse("2027-12-31")).orElseThrow().version())
        .isEqualTo("PP 45/2024");
    assertThat(total(ApplicationKind.NEW, ValidityYears.FIVE, false, LocalDate.parse("2028-01-01")))
        .isEqualTo(700_000);
  }

  @Test
  void everyKindHasDocumentsAndTheirLaw() {
    for (var kind : ApplicationKind.values()) {
      assertThat(requirements.inForce(PALEMBANG, kind, TODAY)).as(kind.name()).isNotEmpty();
    }
    assertThat(requirements.of(PALEMBANG, ApplicationKind.REPLACE, Set.of(), TODAY))
        .extracting(Requirement::code)
        .containsExactly("OLD_PASSPORT", "KTP");
    assertThat(
            requirements.of(
                PALEMBANG, ApplicationKind.REPLACE, Set.of(Fact.OLD_PASSPORT_NOT_ENOUGH), TODAY))
        .extracting(Requirement::code)
        .contains("KK", "BIRTH");
  }

  @Test
  void anOfficeAddsRowsOfItsOwnFromADayOnAndWithdrawsThem() {
    var row =
        new Requirement(
            Optional.of(PALEMBANG),
            ApplicationKind.NEW,
            "EXTRA",
            TODAY,
            90,
            "",
            Fact.ALWAYS,
            new Bilingual("Map kuning", "Yellow folder"),
            new Requirement.LegalBasis("Keputusan kantor", TODAY));
    requirementStore.put(row, false);
    assertThat(codes(PALEMBANG, TODAY)).contains("EXTRA");
    assertThat(codes(PALEMBANG, TODAY.minusDays(1))).doesNotContain("EXTRA");
    assertThat(codes(JAYAPURA, TODAY)).doesNotContain("EXTRA");
    assertThat(requirementStore.history(PALEMBANG, ApplicationKind.NEW)).contains(row);
    requirementStore.put(row, true);
    assertThat(codes(PALEMBANG, TODAY)).doesNotContain("EXTRA");
  }

  private List<String> codes(OfficeId office, LocalDate on) {
    return requirements.inForce(office, ApplicationKind.NEW, on).stream()
        .map(Requirement::code)
        .toList();
  }

  @Test
  void anOfficeDecidesForItselfFromADayOn() {
    settingStore.put(PALEMBANG, Setting.OPENING_TIME, TODAY, "16:00");
    settings.forget();
    assertThat(settings.on(PALEMBANG, TODAY).text(Setting.OPENING_TIME)).isEqualTo("16:00");
    assertThat(settings.on(PALEMBANG, TODAY.minusDays(1)).text(Setting.OPENING_TIME))
        .isEqualTo("14:00");
    assertThat(settings.on(JAYAPURA, TODAY).number(Setting.PARTY_MAX)).isEqualTo(5);
    for (var setting : Setting.values()) {
      assertThat(setting.valid(settings.on(JAYAPURA, TODAY).text(setting))).isTrue();
      assertThat(setting.valid("")).isFalse();
      assertThat(setting.valid("999")).isFalse();
    }
  }
}
