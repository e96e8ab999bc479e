package id.lintas.staff.web;

import static id.lintas.staff.web.OfficerOnPaper.device;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.passkey.Key;
import id.lintas.staff.Approvals;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.staff.roster.Roster;
import id.lintas.staff.signin.OfficerPasskeys;
import id.lintas.staff.signin.OwnFactors;
import id.lintas.staff.store.PasskeyStore;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.Recorded;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** An officer's own second factors: added, named, removed, one always left. */
@LintasTest
class OwnPasskeyPagesTests {
  private static final String LIST = "/petugas/saya/passkey";

  @Autowired private WebApplicationContext context;
  @Autowired private JdbcClient jdbc;
  @Autowired private OwnFactors factors;
  @Autowired private PasskeyStore store;

  private Officers officers;
  private Officer officer;
  private OfficerOnPaper here;

  @BeforeEach
  void officers() {
    officers = new Officers(context);
    officer = officers.atPalembang(Role.EXAMINER);
    here = new OfficerOnPaper(officers, officer).signedIn();
  }

  @Test
  void addsNamesAndRemoves() {
    var elsewhere = new OfficerOnPaper(officers, officer).signedIn();
    assertThat(here.get("/petugas/saya")).bodyText().contains("Jumlah: 0", "Terpasang");
    assertThat(here.add(device(), "Ponsel kantor")).hasRedirectedUrl(LIST + "?hasil=ditambah");
    assertThat(elsewhere.get("/petugas")).hasRedirectedUrl("/petugas/masuk");
    assertThat(here.get(LIST + "?hasil=ditambah"))
        .hasStatusOk()
        .bodyText()
        .contains("Ponsel kantor", "Passkey sudah ditambahkan")
        .doesNotContain("staff.");
    var number = only().number();
    assertThat(here.get(LIST + "/" + number)).hasStatusOk().bodyText().contains("Hapus passkey");
    assertThat(here.post(LIST + "/" + number + "/nama", "perangkat", "Laptop <b>"))
        .hasRedirectedUrl(LIST + "?hasil=dinamai");
    assertThat(here.get(LIST)).bodyText().contains("Laptop &lt;b&gt;");
    here.get(LIST + "/" + number);
    assertThat(here.post(LIST + "/" + number + "/hapus", "sandi", "salah sama sekali"))
        .hasStatus(422)
        .bodyText()
        .contains("Kata sandi sekarang tidak cocok");
    assertThat(here.post(LIST + "/" + number + "/hapus", "sandi", Officers.PASSWORD))
        .hasRedirectedUrl(LIST + "?hasil=dihapus");
    assertThat(store.usable(officer.id())).isEmpty();
    assertThat(here.get(LIST + "/" + number)).hasStatus(404);
    for (var action : new String[] {"added", "named", "removed"}) {
      assertThat(recorded("staff.passkey." + action)).as(action).isEqualTo(1);
    }
  }

  @Test
  void aNameIsBoundedAndTidied() {
    here.add(device(), " Ponsel\tsaya " + "x".repeat(60));
    assertThat(only().label()).hasSize(40).startsWith("Ponselsaya x");
    here.get(LIST + "/" + only().number());
    here.post(LIST + "/" + only().number() + "/nama", "perangkat", "📱".repeat(60));
    assertThat(only().label()).isEqualTo("📱".repeat(40));
  }

  @Test
  void noDeviceIsAskedBeforeThePassword() {
    here.get(LIST + "/baru");
    assertThat(here.post(LIST + "/baru", "sandi", "salah sama sekali"))
        .hasStatus(422)
        .bodyText()
        .doesNotContain("data-passkey");
    // a question of another kind, and one of another session
    var walker = new OfficerOnPaper(officers, officer).signedIn();
    walker.add(device(), "Ponsel");
    here = new OfficerOnPaper(officers, officer).signedIn();
    here.get(LIST + "/baru");
    here.post(LIST + "/baru", "sandi", Officers.PASSWORD);
    var challenge = here.browser.hidden("tantangan");
    var thief = new OfficerOnPaper(officers, officer).signedIn();
    thief.get(LIST + "/baru");
    thief.post(LIST + "/baru", "sandi", Officers.PASSWORD);
    assertThat(thief.post(LIST, "tantangan", challenge, "jawaban", "{}", "perangkat", "Ponsel"))
        .hasStatus(422);
    assertThat(here.make(device().at("http://pasp0r.example"), LIST, "Ponsel")).hasStatus(422);
    assertThat(store.usable(officer.id())).hasSize(1);
  }

  @Test
  void oneSecondFactorIsAlwaysLeft() {
    here.add(device(), "Ponsel");
    here.get("/petugas/saya/ponsel/hapus");
    assertThat(here.post("/petugas/saya/ponsel/hapus", "sandi", "salah")).hasStatus(422);
    assertThat(here.post("/petugas/saya/ponsel/hapus", "sandi", Officers.PASSWORD))
        .hasRedirectedUrl("/petugas/saya?hasil=tanpa-aplikasi");
    assertThat(here.get("/petugas/saya?hasil=tanpa-aplikasi"))
        .bodyText()
        .contains("Belum dipasang", "Jumlah: 1", "sudah dihapus")
        .doesNotContain("/petugas/saya/ponsel/hapus");
    var last = LIST + "/" + only().number();
    assertThat(here.get(last)).bodyText().contains("bukti kedua Anda yang terakhir");
    assertThat(here.post(last + "/hapus", "sandi", Officers.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("bukti kedua Anda yang terakhir");
    assertThat(here.post("/petugas/saya/ponsel/hapus", "sandi", Officers.PASSWORD)).hasStatus(422);
    assertThat(store.usable(officer.id())).hasSize(1);
    assertThat(recorded("staff.app.removed")).isEqualTo(1);
  }

  /** Each of two would leave the other; together they must not leave nothing. */
  @Test
  void twoRemovalsAtOnceLeaveOne() throws Exception {
    for (var round = 0; round < 5; round++) {
      officer = officers.atPalembang(Role.EXAMINER);
      here = new OfficerOnPaper(officers, officer).signedIn();
      here.add(device(), "Ponsel");
      here.add(device(), "Laptop");
      factors.removeApp(officer, "x");
      var together = new CyclicBarrier(2);
      try (var threads = Executors.newFixedThreadPool(2)) {
        var both =
            threads.invokeAll(
                store.usable(officer.id()).stream()
                    .<Callable<Boolean>>map(
                        key ->
                            () -> {
                              together.await();
                              return factors.removePasskey(officer, "x", key.number());
                            })
                    .toList());
        assertThat(Stream.of(both.get(0).get(), both.get(1).get())).containsOnlyOnce(true);
      }
      assertThat(store.usable(officer.id())).hasSize(1);
    }
  }

  @Test
  void theAppIsReplacedAndRecoveryCodesAreRenewed() {
    assertThat(here.get("/petugas/saya/cadangan")).hasStatusOk();
    assertThat(here.post("/petugas/saya/cadangan", "sandi", "salah")).hasStatus(422);
    assertThat(here.post("/petugas/saya/cadangan", "sandi", Officers.PASSWORD))
        .hasStatusOk()
        .bodyText()
        .contains("Kode cadangan Anda");
    assertThat(recorded("staff.recovery.renewed")).isEqualTo(1);
  }

  @Test
  void tenAreEnough() {
    for (var n = 0; n < OfficerPasskeys.AT_MOST; n++) here.add(device(), "Ponsel " + n);
    assertThat(here.get(LIST))
        .bodyText()
        .contains("cukup banyak passkey")
        .doesNotContain("/petugas/saya/passkey/baru");
    assertThat(here.add(device(), "Satu lagi")).hasStatus(422);
    assertThat(store.usable(officer.id())).hasSize(OfficerPasskeys.AT_MOST);
  }

  @Test
  void passkeysOfOthersDoNotExist() {
    here.add(device(), "Ponsel");
    var number = only().number();
    var other = new OfficerOnPaper(officers, officers.atPalembang(Role.EXAMINER)).signedIn();
    other.get("/petugas/saya");
    assertThat(other.get(LIST + "/" + number)).hasStatus(404);
    other.get(LIST);
    other.get("/petugas/saya/sandi");
    other.post(LIST + "/" + number + "/nama", "perangkat", "Milik saya");
    assertThat(other.post(LIST + "/" + number + "/hapus", "sandi", Officers.PASSWORD))
        .hasStatus(404);
    assertThat(only().label()).isEqualTo("Ponsel");
    assertThat(other.get(LIST + "/" + UUID.randomUUID())).hasStatus(404);
    assertThat(other.get(LIST + "/x")).hasStatus4xxClientError();
  }

  /** For a lost device: one administrator asks, a second officer agrees. */
  @Test
  void aNewStartTakesPasskeysAway() {
    here.add(device(), "Ponsel");
    var asking = officers.atPalembang(Role.OFFICE_ADMINISTRATOR);
    var roster = context.getBean(Roster.class);
    var approvals = context.getBean(Approvals.class);
    roster.askToStartAgain(asking, officer.id());
    var waiting =
        approvals.waiting(officer.office(), "officer-restart", Instant.now()).stream()
            .filter(one -> one.subject().equals(officer.actor()))
            .findFirst()
            .orElseThrow();
    assertThat(store.usable(officer.id())).hasSize(1);
    approvals.approve(officers.atPalembang(Role.HEAD_OF_OFFICE), waiting.id(), Instant.now());
    assertThat(store.usable(officer.id())).isEmpty();
    assertThat(recorded("staff.officer.restarted")).isEqualTo(1);
  }

  /** What the pages cannot reach: the last guard is the statement itself. */
  @Test
  void theStoreCountsUpwardsOnlyAndForUnblockedOfficersOnly() {
    here.add(device(), "Ponsel");
    var key = only();
    assertThat(store.add(key)).isFalse();
    assertThat(store.used(counted(key, key.signatureCount()))).isFalse();
    assertThat(store.used(counted(key, key.signatureCount() + 5))).isTrue();
    assertThat(store.used(counted(key, key.signatureCount() + 4))).isFalse();
    assertThat(only().signatureCount()).isEqualTo(key.signatureCount() + 5);
    jdbc.sql("update staff.officer set blocked_at = now() where id = ?")
        .param(officer.id())
        .update();
    assertThat(store.used(counted(key, key.signatureCount() + 6))).isFalse();
    assertThat(store.usable(officer.id())).isEmpty();
    assertThat(store.copied(officer.id())).isEmpty();
    jdbc.sql("update staff.officer set blocked_at = null where id = ?")
        .param(officer.id())
        .update();
    store.voidCopied(officer.id(), key.credentialId(), Instant.now());
    assertThat(store.used(counted(key, key.signatureCount() + 6))).isFalse();
    assertThat(store.usable(officer.id())).isEmpty();
    assertThat(store.copied(officer.id())).hasSize(1);
    assertThat(store.remove(UUID.randomUUID(), key.credentialId())).isFalse();
    assertThat(store.rename(UUID.randomUUID(), key.credentialId(), "x")).isFalse();
    assertThat(store.remove(officer.id(), key.credentialId())).isTrue();
  }

  private static Key counted(Key key, long count) {
    return new Key(
        key.credentialId(),
        key.holder(),
        key.label(),
        key.publicKey(),
        count,
        key.uvInitialized(),
        key.backupEligible(),
        key.backupState(),
        key.transports(),
        key.attestationObject(),
        key.clientData(),
        key.createdAt(),
        key.lastUsedAt());
  }

  private Key only() {
    var all = store.usable(officer.id());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private int recorded(String action) {
    return Recorded.by(jdbc, officer.actor(), action).size();
  }
}
