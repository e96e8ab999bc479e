package id.lintas.office;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.office.EditingContact.Contact;
import id.lintas.office.EditingSettings.Next;
import id.lintas.office.EditingSettings.Refusal;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.site.Wording;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import id.lintas.testing.Recorded;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/** At offices that no other test looks at. */
class OfficeEditorTests extends BrowserTest {
  private static final OfficeId LANGSA = OfficeId.of("LGS");
  private static final OfficeId SABANG = OfficeId.of("SBG");
  private static final String HERE = "/petugas/data-kantor";
  private static final String BY = "officer:test";

  @Autowired private WebApplicationContext context;
  @Autowired private EditingContact contacts;
  @Autowired private EditingSettings settings;
  @Autowired private OfficeSettings inForce;
  @Autowired private Offices offices;
  @Autowired private MessageSource messages;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Officers officers;
  private Officer administrator;
  private MockMvcTester browser;
  private LocalDate today;

  @BeforeEach
  void signIn() {
    officers = new Officers(context);
    administrator = officers.at(LANGSA, Role.OFFICE_ADMINISTRATOR);
    browser = officers.signedIn(administrator);
    today = offices.office(LANGSA).today(clock.instant());
  }

  @Test
  void aSettingIsShownInWordsNotInItsOwnSigns() {
    for (var language : Language.values()) {
      var words = new Wording(messages, language);
      for (var setting : Setting.values())
        for (var word : setting.words())
          assertThat(words.t("office.edit.value." + word))
              .as(setting + " " + language)
              .isNotEqualTo("office.edit.value." + word);
    }
    for (var page : List.of("", "?bahasa=en", "/aturan/OPENING_MODE", "/aturan/BOOKLETS"))
      assertThat(browser.get().uri(HERE + page))
          .hasStatusOk()
          .bodyText()
          .doesNotContain(">DRAW<", "DRAW:", "FIRST_COME:", ">FRIDAY<", ">ALL<");
    assertThat(browser.get().uri(HERE)).bodyText().contains("<strong>Diundi</strong>");
  }

  @Test
  void theAddressChangesForTheOwnOfficeOnly() {
    var elsewhere = contacts.current(SABANG);
    var street = "Jalan Uji Nomor " + System.nanoTime();
    var seen = contacts.current(LANGSA).mark();
    assertThat(post(seen, street, "0641 21234", "uji@contoh.id"))
        .hasRedirectedUrl(HERE + "?hasil=tersimpan");
    assertThat(offices.office(LANGSA).address()).isEqualTo(street);
    assertThat(offices.office(LANGSA).districts()).containsExactly("Kota Langsa", "Aceh Timur");
    assertThat(contacts.current(SABANG)).isEqualTo(elsewhere);
    assertThat(browser.get().uri(HERE + "?hasil=tersimpan"))
        .bodyText()
        .contains(street, "Perubahan sudah disimpan", HERE + "/kontak", HERE + "/aturan/BOOKLETS")
        .doesNotContain("office.edit", "/petugas/kuota");
    assertThat(post(seen, street + " B", "", ""))
        .hasStatus(422)
        .bodyText()
        .contains("petugas lain");
    assertThat(Recorded.times(jdbc, "office.contact-changed")).isPositive();
  }

  @Test
  void aWrongContactLosesNothingTyped() {
    var seen = contacts.current(LANGSA).mark();
    assertThat(post(seen, "Jalan", "abc", "uji@"))
        .hasStatus(422)
        .bodyText()
        .contains("Tulis alamat", "Tulis nomor telepon", "Tulis surel", "value=\"uji@\"");
    var many = new Contact("Jalan Uji Nomor 1", "", "", List.of("x".repeat(61)));
    assertThat(contacts.change(LANGSA, seen, many, BY))
        .containsExactly(EditingContact.Refusal.DISTRICTS);
  }

  @Test
  void aSettingHoldsFromItsDayOn() {
    var from = today.plusDays(9);
    var before = settings.line(LANGSA, Setting.PARTY_MAX, today);
    var wanted = new Next(from, before.next().map(Next::value).orElse("5").equals("3") ? "2" : "3");
    assertThat(decide(before.mark(), wanted)).isEmpty();
    assertThat(inForce.on(LANGSA, from.minusDays(1)).text(Setting.PARTY_MAX))
        .isEqualTo(before.now());
    assertThat(inForce.on(LANGSA, from).text(Setting.PARTY_MAX)).isEqualTo(wanted.value());
    assertThat(settings.line(LANGSA, Setting.PARTY_MAX, today).next()).contains(wanted);
    assertThat(settings.line(SABANG, Setting.PARTY_MAX, today).next()).isEmpty();
    assertThat(decide(before.mark(), wanted)).contains(Refusal.STALE);
    assertThat(Recorded.times(jdbc, "office.setting-decided")).isPositive();
  }

  @Test
  void aSettingIsRefusedThatCannotHold() {
    var seen = settings.line(LANGSA, Setting.PARTY_MAX, today).mark();
    assertThat(decide(seen, new Next(today, "6"))).contains(Refusal.VALUE);
    assertThat(decide(seen, new Next(today.minusDays(1), "4"))).contains(Refusal.IN_THE_PAST);
    assertThat(decide(seen, new Next(today.plusYears(3), "4"))).contains(Refusal.TOO_FAR);
    assertThat(browser.post().uri(HERE + "/aturan/OPENING_TIME").param("nilai", "25:00"))
        .hasStatus(422)
        .bodyText()
        .contains("Nilai ini tidak mungkin", "value=\"25:00\"");
    assertThat(browser.get().uri(HERE + "/aturan/NOTHING")).hasStatus(404);
  }

  @Test
  void headAndAuditorReadOnly() {
    for (var role : List.of(Role.HEAD_OF_OFFICE, Role.AUDITOR)) {
      var reader = officers.signedIn(officers.at(LANGSA, role));
      assertThat(reader.get().uri(HERE))
          .hasStatusOk()
          .bodyText()
          .contains("Hari pembukaan", "/petugas/kuota")
          .doesNotContain(HERE + "/kontak", HERE + "/aturan");
      assertThat(reader.get().uri(HERE + "/kontak")).hasStatus(403);
      assertThat(reader.post().uri(HERE + "/aturan/PARTY_MAX")).hasStatus(403);
    }
    var examiner = officers.signedIn(officers.at(LANGSA, Role.EXAMINER));
    assertThat(examiner.get().uri(HERE)).hasStatus(403);
  }

  @Test
  void thePagesAreUsable() {
    for (int width : List.of(PHONE, DESK)) {
      var page = open(width, true);
      officers.signIn(administrator, context(), base());
      for (var path :
          List.of("", "/kontak", "/aturan/OPENING_DAY", "/aturan/PARTY_MAX?bahasa=en")) {
        page.navigate(HERE + path);
        assertUsable(page);
        var shot = path.replaceAll("[^A-Z_a-z]", "") + width + ".png";
        page.screenshot(
            new com.microsoft.playwright.Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/kantor-" + shot)));
      }
    }
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult post(
      String seen, String address, String phone, String email) {
    return browser
        .post()
        .uri(HERE + "/kontak")
        .param("dibaca", seen)
        .param("alamat", address)
        .param("telepon", phone)
        .param("surel", email)
        .param("wilayah", "Kota Langsa; Aceh Timur;")
        .exchange();
  }

  private java.util.Optional<Refusal> decide(String seen, Next wanted) {
    return settings.decide(LANGSA, Setting.PARTY_MAX, seen, wanted, BY);
  }
}
