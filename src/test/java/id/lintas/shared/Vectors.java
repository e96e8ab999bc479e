package id.lintas.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Known answers, kept as CSV with a header under src/test/resources/vectors. */
final class Vectors {
  private Vectors() {}

  static List<CSVRecord> read(String name) {
    var stream =
        Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + name), name);
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
