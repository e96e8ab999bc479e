package id.lintas.staff.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes of RFC 6238 as authenticator programs show them: HMAC-SHA-1, 30 seconds, six
 * digits. A phone may be off by one step.
 */
public final class Totp {
  public static final int SECRET_BYTES = 20;
  public static final int DIGITS = 6;
  private static final int STEP_SECONDS = 30;
  private static final int STEPS_OFF = 1;

  private Totp() {}

  public static long step(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
  }

  public static String code(byte[] secret, long step) {
    return code(secret, step, DIGITS);
  }

  static String code(byte[] secret, long step, int digits) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
      return ("%0" + digits + "d").formatted(number % (long) Math.pow(10, digits));
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** The last step whose code can be right just now: none after it can have been used. */
  static long furthest(Instant now) {
    return step(now) + STEPS_OFF;
  }

  /**
   * The step of a right code; empty when it is wrong or not newer than the last one used. A last
   * one that lies ahead was used under a clock that was wrong: it would keep its owner out for as
   * long.
   */
  public static OptionalLong match(byte[] secret, String typed, Instant now, long lastStep) {
    var given = typed.getBytes(StandardCharsets.UTF_8);
    var found = OptionalLong.empty();
    var furthest = furthest(now);
    var used = lastStep > furthest ? 0 : lastStep;
    for (var step = step(now) - STEPS_OFF; step <= furthest; step++) {
      var expected = code(secret, step).getBytes(StandardCharsets.US_ASCII);
      if (MessageDigest.isEqual(expected, given) && step > used) found = OptionalLong.of(step);
    }
    return found;
  }
}
