package id.lintas.site;

import id.lintas.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;

/** Sentences, days and times in one language, for pages and for what is no page: files, slips. */
public final class Wording {
  private static final Map<String, String> ZONES =
      Map.of(
          "Asia/Jakarta",
          "WIB",
          "Asia/Pontianak",
          "WIB",
          "Asia/Makassar",
          "WITA",
          "Asia/Jayapura",
          "WIT");

  private final MessageSource messages;
  private final Language language;
  private final Locale locale;

  public Wording(MessageSource messages, Language language) {
    this.messages = messages;
    this.language = language;
    this.locale = Messages.locale(language);
  }

  /**
   * The sentence of this key; a key nobody wrote is shown as it is, and the tests fail.
   *
   * @param arguments texts and whole numbers only
   */
  public String t(String key, Object... arguments) {
    var sentence = messages.getMessage(key, arguments, key, locale);
    return sentence == null ? key : sentence;
  }

  public Language language() {
    return language;
  }

  /** Kamis, 26 November 2026. */
  public String day(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", locale));
  }

  /** 26 November 2026. */
  public String date(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("d MMMM yyyy", locale));
  }

  /** Kamis. */
  public String weekday(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("EEEE", locale));
  }

  /** 08.00 in Indonesian, 08:00 in English. */
  public String time(LocalTime time) {
    var pattern = language == Language.EN ? "HH:mm" : "HH.mm";
    return time.format(DateTimeFormatter.ofPattern(pattern, locale));
  }

  public String hours(LocalTime from, LocalTime to) {
    return time(from) + "–" + time(to);
  }

  /** Day and time at a place, with the name that its clock has in Indonesia: WIB, WITA or WIT. */
  public String moment(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    return t("site.moment", day(local.toLocalDate()), time(local.toLocalTime()), zone(zone));
  }

  public String zone(ZoneId zone) {
    return ZONES.getOrDefault(zone.getId(), zone.getId());
  }
}
