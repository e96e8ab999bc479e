package id.lintas.booking.ticket;

import id.lintas.office.Hours;
import id.lintas.office.OfficeDay;
import id.lintas.site.Wording;
import java.util.ArrayList;
import java.util.List;

/** A week's opening hours in one line; neighbouring days with the same hours are said together. */
final class OpenHours {
  private OpenHours() {}

  private record Span(OfficeDay.Open first, OfficeDay.Open last) {}

  static String of(List<OfficeDay.Open> days, Wording words) {
    var spans = new ArrayList<Span>();
    for (var day : days) {
      if (!spans.isEmpty() && joins(spans.getLast().last(), day))
        spans.add(new Span(spans.removeLast().first(), day));
      else spans.add(new Span(day, day));
    }
    return String.join("; ", spans.stream().map(span -> span(span, words)).toList());
  }

  private static boolean joins(OfficeDay.Open before, OfficeDay.Open day) {
    return before.date().plusDays(1).equals(day.date()) && before.hours().equals(day.hours());
  }

  private static String span(Span span, Wording words) {
    var from = words.weekday(span.first().date());
    var days =
        span.first().equals(span.last()) ? from : from + "–" + words.weekday(span.last().date());
    Hours hours = span.first().hours();
    var open = days + " " + words.hours(hours.opens(), hours.closes());
    return hours
        .pause()
        .map(pause -> words.t("ticket.pause", open, words.hours(pause.from(), pause.to())))
        .orElse(open);
  }
}
