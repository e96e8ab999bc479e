package id.lintas.guide.markup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads headings ({@code ##}, {@code ###}), paragraphs, lists ({@code -}, {@code 1.}), links and
 * strong words. Everything else is text: rubbish becomes a paragraph, never a fault and never HTML.
 */
public final class Markup {
  private static final int LONGEST = 100_000;
  private static final Pattern HEADING = Pattern.compile("(#{2,3})\\s+(.+)");
  private static final Pattern BULLET = Pattern.compile("-\\s+(.+)");
  private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,3})\\.\\s+(.+)");
  private static final Pattern NOT_IN_IDS = Pattern.compile("[^a-z0-9]+");

  private final List<Block> blocks = new ArrayList<>();
  private final List<String> paragraph = new ArrayList<>();
  private final List<List<Inline>> items = new ArrayList<>();
  private boolean numbered;
  private int first;

  private Markup() {}

  /** What is beyond the longest article is not read. */
  public static List<Block> read(String source) {
    var markup = new Markup();
    var bounded = source.length() > LONGEST ? source.substring(0, LONGEST) : source;
    bounded.lines().map(String::strip).forEach(markup::line);
    markup.close();
    return List.copyOf(markup.blocks);
  }

  private void line(String line) {
    var heading = HEADING.matcher(line);
    var bullet = BULLET.matcher(line);
    var number = NUMBERED.matcher(line);
    if (line.isEmpty()) {
      close();
    } else if (heading.matches()) {
      close();
      var text = heading.group(2);
      blocks.add(new Block.Heading(heading.group(1).length(), id(text), text));
    } else if (bullet.matches()) {
      item(false, 1, bullet.group(1));
    } else if (number.matches()) {
      item(true, Integer.parseInt(number.group(1)), number.group(2));
    } else {
      closeItems();
      paragraph.add(line);
    }
  }

  private void item(boolean isNumbered, int number, String text) {
    closeParagraph();
    if (!items.isEmpty() && numbered != isNumbered) closeItems();
    if (items.isEmpty()) first = number;
    numbered = isNumbered;
    items.add(inline(text));
  }

  private void close() {
    closeParagraph();
    closeItems();
  }

  private void closeParagraph() {
    if (paragraph.isEmpty()) return;
    blocks.add(new Block.Paragraph(inline(String.join(" ", paragraph))));
    paragraph.clear();
  }

  private void closeItems() {
    if (items.isEmpty()) return;
    blocks.add(new Block.Items(numbered, first, List.copyOf(items)));
    items.clear();
  }

  private static String id(String heading) {
    var plain = Normalizer.normalize(heading, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    return "b-" + NOT_IN_IDS.matcher(plain).replaceAll("-");
  }

  /** One line's pieces; a mark that is never closed is text. */
  static List<Inline> inline(String line) {
    var pieces = new ArrayList<Inline>();
    var text = new StringBuilder();
    var at = 0;
    while (at < line.length()) {
      var piece = marked(line, at);
      if (piece == null) {
        text.append(line.charAt(at++));
        continue;
      }
      flush(text, pieces);
      pieces.add(piece.inline());
      at = piece.end();
    }
    flush(text, pieces);
    return List.copyOf(pieces);
  }

  private record Piece(Inline inline, int end) {}

  private static @org.jspecify.annotations.Nullable Piece marked(String line, int at) {
    if (line.startsWith("**", at)) {
      var end = line.indexOf("**", at + 2);
      return end <= at + 2
          ? null
          : new Piece(new Inline.Strong(line.substring(at + 2, end)), end + 2);
    }
    if (line.charAt(at) != '[') return null;
    var middle = line.indexOf("](", at);
    var end = middle < 0 ? -1 : line.indexOf(')', middle);
    if (middle <= at + 1 || end < 0) return null;
    var address = line.substring(middle + 2, end);
    return isSafe(address)
        ? new Piece(new Inline.Link(line.substring(at + 1, middle), address), end + 1)
        : null;
  }

  private static boolean isSafe(String address) {
    if (address.chars().anyMatch(sign -> sign <= ' ' || sign == '\\' || sign == '"')) return false;
    var ours = address.startsWith("/") && !address.startsWith("//");
    return ours || address.startsWith("https://") || address.startsWith("#b-");
  }

  private static void flush(StringBuilder text, List<Inline> pieces) {
    if (text.isEmpty()) return;
    pieces.add(new Inline.Text(text.toString()));
    text.setLength(0);
  }
}
