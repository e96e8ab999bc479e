package id.lintas.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** The table of RFC 6238, appendix B. */
  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void computesTheCodesOfTheStandard(long second, String code) {
    var step = Totp.step(Instant.ofEpochSecond(second));
    assertThat(Totp.code(SECRET, step, 8)).isEqualTo(code);
    assertThat(Totp.code(SECRET, step)).isEqualTo(code.substring(2));
  }

  @Test
  void letsAPhoneBeOneStepOffAndNoMore() {
    var now = Instant.ofEpochSecond(1_800_000_015);
    var step = Totp.step(now);
    for (var off = -4; off <= 4; off++) {
      var expected = Math.abs(off) <= 1 ? OptionalLong.of(step + off) : OptionalLong.empty();
      assertThat(Totp.match(SECRET, Totp.code(SECRET, step + off), now, 0)).isEqualTo(expected);
    }
  }

  @Test
  void refusesACodeThatWasUsedAndEveryOlderOne() {
    var now = Instant.ofEpochSecond(1_800_000_015);
    var step = Totp.step(now);
    var code = Totp.code(SECRET, step);
    assertThat(Totp.match(SECRET, code, now, step)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), now, step)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1), now, step)).hasValue(step + 1);
  }

  @Test
  void believesNoUseUnderAClockThatRanAhead() {
    var now = Instant.ofEpochSecond(1_800_000_015);
    var step = Totp.step(now);
    var code = Totp.code(SECRET, step);
    for (var ahead : List.of(2, 3, 120, 288_000))
      assertThat(Totp.match(SECRET, code, now, step + ahead)).as("" + ahead).hasValue(step);
    assertThat(Totp.match(SECRET, code, now, step + 1)).isEmpty();
  }

  @Test
  void refusesWhatIsNoCode() {
    var now = Instant.ofEpochSecond(1_800_000_015);
    for (var typed : new String[] {"", "12345", "1234567", "abcdef", "１２３４５６"})
      assertThat(Totp.match(SECRET, typed, now, 0)).isEmpty();
  }

  /** RFC 4648, section 10. */
  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void writesKeysAsAuthenticatorsReadThem(String plain, String encoded) {
    assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
  }

  @Test
  void readsHandedCodesHoweverTheyAreTyped() {
    var code = HandedCode.random(16, new SecureRandom());
    assertThat(code).matches(Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}"));
    assertThat(HandedCode.shown("ABCD0123EFGH4567")).isEqualTo("ABCD-0123-EFGH-4567");
    assertThat(HandedCode.read(HandedCode.shown(code))).isEqualTo(code);
    assertThat(HandedCode.read(" abcd oi23-efgh 4567")).isEqualTo("ABCD0123EFGH4567");
  }

  @ParameterizedTest
  @CsvSource({
    "pendek, staff.password.short",
    "imigrasi2026, staff.password.worn",
    "123456789012, staff.password.worn",
    "aaaabbbbaaaa, staff.password.worn",
    "Password12345!, staff.password.worn",
    "kunci siti.aminah, staff.password.username",
    "hujan di musim kemarau, ",
    "kuda-baterai-staples, ",
  })
  void refusesPasswordsThatAreGuessedFirst(String password, String fault) {
    assertThat(PasswordRules.fault(password, "siti.aminah").orElse(null)).isEqualTo(fault);
  }
}
