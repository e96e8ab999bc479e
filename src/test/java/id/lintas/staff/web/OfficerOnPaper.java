package id.lintas.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.staff.Officer;
import id.lintas.testing.Officers;
import id.lintas.testing.PaperBrowser;
import id.lintas.testing.PaperDevice;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** An officer at a browser on paper, with devices on paper. */
final class OfficerOnPaper {
  /** Where MockMvc says it is. */
  static final String ORIGIN = "http://localhost:80";

  private static final Pattern OPTIONS = Pattern.compile("data-pilihan=\"([^\"]*)\"");

  private final Officers officers;
  private final Officer officer;
  final PaperBrowser browser;
  private String question = "";

  OfficerOnPaper(Officers officers, Officer officer) {
    this.officers = officers;
    this.officer = officer;
    browser = PaperBrowser.of(officers.nobodyWithForms());
  }

  /** In a browser where they are signed in already. */
  OfficerOnPaper signedIn() {
    browser.with("petugas", officers.session(officer));
    return this;
  }

  static PaperDevice device() {
    return new PaperDevice(ORIGIN);
  }

  MvcTestResult get(String path) {
    return read(browser.get(path));
  }

  MvcTestResult post(String path, String... fields) {
    return read(browser.post(path, fields));
  }

  /** Remembers the question of the page, if it has one. */
  private MvcTestResult read(MvcTestResult result) {
    var found = OPTIONS.matcher(body(result));
    if (found.find()) question = HtmlUtils.htmlUnescape(found.group(1));
    return result;
  }

  static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** Up to the page that asks for the second factor. */
  MvcTestResult password() {
    get("/petugas/masuk");
    assertThat(post("/petugas/masuk", "nama", officer.username(), "sandi", Officers.PASSWORD))
        .hasRedirectedUrl("/petugas/masuk/kode");
    return get("/petugas/masuk/kode");
  }

  /** The device's answer to the question of the page read last. */
  String asked(PaperDevice device) {
    return device.get(question);
  }

  MvcTestResult prove(PaperDevice device) {
    return post("/petugas/masuk/passkey", "jawaban", asked(device));
  }

  MvcTestResult signIn(PaperDevice device) {
    password();
    return prove(device);
  }

  MvcTestResult add(PaperDevice device, String name) {
    get("/petugas/saya/passkey/baru");
    assertThat(post("/petugas/saya/passkey/baru", "sandi", Officers.PASSWORD)).hasStatusOk();
    return make(device, "/petugas/saya/passkey", name);
  }

  MvcTestResult make(PaperDevice device, String path, String name) {
    return post(path, "jawaban", device.create(question), "perangkat", name);
  }
}
