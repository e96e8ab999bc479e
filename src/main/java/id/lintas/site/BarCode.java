package id.lintas.site;

import java.util.ArrayList;
import java.util.List;

/**
 * A bar code (Code 128) as a path for an SVG one unit high, its quiet zones included. Digits are
 * written two at a time, so that a number's code stays short.
 */
public final class BarCode {
  private static final int QUIET = 10;
  private static final int LONGEST = 48;
  private static final int START_B = 104;
  private static final int START_C = 105;
  private static final int STOP = 106;
  private static final int TO_C = 99;
  private static final int TO_B = 100;
  private static final int CHECKED_BY = 103;

  /** Widths of bars and gaps in turn, of each of the 107 signs. */
  private static final String[] WIDTHS =
      ("212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232"
              + " 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131"
              + " 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123"
              + " 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123"
              + " 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121"
              + " 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122"
              + " 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112"
              + " 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141"
              + " 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131"
              + " 311141 411131 211412 211214 211232 2331112")
          .split(" ");

  private final String text;
  private final int width;
  private final String path;

  private BarCode(String text) {
    this.text = text;
    var drawn = new StringBuilder();
    var at = QUIET;
    for (var sign : signs(text)) {
      var widths = WIDTHS[sign];
      for (int i = 0; i < widths.length(); i++) {
        var wide = widths.charAt(i) - '0';
        if (i % 2 == 0)
          drawn.append('M').append(at).append(" 0h").append(wide).append("v1h-").append(wide);
        at += wide;
      }
    }
    width = at + QUIET;
    path = drawn.toString();
  }

  /**
   * @param text 1 to 48 signs from space to tilde
   */
  public static BarCode of(String text) {
    if (text.isEmpty() || text.length() > LONGEST || !text.chars().allMatch(BarCode::known))
      throw new IllegalArgumentException("no bar code can say this");
    return new BarCode(text);
  }

  private static boolean known(int sign) {
    return sign >= ' ' && sign <= '~';
  }

  private static List<Integer> signs(String text) {
    var signs = new ArrayList<Integer>();
    // letters before a long number are written one by one, and the number in pairs after them
    var letters = text.length() - digitsAtTheEnd(text);
    var pairs = text.length() - letters >= 4;
    signs.add(pairs && letters == 0 ? START_C : START_B);
    var rest = text;
    if (pairs) {
      if (letters > 0) {
        rest.chars().limit(letters).forEach(one -> signs.add(one - ' '));
        signs.add(TO_C);
        rest = rest.substring(letters);
      }
      for (; rest.length() >= 2; rest = rest.substring(2))
        signs.add(Integer.parseInt(rest.substring(0, 2)));
      if (!rest.isEmpty()) signs.add(TO_B);
    }
    rest.chars().forEach(one -> signs.add(one - ' '));
    signs.add(check(signs));
    signs.add(STOP);
    return signs;
  }

  private static int digitsAtTheEnd(String text) {
    var from = text.length();
    while (from > 0 && isDigit(text.charAt(from - 1))) from--;
    return text.length() - from;
  }

  private static boolean isDigit(int sign) {
    return sign >= '0' && sign <= '9';
  }

  private static int check(List<Integer> signs) {
    var sum = signs.getFirst();
    for (int i = 1; i < signs.size(); i++) sum += i * signs.get(i);
    return sum % CHECKED_BY;
  }

  public String text() {
    return text;
  }

  /** Of the whole code, in widths of its thinnest bar. */
  public int width() {
    return width;
  }

  /** For {@code <path d="…">} in a view box of {@link #width} by 1. */
  public String path() {
    return path;
  }
}
