package id.lintas.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FolderNumberTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  @Test
  void everyWrongDigitIsCaught() {
    for (int serial = 1; serial <= 9_999; serial += 37) {
      var right = FolderNumber.of(DAY, serial).value();
      for (int at = 0; at < right.length(); at++)
        for (char digit = '0'; digit <= '9'; digit++) {
          var typed = right.substring(0, at) + digit + right.substring(at + 1);
          assertThat(FolderNumber.parse(typed).isPresent()).isEqualTo(digit == right.charAt(at));
        }
    }
  }

  @Test
  void isReadAsItIsPrinted() {
    var number = FolderNumber.of(DAY, 7);
    assertThat(number.grouped()).startsWith("261125-0007-");
    assertThat(FolderNumber.parse(" " + number.grouped() + "\n")).contains(number);
    assertThat(FolderNumber.parse("")).isEmpty();
    assertThat(FolderNumber.parse("٢٦١١٢٥٠٠٠٧٣")).isEmpty();
    assertThat(FolderNumber.parse("2".repeat(100))).isEmpty();
  }
}
