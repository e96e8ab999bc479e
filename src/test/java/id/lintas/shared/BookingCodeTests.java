package id.lintas.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BookingCodeTests {
  private static final String SIGNS = "23456789ACEFHJKMNPRTWXY";
  private final Random random = new Random(7);

  @Test
  void isReadBackHoweverItIsTyped() {
    for (int i = 0; i < 1000; i++) {
      var code = BookingCode.random(random);
      assertThat(BookingCode.parse(code.value())).contains(code);
      assertThat(BookingCode.parse(code.grouped())).contains(code);
      assertThat(BookingCode.parse(" " + code.grouped().replace('-', ' ').toLowerCase(Locale.ROOT)))
          .contains(code);
      assertThat(
              BookingCode.parse(
                  code.value()
                      .replace('5', 's')
                      .replace('2', 'Z')
                      .replace('8', 'B')
                      .replace('6', 'g')))
          .contains(code);
    }
  }

  @Test
  void catchesEveryWrongSignAndEveryExchange() {
    var code = BookingCode.random(random).value();
    for (int i = 0; i < code.length(); i++) {
      for (char sign : SIGNS.toCharArray()) {
        if (sign == code.charAt(i)) continue;
        assertThat(BookingCode.parse(code.substring(0, i) + sign + code.substring(i + 1)))
            .isEmpty();
      }
      for (int j = i + 1; j < code.length(); j++) {
        if (code.charAt(i) == code.charAt(j)) continue;
        var exchanged = new StringBuilder(code);
        exchanged.setCharAt(i, code.charAt(j));
        exchanged.setCharAt(j, code.charAt(i));
        assertThat(BookingCode.parse(exchanged.toString())).isEmpty();
      }
    }
  }

  @Test
  void refusesRubbish() {
    assertThat(BookingCode.parse("")).isEmpty();
    assertThat(BookingCode.parse("0".repeat(15))).isEmpty();
    assertThat(BookingCode.parse("A".repeat(100_000))).isEmpty();
    assertThat(BookingCode.parse("<script>alert(1)</script>")).isEmpty();
  }

  @Test
  void doesNotRepeat() {
    var seen = new HashSet<BookingCode>();
    for (int i = 0; i < 20_000; i++) assertThat(seen.add(BookingCode.random(random))).isTrue();
  }
}
