package id.lintas.testing;

import id.lintas.notify.Inbox;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads one-time codes where a citizen would: in the message that was sent to them. */
public final class Codes {
  private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
  private static final int PAGES = 5;

  private Codes() {}

  public static String latest(Inbox inbox, String address) {
    return IntStream.range(0, PAGES)
        .mapToObj(inbox::latest)
        .flatMap(java.util.List::stream)
        .filter(message -> message.address().equals(address))
        .map(message -> CODE.matcher(message.body()))
        .filter(java.util.regex.Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no code was sent there"));
  }
}
