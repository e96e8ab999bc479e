package id.lintas.account.session;

import id.lintas.account.Citizen;
import id.lintas.site.Form;
import id.lintas.vault.NotOpened;
import id.lintas.vault.Sealing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was typed into a form that came after its reader's session had ended. It lies sealed in a
 * cookie of their own browser and comes back once they are signed in: to the account that typed it
 * and on the page it stood on, to nobody else, and for half an hour.
 */
@Component
public final class KeptForm {
  private static final String NAME = "isian";
  private static final String CONTEXT = "account.kept-form";
  private static final Duration KEPT = Duration.ofMinutes(30);

  /** Browsers keep four thousand signs of a cookie; a longer form is not kept. */
  private static final int LONGEST = 3_800;

  /** The forms that take long to type, and stand on the address that they are sent to. */
  private static final Pattern PAGES = Pattern.compile("/akun/orang/(?:tambah|[0-9a-f-]{36})");

  private final Sessions sessions;
  private final Sealing sealing;
  private final JsonMapper json;
  private final Clock clock;

  KeptForm(Sessions sessions, Sealing sealing, JsonMapper json, Clock clock) {
    this.sessions = sessions;
    this.sealing = sealing;
    this.json = json;
    this.clock = clock;
  }

  private record Kept(
      String page, UUID account, Instant typedAt, Map<String, List<String>> fields) {}

  static boolean stands(String page) {
    return PAGES.matcher(page).matches();
  }

  /** Nothing is kept of a form that no session of this site, ended or not, was sent with. */
  void keep(HttpServletRequest request, HttpServletResponse response) {
    if (!stands(request.getRequestURI())) return;
    SessionCookie.read(request)
        .flatMap(sessions::whose)
        .map(account -> cookie(request, account))
        .filter(cookie -> cookie.length() <= LONGEST)
        .ifPresent(cookie -> SessionCookie.write(NAME, cookie, KEPT, request, response));
  }

  private String cookie(HttpServletRequest request, UUID account) {
    var fields = new TreeMap<String, List<String>>();
    request.getParameterMap().forEach((name, all) -> fields.put(name, Arrays.asList(all)));
    fields.remove(SignedCsrf.FIELD);
    var kept = new Kept(request.getRequestURI(), account, clock.instant(), fields);
    var cell = sealing.sealBytes(json.writeValueAsBytes(kept), CONTEXT);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cell);
  }

  /** What this reader typed on this page before they had to sign in. */
  public Optional<Form> of(Citizen citizen, HttpServletRequest request) {
    return SessionCookie.read(NAME, request)
        .flatMap(this::opened)
        .filter(kept -> kept.page().equals(request.getRequestURI()))
        .filter(kept -> kept.account().equals(citizen.accountId()))
        .filter(kept -> clock.instant().isBefore(kept.typedAt().plus(KEPT)))
        .map(kept -> Form.of(kept.fields()));
  }

  private Optional<Kept> opened(String cookie) {
    try {
      var plain = sealing.openBytes(Base64.getUrlDecoder().decode(cookie), CONTEXT);
      return Optional.of(json.readValue(plain, Kept.class));
    } catch (IllegalArgumentException | NotOpened | JacksonException notOurs) {
      return Optional.empty();
    }
  }

  /** Once it was saved, or its reader left. */
  public static void forget(HttpServletRequest request, HttpServletResponse response) {
    if (SessionCookie.read(NAME, request).isPresent())
      SessionCookie.write(NAME, "", Duration.ZERO, request, response);
  }
}
