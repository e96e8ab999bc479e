package id.lintas.booking.web;

import id.lintas.booking.Availability;
import id.lintas.booking.Availability.Why;
import id.lintas.site.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/** Says why a day has nothing to book, and when more opens. */
public final class DayWords {
  private DayWords() {}

  public static String why(Page page, Why why, ZoneId zone) {
    return switch (why) {
      case Why.Closed closed -> page.t("booking.day.closed", closed.reason().in(page.language()));
      case Why.NotOpenYet later -> page.t("booking.day.opens", page.moment(later.opensAt(), zone));
      case Why.OnlyOn only ->
          page.t(
              "booking.day.onlyOn",
              only.weekday()
                  .getDisplayName(
                      TextStyle.FULL, page.english() ? Locale.ENGLISH : Locale.of("id")));
      case Why.Full full -> page.t("booking.day.full");
      case Why.InLine line -> page.t("booking.day.inLine");
      case Why.Over over -> page.t("booking.day.over");
    };
  }

  /** Where no opening is in sight, that there is none. */
  public static String nextOpening(Page page, Availability availability, ZoneId zone) {
    return availability
        .nextOpening()
        .map(
            next ->
                page.t(
                    "booking.day.next",
                    page.moment(next.at(), zone),
                    page.date(next.monday()),
                    page.date(friday(next.monday()))))
        .orElseGet(() -> page.t("booking.day.noOpening"));
  }

  private static LocalDate friday(LocalDate monday) {
    return monday.plusDays(4);
  }
}
