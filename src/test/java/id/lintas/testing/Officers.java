package id.lintas.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.staff.TrialOfficers;
import id.lintas.staff.signin.Sessions;
import id.lintas.staff.signin.Stage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/**
 * Officers for tests: each made anew with the roles that are asked for, and signed in without the
 * pages of the sign-in, which have tests of their own.
 */
public final class Officers {
  public static final OfficeId PALEMBANG = OfficeId.of("PLM");

  /** The key of every such officer's one-time codes. */
  public static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  public static final String PASSWORD = "hujan di musim kemarau";
  private static volatile String hash = "";

  private final WebApplicationContext context;

  public Officers(WebApplicationContext context) {
    this.context = context;
  }

  public Officer at(OfficeId office, Role... roles) {
    var id = UUID.randomUUID();
    var officer = new Officer(id, "uji." + id.toString().substring(0, 8), "Petugas Uji", office);
    var trial = context.getBean(TrialOfficers.class);
    if (hash.isEmpty()) hash = trial.hash(PASSWORD);
    trial.make(officer, List.of(roles), new TrialOfficers.Proof(hash, SECRET));
    return officer;
  }

  public Officer atPalembang(Role... roles) {
    return at(PALEMBANG, roles);
  }

  /** The token of a new session of theirs. */
  public String session(Officer officer) {
    return context.getBean(Sessions.class).begin(officer.id(), officer.office(), Stage.FULL);
  }

  /** All requests go through the security filters as this officer, with a right form token. */
  public MockMvcTester signedIn(Officer officer) {
    var cookie = new jakarta.servlet.http.Cookie("petugas", session(officer));
    return MockMvcTester.from(
        context,
        builder ->
            builder
                .apply(springSecurity())
                .defaultRequest(get("/").cookie(cookie).with(csrf()))
                .build());
  }

  /** As {@link #signedIn}, by nobody and without a form token. */
  public MockMvcTester nobody() {
    return MockMvcTester.from(context, builder -> builder.apply(springSecurity()).build());
  }

  /** As {@link #nobody}, with right form tokens: forms of a browser that is on its way in. */
  public MockMvcTester nobodyWithForms() {
    return MockMvcTester.from(
        context,
        builder -> builder.apply(springSecurity()).defaultRequest(get("/").with(csrf())).build());
  }

  /** Signs this browser in. */
  public void signIn(Officer officer, BrowserContext browser, String base) {
    browser.addCookies(
        List.of(new Cookie("petugas", session(officer)).setUrl(base).setHttpOnly(true)));
  }
}
