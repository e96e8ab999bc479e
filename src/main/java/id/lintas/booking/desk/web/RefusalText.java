package id.lintas.booking.desk.web;

import id.lintas.booking.PartyRules;
import id.lintas.booking.Refusal;
import id.lintas.site.Page;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** Says to an officer why something was refused and what can be done. */
public final class RefusalText {
  private static final String KEY = "desk.refused.";

  private RefusalText() {}

  public static String of(Refusal refusal, Page page, ZoneId zone) {
    return switch (refusal) {
      case Refusal.NotOpen(var opensAt) when opensAt.isPresent() ->
          page.t(KEY + "NotOpenUntil", page.moment(opensAt.get(), zone));
      case Refusal.PersonHasPlace(var position) -> page.t(KEY + "PersonHasPlace", position);
      case Refusal.Frozen(var position, var until) ->
          page.t(KEY + "Frozen", position, page.date(until));
      case Refusal.UnderWay(var position, var folder) -> page.t(KEY + "UnderWay", position, folder);
      case Refusal.TooEarly(var from) -> page.t(KEY + "TooEarly", page.moment(from, zone));
      case Refusal.AnotherDay(var day) -> page.t(KEY + "AnotherDay", page.day(day));
      case Refusal.PartyRefused(var faults) ->
          page.t(KEY + "PartyRefused") + " " + sentences(faults, page);
      default -> page.t(KEY + refusal.getClass().getSimpleName());
    };
  }

  private static String sentences(List<PartyRules.Fault> faults, Page page) {
    return faults.stream()
        .map(fault -> page.t("desk.rule." + fault.rule()) + ".")
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
