package id.lintas.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {
  private static final WorkingDays DAYS =
      new WorkingDays(
          Vectors.read("holidays-2026-2027.csv").stream()
                  .map(row -> LocalDate.parse(row.get("date")))
                  .collect(Collectors.toSet())
              ::contains);

  @Test
  void countsToEveryKnownDueDate() {
    var vectors = Vectors.read("sla.csv");
    assertThat(vectors).hasSizeGreaterThan(5);
    for (var vector : vectors) {
      var due =
          DAYS.after(
              LocalDate.parse(vector.get("start_date")),
              Integer.parseInt(vector.get("working_days")));
      assertThat(due).as(vector.toString()).isEqualTo(vector.get("due_date"));
    }
  }

  @Test
  void knowsHowManyAYearHas() {
    assertThat(DAYS.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))).isEqualTo(240);
    assertThat(DAYS.between(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31))).isEqualTo(242);
  }
}
