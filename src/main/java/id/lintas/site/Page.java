package id.lintas.site;

import gg.jte.Content;
import id.lintas.shared.Language;
import id.lintas.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template knows: the reader's language and its sentences, who is signed in, and where
 * the page stands.
 */
public final class Page {
  private final Wording wording;
  private final Language language;
  private final String path;
  private final String query;
  private final @Nullable String user;
  private final Supplier<@Nullable CsrfToken> csrf;
  private final Surroundings surroundings;

  /** What others add to a page: where its stylesheets are, a banner, the officer's menu. */
  record Surroundings(
      String citizenStyle,
      String staffStyle,
      @Nullable String bannerKey,
      boolean practising,
      long trustedMillis,
      List<MenuItem> menu) {}

  Page(
      MessageSource messages,
      Language language,
      String path,
      String query,
      @Nullable String user,
      Supplier<@Nullable CsrfToken> csrf,
      Surroundings surroundings) {
    this.wording = new Wording(messages, language);
    this.language = language;
    this.path = path;
    this.query = query;
    this.user = user;
    this.csrf = csrf;
    this.surroundings = surroundings;
  }

  /**
   * The sentence of this key in the reader's language; a key nobody wrote is shown as it is, and
   * the tests fail.
   */
  public String t(String key, Object... arguments) {
    return wording.t(key, arguments);
  }

  public Language language() {
    return language;
  }

  public boolean english() {
    return language == Language.EN;
  }

  public String languageTag() {
    return english() ? "en" : "id";
  }

  public String path() {
    return path;
  }

  /** Whether this is a page for officers, in their frame. */
  public boolean ofOfficers() {
    return Asked.isOfOfficers(path);
  }

  public boolean signedIn() {
    return user != null;
  }

  /** The name that the signed-in person chose; empty for others. */
  public String user() {
    return user == null ? "" : user;
  }

  /** This same page in the other language. */
  public String otherLanguageUrl() {
    var kept = query.isEmpty() ? "" : query + "&";
    return path + "?" + kept + ChosenLanguage.NAME + "=" + (english() ? "id" : "en");
  }

  /** The hidden field that every form which changes something carries. */
  public Content csrf() {
    var token = csrf.get();
    return output -> {
      if (token == null) return;
      output.writeContent(
          "<input type=\"hidden\" name=\"" + token.getParameterName() + "\" value=\"");
      output.writeContent(token.getToken());
      output.writeContent("\">");
    };
  }

  public String citizenStyle() {
    return surroundings.citizenStyle();
  }

  public String staffStyle() {
    return surroundings.staffStyle();
  }

  /** Whether an officer practises on invented people. */
  /** For how long after its last answer a server is taken to be there, without asking. */
  public long trustedMillis() {
    return surroundings.trustedMillis();
  }

  public boolean practising() {
    return surroundings.practising();
  }

  public @Nullable String bannerKey() {
    return surroundings.bannerKey();
  }

  public List<MenuItem> menu() {
    return surroundings.menu();
  }

  /** Kamis, 26 November 2026. */
  public String day(LocalDate date) {
    return wording.day(date);
  }

  /** 26 November 2026. */
  public String date(LocalDate date) {
    return wording.date(date);
  }

  /** 08.00 in Indonesian, 08:00 in English. */
  public String time(LocalTime time) {
    return wording.time(time);
  }

  public String hours(LocalTime from, LocalTime to) {
    return wording.hours(from, to);
  }

  /** Day and time at a place, with the name that its clock has in Indonesia: WIB, WITA or WIT. */
  public String moment(Instant instant, ZoneId zone) {
    return wording.moment(instant, zone);
  }

  public String zone(ZoneId zone) {
    return wording.zone(zone);
  }

  public String rupiah(Rupiah amount) {
    return amount.format();
  }
}
