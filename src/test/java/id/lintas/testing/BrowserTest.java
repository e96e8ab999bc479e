package id.lintas.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Journeys in a real browser against the whole application on a real server. */
@LintasWebTest
public abstract class BrowserTest {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  protected static final int PHONE = 360;
  protected static final int DESK = 1280;

  @LocalServerPort private int port;
  private BrowserContext context;
  private @Nullable BrowserContext copies;
  private final List<BrowserContext> others = new ArrayList<>();
  private boolean scripts;

  /** A fresh browser without cookies, as wide as asked, with or without JavaScript. */
  protected Page open(int width, boolean javaScript) {
    close();
    scripts = javaScript;
    context = Chromium.browser().newContext(looks(width).setJavaScriptEnabled(javaScript));
    context.setDefaultTimeout(15_000);
    return context.newPage();
  }

  private Browser.NewContextOptions looks(int width) {
    return new Browser.NewContextOptions()
        .setBaseURL("http://localhost:" + port)
        .setViewportSize(width, width == PHONE ? 640 : 800)
        .setColorScheme(ColorScheme.LIGHT)
        .setLocale("id-ID")
        .setTimezoneId("Asia/Jakarta");
  }

  /** One more browser beside those that are open, with scripts and cookies of its own. */
  protected Page beside(int width) {
    var other = Chromium.browser().newContext(looks(width));
    other.setDefaultTimeout(15_000);
    others.add(other);
    return other.newPage();
  }

  /** Another tab of the same browser. */
  protected Page tab() {
    return context.newPage();
  }

  protected BrowserContext context() {
    return context;
  }

  protected String base() {
    return "http://localhost:" + port;
  }

  /**
   * No violation of WCAG 2.2 AA that a program can find, and nothing to scroll sideways. Looked for
   * by scripts, which a browser without them may never answer: then a copy of the page as it stands
   * is looked at, in a browser that runs none of the page's own.
   */
  protected void assertUsable(Page page) {
    // a click does not wait for the page it leads to
    page.waitForLoadState();
    if (scripts) {
      assertUsableHere(page);
      return;
    }
    var copy = copyOf(page);
    assertUsableHere(copy);
    copy.close();
  }

  private static void assertUsableHere(Page page) {
    // a page without its stylesheet is no page
    page.waitForFunction(
        "document.readyState === 'complete' && [...document.styleSheets].length > 0");
    var violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
    assertThat(violations.stream().map(Rule::toString).toList()).as(page.url()).isEmpty();
    var overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) overflow).intValue())
        .as("sideways overflow of " + page.url())
        .isLessThanOrEqualTo(0);
  }

  /**
   * Shows what is for browsers without scripts, which this one would hide. It does not renew itself
   * as what happens in real time may (WCAG 2.2.1), or it would be gone while it is looked at.
   */
  private Page copyOf(Page page) {
    var html =
        page.content()
            .replaceAll("<noscript><meta http-equiv=\"refresh\"[^>]*></noscript>", "")
            .replaceAll("</?noscript>", "");
    if (copies == null) copies = Chromium.browser().newContext(looks(page.viewportSize().width));
    var copy = copies.newPage();
    copy.route("**/*", route -> answer(route, html));
    copy.navigate(page.url());
    return copy;
  }

  private static void answer(Route route, String html) {
    if (route.request().isNavigationRequest())
      route.fulfill(
          new Route.FulfillOptions().setBody(html).setContentType("text/html;charset=UTF-8"));
    else if (route.request().resourceType().equals("script")) route.abort();
    else route.resume();
  }

  @AfterEach
  protected void close() {
    if (context != null) context.close();
    if (copies != null) copies.close();
    others.forEach(BrowserContext::close);
    others.clear();
    context = null;
    copies = null;
  }
}
