package id.lintas.account.web;

import java.time.Duration;

/**
 * A time to wait as people say it: some seconds, or minutes, rather too long than too short.
 *
 * @param key of the sentence
 * @param number that fills it
 */
public record WaitInWords(String key, long number) {
  private static final int SECONDS_STEP = 5;
  private static final int MINUTE = 60;

  static WaitInWords of(Duration wait) {
    var seconds = wait.toSeconds() + 1;
    return seconds <= MINUTE
        ? new WaitInWords("account.waiting.seconds", roundedUp(seconds, SECONDS_STEP))
        : new WaitInWords("account.waiting.minutes", roundedUp(seconds, MINUTE) / MINUTE);
  }

  private static long roundedUp(long number, int step) {
    return (number + step - 1) / step * step;
  }
}
