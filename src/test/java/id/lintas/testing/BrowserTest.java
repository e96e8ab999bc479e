package id.lintas.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
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
  private boolean scripts;

  /** A fresh browser without cookies, as wide as asked, with or without JavaScript. */
  protected Page open(int width, boolean javaScript) {
    close();
    scripts = javaScript;
    context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL("http://localhost:" + port)
                    .setViewportSize(width, width == PHONE ? 640 : 800)
                    .setJavaScriptEnabled(javaScript)
                    .setColorScheme(ColorScheme.LIGHT)
                    .setLocale("id-ID")
                    .setTimezoneId("Asia/Jakarta"));
    context.setDefaultTimeout(15_000);
    return context.newPage();
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
   * by scripts, which a browser without them may never answer; its pages are the same.
   */
  protected void assertUsable(Page page) {
    if (!scripts) return;
    // a click does not wait for the page it leads to, and a page without its stylesheet is no page
    page.waitForLoadState();
    page.waitForFunction(
        "document.readyState === 'complete' && [...document.styleSheets].length > 0");
    var violations = new AxeBuilder(page).withTags(WCAG).analyze().getViolations();
    assertThat(violations.stream().map(Rule::toString).toList()).as(page.url()).isEmpty();
    var overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) overflow).intValue())
        .as("sideways overflow of " + page.url())
        .isLessThanOrEqualTo(0);
  }

  @AfterEach
  protected void close() {
    if (context != null) context.close();
    context = null;
  }
}
