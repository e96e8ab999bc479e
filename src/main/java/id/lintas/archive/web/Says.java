package id.lintas.archive.web;

import id.lintas.archive.Saying;
import id.lintas.site.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Writes a sentence in the reader's language, with the days and moments in it. */
public final class Says {
  private Says() {}

  public static String text(Page page, ZoneId zone, Saying saying) {
    return page.t(
        saying.key(), saying.arguments().stream().map(one -> argument(page, zone, one)).toArray());
  }

  private static Object argument(Page page, ZoneId zone, Object one) {
    return switch (one) {
      case Instant moment -> page.moment(moment, zone);
      case LocalDate day -> page.date(day);
      case Saying other -> text(page, zone, other);
      case Number number -> number;
      default -> one.toString();
    };
  }
}
