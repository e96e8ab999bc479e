package id.lintas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The statements of the hot path name one office, so that a cluster sends each to one shard; those
 * that look for a person name no table of an office. Read from the sources, as written.
 */
class RoutedStatementsTests {
  private static final Path SOURCES = Path.of("src/main/java/id/lintas");

  /** Where every statement must be routed. */
  private static final List<Path> HOT =
      List.of(
          SOURCES.resolve("booking/store/AllocationStore.java"),
          SOURCES.resolve("booking/store/LineStore.java"),
          SOURCES.resolve("booking/store/DoorStore.java"),
          SOURCES.resolve("booking/store/TraceStore.java"));

  private static final Pattern BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("sql\\(\\s*\"((?:[^\"\\\\]|\\\\.)+)\"");
  private static final Pattern TABLE =
      Pattern.compile("\\b(?:from|join|into|update|using)\\s+(\\w+\\.\\w+)");
  private static final Pattern OFFICE =
      Pattern.compile("\\boffice_id\\s*=\\s*(?::office\\b|\\w+\\.office_id\\b)");

  @Test
  void everyHotStatementNamesOneOffice() throws IOException {
    var plan = DistributionPlan.ofCitus();
    for (var file : HOT) {
      var statements = statements(file);
      assertThat(statements).as(file.toString()).hasSizeGreaterThan(2);
      var faults = new ArrayList<String>();
      for (var statement : statements) {
        var fault = fault(statement, plan);
        if (!fault.isEmpty()) faults.add(fault + ": " + statement);
      }
      assertThat(faults).isEmpty();
    }
  }

  /** A cluster locks rows of one shard only. */
  @Test
  void whoeverLocksRowsOfAnOfficeNamesIt() throws IOException {
    var plan = DistributionPlan.ofCitus();
    var faults = new ArrayList<String>();
    try (var files = Files.walk(SOURCES)) {
      for (var file : files.filter(one -> one.toString().endsWith("Store.java")).toList()) {
        statements(file).stream()
            .filter(statement -> statement.contains("for update"))
            .filter(statement -> tables(statement).anyMatch(plan::byOffice))
            .filter(statement -> !statement.contains("office_id = :office"))
            .forEach(statement -> faults.add(file + ": " + statement));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theCheckItselfFindsWhatItLooksFor() throws IOException {
    var plan = DistributionPlan.ofCitus();
    assertThat(fault("select 1 from booking.slot where office_id = :office", plan)).isEmpty();
    assertThat(fault("select 1 from booking.slot where day = :day", plan)).isNotEmpty();
    assertThat(
            fault(
                "select 1 from booking.slot s join booking.release r on r.first_day = s.first_day"
                    + " where s.office_id = :office",
                plan))
        .isNotEmpty();
    assertThat(fault("insert into booking.slot (day, office_id) values (:day, :office)", plan))
        .isNotEmpty();
    assertThat(
            fault(
                "select 1 from booking.nik_claim c join booking.booking b on b.id = c.booking_id"
                    + " where b.office_id = :office",
                plan))
        .isNotEmpty();
    assertThat(
            fault(
                "insert into booking.nik_claim (nik_index) select * from unnest(:niks)"
                    + " on conflict (nik_index) do nothing",
                plan))
        .isNotEmpty();
  }

  private static String fault(String statement, DistributionPlan plan) {
    var tables = tables(statement).toList();
    if (tables.isEmpty()) return "names no table";
    var ofOffice = tables.stream().filter(plan::byOffice).count();
    if (ofOffice > 0 && ofOffice < tables.size()) return "joins an office's table with another's";
    var bulk = statement.startsWith("insert") && statement.contains(" unnest(");
    // a cluster counts the skipped rows of such an insert as inserted
    if (bulk && statement.contains("on conflict") && !statement.contains("returning"))
      return "counts on the number of an insert";
    if (statement.matches(".*on conflict.*\\(select\\b.*")) return "looks up rows in a conflict";
    if (ofOffice == 0) return "";
    var insert = statement.matches("insert into \\S+ \\(office_id,.*:office\\b.*");
    if (statement.startsWith("insert") && !insert) return "inserts without the office first";
    var named = OFFICE.matcher(statement).results().count() + (insert ? 1 : 0);
    return named < ofOffice ? "does not name the office for each table" : "";
  }

  private static Stream<String> tables(String statement) {
    return TABLE.matcher(statement).results().map(found -> found.group(1));
  }

  private static List<String> statements(Path file) throws IOException {
    var text = Files.readString(file);
    return Stream.concat(BLOCK.matcher(text).results(), LINE.matcher(text).results())
        .map(found -> found.group(1).replaceAll("\\s+", " ").strip())
        .filter(statement -> statement.matches("(select|insert|update|delete|with)\\b.*"))
        .toList();
  }
}
