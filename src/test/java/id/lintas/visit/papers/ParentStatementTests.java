package id.lintas.visit.papers;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.visit.papers.ParentStatement.Child;
import id.lintas.visit.papers.ParentStatement.Field;
import id.lintas.visit.papers.ParentStatement.Way;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When both parents' word is complete. */
class ParentStatementTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static final Child CHILD =
      new Child(TODAY.minusYears(2), TODAY.minusDays(5), TODAY, "ZULKARNAIN");

  private static ParentStatement said(Parent parent, Way way) {
    return new ParentStatement(parent, way, Map.of());
  }

  static Stream<List<Way>> allPairs() {
    var ways = Stream.of(Way.values()).filter(way -> way != Way.COURT).toList();
    return ways.stream().flatMap(father -> ways.stream().map(mother -> List.of(father, mother)));
  }

  /** Of every two ways: somebody has to say yes. */
  @ParameterizedTest
  @MethodSource("allPairs")
  void bothAreHeardAndOneAgrees(List<Way> ways) {
    var all = List.of(said(Parent.FATHER, ways.getFirst()), said(Parent.MOTHER, ways.getLast()));
    var agreed = ways.stream().anyMatch(Way::agrees);
    assertThat(ParentStatement.lacking(all).isEmpty()).isEqualTo(agreed);
    assertThat(ParentStatement.lacking(all.subList(0, 1))).contains("visit.parent.lacking.MOTHER");
    assertThat(ParentStatement.lacking(all.subList(1, 2))).contains("visit.parent.lacking.FATHER");
  }

  @Test
  void aGuardianStandsForBoth() {
    assertThat(ParentStatement.lacking(List.of())).isPresent();
    assertThat(ParentStatement.lacking(List.of(said(Parent.GUARDIAN, Way.COURT)))).isEmpty();
    for (var way : Way.values()) {
      assertThat(way.of(Parent.GUARDIAN)).isEqualTo(way == Way.COURT);
      assertThat(way.of(Parent.FATHER)).isEqualTo(way != Way.COURT);
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void everyWayAsksForItsOwn(Way way) {
    var parent = way == Way.COURT ? Parent.GUARDIAN : Parent.FATHER;
    assertThat(said(parent, way).faults(CHILD)).containsOnlyKeys(way.fields());
    var whole =
        Map.of(
            "nama",
            "Zulkarnain",
            "oleh",
            "KBRI Kuala Lumpur",
            "nomor",
            "12/XI",
            "tanggal",
            "20-11-2026",
            "jam",
            "10.30",
            "identitas",
            "KTP 1671");
    assertThat(new ParentStatement(parent, way, whole).faults(CHILD)).isEmpty();
  }

  static Stream<Way> ways() {
    return Stream.of(Way.values());
  }

  @Test
  void aCallIsNotOfTomorrowAndHasAnHour() {
    var values =
        Map.of("nama", "Zulkarnain", "tanggal", "26-11-2026", "jam", "25.00", "identitas", "KTP");
    assertThat(new ParentStatement(Parent.FATHER, Way.CALL, values).faults(CHILD))
        .containsOnlyKeys(Field.DATE, Field.HOUR);
  }

  @ParameterizedTest
  @CsvSource({
    "CALL,19-11-2026,visit.parent.fault.CALL",
    "NOTARY,1-1-1990,visit.parent.fault.DATE",
    "MISSION,24-11-2024,visit.parent.fault.DATE"
  })
  void noStatementIsOlderThanItsChildAndNoCallThanTheVisit(Way way, String day, String fault) {
    var values =
        Map.of(
            "nama",
            "zulkarnain",
            "oleh",
            "KBRI",
            "nomor",
            "12/XI",
            "tanggal",
            day,
            "jam",
            "10.30",
            "identitas",
            "KTP");
    assertThat(new ParentStatement(Parent.MOTHER, way, values).faults(CHILD))
        .isEqualTo(Map.of(Field.DATE, fault));
  }

  @Test
  void whoAgreesIsWhoStandsInTheForm() {
    var other = Map.of("nama", "Bukan Ayahnya", "identitas", "KTP");
    assertThat(new ParentStatement(Parent.FATHER, Way.ATTENDS, other).faults(CHILD))
        .isEqualTo(Map.of(Field.NAME, "visit.parent.fault.NAME"));
    var unknown = new Child(TODAY.minusYears(2), TODAY, TODAY, "");
    assertThat(new ParentStatement(Parent.FATHER, Way.ATTENDS, other).faults(unknown)).isEmpty();
  }

  @Test
  void showsNobodyInLogs() {
    var one = new ParentStatement(Parent.FATHER, Way.ATTENDS, Map.of("nama", "Zulkarnain"));
    assertThat(one.toString()).doesNotContain("Zulkarnain");
  }
}
