package id.lintas.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, started once per test run; nothing is downloaded. */
public final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final ThreadLocal<Browser> BROWSERS = ThreadLocal.withInitial(Chromium::start);

  private Chromium() {}

  /** One per thread, because Playwright's objects belong to the thread that made them. */
  public static Browser browser() {
    return BROWSERS.get();
  }

  private static Browser start() {
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program())
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }

  private static Path program() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("LINTAS_CHROMIUM")).map(Path::of).stream(), onPath())
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No Chromium found: run the tests by ./lintas test"));
  }

  private static Stream<Path> onPath() {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
  }
}
