package id.lintas.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.audit.Audit;
import id.lintas.notify.Inbox;
import id.lintas.testing.Citizens;
import id.lintas.testing.Codes;
import id.lintas.testing.LintasTest;
import id.lintas.testing.PaperBrowser;
import id.lintas.testing.StoredText;
import id.lintas.testing.Trails;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LintasTest
@AutoConfigureMockMvc
class AccessPagesTests {
  private static final String OTHER = "jembatan ampera malam hari";

  @Autowired private MockMvcTester mvc;
  @Autowired private Inbox inbox;
  @Autowired private Accounts accounts;
  @Autowired private Audit audit;
  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient jdbc;

  @Test
  void theContactCountsOnceItsCodeCameBack() {
    var browser = PaperBrowser.of(mvc);
    var name = PaperBrowser.freshName();
    browser.get("/daftar?lanjut=/akun/orang");
    browser.post(
        "/daftar",
        "nama-pengguna",
        name,
        "sandi",
        Citizens.PASSWORD,
        "kontak",
        name + "@contoh.id");
    assertThat(browser.get("/akun/kontak/kode?lanjut=/akun/orang"))
        .hasStatusOk()
        .bodyText()
        .contains("w•••@contoh.id");
    var code = Codes.latest(inbox, name + "@contoh.id");
    assertThat(browser.post("/akun/kontak/kode", "kode", wrong(code))).hasStatus(422);
    assertThat(browser.post("/akun/kontak/kode", "kode", ""))
        .hasStatus(422)
        .bodyText()
        .contains("Isi kode");
    assertThat(
            browser.post(
                "/akun/kontak/kode", "kode", code.substring(0, 3) + " " + code.substring(3)))
        .hasStatus(303)
        .hasHeader("Location", "/akun/orang");
    assertThat(browser.get("/akun")).bodyText().contains("w•••@contoh.id");
    assertThat(StoredText.tablesWith(name + "@contoh.id", jdbc)).isEmpty();
  }

  @Test
  void aCodeBearsFiveTriesAndWorksOnce() {
    var browser = signedIn();
    browser.get("/akun/kontak");
    var address = PaperBrowser.freshName() + "@contoh.id";
    assertThat(browser.post("/akun/kontak", "kontak", address, "sandi", "salah sekali"))
        .hasStatus(422);
    assertThat(browser.post("/akun/kontak", "kontak", address, "sandi", Citizens.PASSWORD))
        .hasStatus(303);
    browser.get("/akun/kontak/kode");
    var code = Codes.latest(inbox, address);
    for (var n = 0; n < 5; n++) {
      assertThat(browser.post("/akun/kontak/kode", "kode", wrong(code))).hasStatus(422);
    }
    assertThat(browser.post("/akun/kontak/kode", "kode", code)).hasStatus(422);
    assertThat(browser.post("/akun/kontak/kirim-ulang")).hasStatus(303);
    var second = Codes.latest(inbox, address);
    browser.get("/akun/kontak/kode");
    assertThat(browser.post("/akun/kontak/kode", "kode", second)).hasStatus(303);
    assertThat(browser.post("/akun/kontak/kode", "kode", second))
        .hasStatus(303)
        .hasHeader("Location", "/akun/kontak");
  }

  @Test
  void fiveCodesAnHourAreEnough() {
    var browser = signedIn();
    browser.get("/akun/kontak");
    var address = PaperBrowser.freshName() + "@contoh.id";
    browser.post("/akun/kontak", "kontak", address, "sandi", Citizens.PASSWORD);
    browser.get("/akun/kontak/kode");
    for (var n = 0; n < 4; n++) {
      assertThat(browser.post("/akun/kontak/kirim-ulang")).hasStatus(303);
    }
    assertThat(browser.post("/akun/kontak/kirim-ulang")).hasStatus(422);
    var other = signedIn();
    other.get("/akun/kontak");
    assertThat(other.post("/akun/kontak", "kontak", address, "sandi", Citizens.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("kontak-salah");
  }

  @Test
  void anotherPasswordEndsTheOtherSessions() {
    var citizen = Citizens.of(context).with(0);
    var browser = browser(citizen);
    var elsewhere = browser(citizen);
    browser.get("/akun/sandi");
    assertThat(browser.post("/akun/sandi", "sandi", "bukan ini sandinya", "sandi-baru", OTHER))
        .hasStatus(422)
        .bodyText()
        .contains("sandi-salah");
    assertThat(browser.post("/akun/sandi", "sandi", Citizens.PASSWORD, "sandi-baru", "pendek"))
        .hasStatus(422);
    assertThat(browser.post("/akun/sandi", "sandi", Citizens.PASSWORD, "sandi-baru", OTHER))
        .hasStatus(303);
    assertThat(browser.get("/akun?kabar=sandi")).hasStatusOk().bodyText().contains("sudah diganti");
    assertThat(elsewhere.get("/akun")).hasStatus(303);
    assertThat(inbox.latest(0))
        .anyMatch(
            one -> one.address().equals(citizen.address()) && one.subject().contains("diganti"));
  }

  @Test
  void aForgottenPasswordIsReplacedByACodeAndTellsNobodyWhoIsThere() {
    var citizen = Citizens.of(context).with(0);
    for (var who : List.of(citizen.citizen().username(), citizen.address())) {
      var browser = PaperBrowser.of(mvc);
      browser.get("/lupa-sandi");
      assertThat(browser.post("/lupa-sandi", "siapa", who))
          .hasStatus(303)
          .hasHeader("Location", "/lupa-sandi/kode");
      assertThat(browser.cookie("lupa")).isNotEmpty().doesNotContain(who);
      browser.get("/lupa-sandi/kode");
      var code = Codes.latest(inbox, citizen.address());
      assertThat(browser.post("/lupa-sandi/kode", "kode", wrong(code), "sandi-baru", OTHER))
          .hasStatus(422);
      assertThat(browser.post("/lupa-sandi/kode", "kode", code, "sandi-baru", "pendek"))
          .hasStatus(422);
      assertThat(browser.post("/lupa-sandi/kode", "kode", code, "sandi-baru", OTHER))
          .hasStatus(303);
      assertThat(browser.get("/akun")).hasStatusOk();
    }
    var stranger = PaperBrowser.of(mvc);
    stranger.get("/lupa-sandi");
    assertThat(stranger.post("/lupa-sandi", "siapa", "tidak-ada"))
        .hasStatus(303)
        .hasHeader("Location", "/lupa-sandi/kode");
    assertThat(stranger.get("/lupa-sandi/kode")).hasStatusOk();
    assertThat(stranger.post("/lupa-sandi/kode", "kode", "123456", "sandi-baru", OTHER))
        .hasStatus(422);
    assertThat(PaperBrowser.of(mvc).with("lupa", "YWJj").get("/lupa-sandi/kode")).hasStatus(303);
  }

  @Test
  void takesADataCopyAlongAndLeavesNothingBehind() {
    var citizen = Citizens.of(context).with(2);
    var nik = citizen.people().getFirst().nik().value();
    var browser = browser(citizen);
    browser.get("/akun");
    assertThat(browser.post("/akun/salinan"))
        .hasStatusOk()
        .hasContentTypeCompatibleWith("application/json")
        .bodyText()
        .contains(nik, citizen.address());
    browser.get("/akun/hapus");
    assertThat(browser.post("/akun/hapus", "sandi", "bukan ini sandinya")).hasStatus(422);
    assertThat(browser.post("/akun/hapus", "sandi", Citizens.PASSWORD)).hasStatus(303);
    assertThat(browser(citizen).get("/akun")).hasStatus(303);
    assertThat(StoredText.tablesWith(citizen.citizen().username(), jdbc)).isEmpty();
    assertThat(accounts.contact(citizen.accountId())).isEmpty();
  }

  @Test
  void theOwnerGetsInWhileAStrangerIsSlowedDown() {
    var citizen = Citizens.of(context).with(0);
    var name = citizen.citizen().username();
    var owner = PaperBrowser.of(mvc).at("198.51.100.7");
    owner.get("/masuk");
    assertThat(owner.post("/masuk", "nama-pengguna", name, "sandi", Citizens.PASSWORD))
        .hasStatus(303);
    owner.without("lintas");
    var stranger = PaperBrowser.of(mvc).at("198.51.100.7");
    stranger.get("/masuk");
    for (var n = 0; n < 4; n++) {
      assertThat(stranger.post("/masuk", "nama-pengguna", name, "sandi", "salah sekali " + n))
          .hasStatus(422);
    }
    var slowed = stranger.post("/masuk", "nama-pengguna", name, "sandi", Citizens.PASSWORD);
    assertThat(slowed).hasStatus(429).bodyText().contains("Tunggu");
    assertThat(slowed).containsHeader("Retry-After");
    owner.get("/masuk");
    assertThat(owner.post("/masuk", "nama-pengguna", name, "sandi", Citizens.PASSWORD))
        .hasStatus(303);
  }

  @Test
  void theRecordKnowsWhatWasDoneAndNotByWhichName() {
    var citizen = Citizens.of(context).with(1);
    var browser = browser(citizen);
    browser.get("/akun/sandi");
    browser.post("/akun/sandi", "sandi", Citizens.PASSWORD, "sandi-baru", OTHER);
    browser.get("/akun/keluar-semua");
    browser.post("/akun/keluar-semua");
    var person = citizen.people().getFirst();
    browser.get("/akun/orang/" + person.id() + "/hapus");
    browser.post("/akun/orang/" + person.id() + "/hapus");
    browser.get("/akun/hapus");
    browser.post("/akun/hapus", "sandi", OTHER);
    var account = Trails.of("account:" + citizen.accountId(), audit);
    assertThat(account)
        .extracting(one -> one.entry().action())
        .containsExactlyInAnyOrder(
            "account.password-changed", "account.signed-out-everywhere", "account.deleted");
    assertThat(Trails.of("person:" + person.id(), audit))
        .extracting(one -> one.entry().action())
        .containsExactly("person.removed");
    assertThat(account.toString()).doesNotContain(citizen.citizen().username());
  }

  private PaperBrowser signedIn() {
    return browser(Citizens.of(context).with(0));
  }

  private PaperBrowser browser(Citizens.SignedIn citizen) {
    return PaperBrowser.of(mvc).with("lintas", citizen.cookie().getValue());
  }

  private static String wrong(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }
}
