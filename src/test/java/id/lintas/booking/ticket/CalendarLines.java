package id.lintas.booking.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a calendar as RFC 5545 writes it, and refuses what it does not allow. */
final class CalendarLines {
  private static final Pattern LINE = Pattern.compile("([A-Z-]+)((?:;[A-Z-]+=[^;:\"]+)*):(.*)");
  private static final Pattern TEXT = Pattern.compile("(?:[^\\\\;,\\p{Cntrl}]|\\\\[\\\\;,nN])*");
  private static final List<String> TEXTS = List.of("SUMMARY", "LOCATION", "DESCRIPTION");
  private static final int OCTETS_MAX = 75;

  record Line(String component, String name, String value) {}

  private CalendarLines() {}

  static List<Line> read(byte[] file) throws CharacterCodingException {
    var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    assertThat(text).endsWith("\r\n");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    for (var physical : text.split("\r\n")) {
      assertThat(physical).isNotEmpty();
      var octets = physical.getBytes(StandardCharsets.UTF_8);
      assertThat(octets.length).as(physical).isLessThanOrEqualTo(OCTETS_MAX);
      assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(physical);
    }
    var open = new ArrayDeque<String>();
    var lines = new ArrayList<Line>();
    for (var logical : text.replace("\r\n ", "").split("\r\n")) {
      var line = LINE.matcher(logical);
      assertThat(line.matches()).as(logical).isTrue();
      if (line.group(1).equals("END")) assertThat(line.group(3)).isEqualTo(open.pop());
      else if (line.group(1).equals("BEGIN")) open.push(line.group(3));
      else lines.add(read(open.element(), line.group(1), line.group(3)));
    }
    assertThat(open).isEmpty();
    return lines;
  }

  private static Line read(String component, String name, String value) {
    if (!TEXTS.contains(name)) return new Line(component, name, value);
    assertThat(TEXT.matcher(value).matches()).as(value).isTrue();
    var plain = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      var sign = value.charAt(i);
      if (sign != '\\') plain.append(sign);
      else plain.append(value.charAt(++i) == 'n' ? '\n' : value.charAt(i));
    }
    return new Line(component, name, plain.toString());
  }

  static String value(List<Line> lines, String component, String name) {
    var found =
        lines.stream()
            .filter(line -> line.component().equals(component) && line.name().equals(name))
            .toList();
    assertThat(found).as(component + " " + name).hasSize(1);
    return found.getFirst().value();
  }
}
