package id.lintas.site;

import id.lintas.shared.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Indonesian unless the reader chose English: by the link on every page, kept in a cookie. A
 * phone's own setting says little here, many phones in Indonesia are set to English. Programs
 * choose by Accept-Language.
 */
public final class ChosenLanguage implements LocaleResolver {
  static final String NAME = "bahasa";
  private static final Pattern CHOICE = Pattern.compile("(?:^|&)" + NAME + "=([^&]*)");
  private static final Duration KEPT = Duration.ofDays(365);

  public static Language of(HttpServletRequest request) {
    if (Asked.byProgram(request)) {
      var header = request.getHeader("Accept-Language");
      return header != null && header.toLowerCase(Locale.ROOT).startsWith("en")
          ? Language.EN
          : Language.ID;
    }
    var asked = byLink(request);
    return "en".equals(asked != null ? asked : kept(request)) ? Language.EN : Language.ID;
  }

  /** From the address alone: the body of a form may be broken, and its page has to speak. */
  private static @Nullable String byLink(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query == null) return null;
    var chosen = CHOICE.matcher(query);
    return chosen.find() ? chosen.group(1) : null;
  }

  private static @Nullable String kept(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) return null;
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Keeps a choice that was made by link. */
  static void keep(HttpServletRequest request, HttpServletResponse response) {
    if (byLink(request) == null) return;
    var chosen = of(request) == Language.EN ? "en" : "id";
    if (chosen.equals(kept(request))) return;
    var cookie =
        ResponseCookie.from(NAME, chosen)
            .path("/")
            .maxAge(KEPT)
            .sameSite("Lax")
            .secure(request.isSecure());
    response.addHeader("Set-Cookie", cookie.build().toString());
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return Messages.locale(of(request));
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is chosen by the reader");
  }
}
