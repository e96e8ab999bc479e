package id.lintas.visit.hall;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A call as the clips say it in Indonesian: "nomor antrean B sebelas, ke loket tiga". */
public final class Spoken {
  private static final List<String> DIGITS =
      List.of(
          "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan");

  private static final List<String> OTHERS =
      List.of(
          "nomor-antrean",
          "ke-loket",
          "sepuluh",
          "sebelas",
          "belas",
          "puluh",
          "seratus",
          "ratus",
          "a",
          "b",
          "c",
          "d",
          "e");

  private Spoken() {}

  /** The names of all clips there are. */
  public static List<String> clips() {
    return Stream.concat(OTHERS.stream(), DIGITS.stream()).toList();
  }

  /** The names of the clips in their order. */
  public static List<String> call(QueueNumber number, int counter) {
    var words = new ArrayList<String>();
    words.add("nomor-antrean");
    words.add(String.valueOf(number.given().letter()).toLowerCase(Locale.ROOT));
    words.addAll(number(number.serial()));
    words.add("ke-loket");
    words.addAll(number(counter));
    return words;
  }

  /** From 0 to 999. */
  static List<String> number(int value) {
    if (value < 0 || value > 999) throw new IllegalArgumentException("no clips for " + value);
    var words = new ArrayList<String>();
    if (value == 0) return List.of(DIGITS.getFirst());
    if (value >= 200) words.addAll(List.of(DIGITS.get(value / 100), "ratus"));
    else if (value >= 100) words.add("seratus");
    var rest = value % 100;
    if (rest == 10) words.add("sepuluh");
    else if (rest == 11) words.add("sebelas");
    else if (rest > 11 && rest < 20) words.addAll(List.of(DIGITS.get(rest - 10), "belas"));
    else {
      if (rest >= 20) words.addAll(List.of(DIGITS.get(rest / 10), "puluh"));
      if (rest % 10 > 0) words.add(DIGITS.get(rest % 10));
    }
    return words;
  }
}
