package id.lintas.staff.web;

import static id.lintas.staff.web.OfficerOnPaper.device;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.PaperDevice;
import id.lintas.testing.Recorded;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A screen that was left alone opens by a touch, within its ten hours. */
@LintasTest
class ReopeningTests {
  @Autowired private WebApplicationContext context;
  @Autowired private JdbcClient jdbc;

  private Officers officers;
  private Officer officer;
  private PaperDevice device;
  private OfficerOnPaper here;

  @BeforeEach
  void anOfficerWithAPasskey() {
    officers = new Officers(context);
    officer = officers.atPalembang(Role.EXAMINER);
    device = device();
    here = new OfficerOnPaper(officers, officer).signedIn();
    here.add(device, "Ponsel kantor");
  }

  @Test
  void opensWhereItWasLeft() {
    seen("16 minutes", "3 hours");
    var begun = begun();
    assertThat(here.get("/petugas/saya")).hasRedirectedUrl("/petugas/masuk?ke=%2Fpetugas%2Fsaya");
    assertThat(here.get("/petugas/masuk?ke=%2Fpetugas%2Fsaya"))
        .hasRedirectedUrl("/petugas/masuk/buka?ke=%2Fpetugas%2Fsaya");
    assertThat(here.get("/petugas/masuk/buka?ke=%2Fpetugas%2Fsaya"))
        .hasStatusOk()
        .bodyText()
        .contains("Layar terkunci", "Petugas Uji", "data-segera=\"true\"", "<noscript>")
        .contains("/petugas/masuk?sandi=1&amp;ke=/petugas/saya")
        .doesNotContain("staff.");
    var before = here.browser.cookie("petugas");
    assertThat(here.post("/petugas/masuk/buka", "jawaban", here.asked(device)))
        .hasRedirectedUrl("/petugas/saya");
    assertThat(here.browser.cookie("petugas")).isNotEqualTo(before);
    assertThat(here.get("/petugas/saya")).hasStatusOk();
    assertThat(begun()).isEqualTo(begun);
    assertThat(recorded("staff.session.reopened"))
        .singleElement()
        .asString()
        .startsWith("passkey:");
    // the old token is worth nothing any more
    here.browser.with("petugas", before);
    assertThat(here.get("/petugas")).hasRedirectedUrl("/petugas/masuk");
    assertThat(here.get("/petugas/masuk")).hasStatusOk();
  }

  @Test
  void refusesOthersAndDoesNotAskAgainByItself() {
    var colleague = officers.atPalembang(Role.EXAMINER);
    var theirs = device();
    new OfficerOnPaper(officers, colleague).signedIn().add(theirs, "Ponsel lain");
    seen("16 minutes", "3 hours");
    here.get("/petugas/masuk/buka");
    assertThat(here.post("/petugas/masuk/buka", "jawaban", here.asked(theirs)))
        .hasStatus(422)
        .bodyText()
        .contains("Passkey tidak diterima")
        .doesNotContain("data-segera");
    assertThat(here.post("/petugas/masuk/buka", "jawaban", "{}")).hasStatus(422);
    assertThat(here.get("/petugas")).hasRedirectedUrl("/petugas/masuk");
    assertThat(recorded("staff.signIn.refused")).hasSize(2);
  }

  @Test
  void tenHoursAreTenHours() {
    seen("16 minutes", "601 minutes");
    assertThat(here.get("/petugas/masuk")).hasStatusOk();
    assertThat(here.get("/petugas/masuk/buka")).hasRedirectedUrl("/petugas/masuk?sandi=1");
    seen("16 minutes", "599 minutes");
    assertThat(here.get("/petugas/masuk/buka")).hasStatusOk();
    var answer = here.asked(device);
    seen("16 minutes", "601 minutes");
    assertThat(here.post("/petugas/masuk/buka", "jawaban", answer))
        .hasRedirectedUrl("/petugas/masuk?sandi=1");
  }

  @Test
  void whoHasNoPasskeyNoPostOrNoSuchSessionSignsInByPassword() {
    seen("16 minutes", "3 hours");
    assertThat(new OfficerOnPaper(officers, officer).get("/petugas/masuk/buka"))
        .hasRedirectedUrl("/petugas/masuk?sandi=1");
    here.get("/petugas/masuk/buka");
    var answer = here.asked(device);
    jdbc.sql("update staff.post set to_day = from_day - 1 where officer_id = ?")
        .param(officer.id())
        .update();
    assertThat(here.post("/petugas/masuk/buka", "jawaban", answer))
        .hasRedirectedUrl("/petugas/masuk?sandi=1");
    assertThat(here.get("/petugas/masuk?sandi=1")).hasStatusOk();
    var colleague = officers.atPalembang(Role.EXAMINER);
    var there = new OfficerOnPaper(officers, colleague).signedIn();
    officer = colleague;
    seen("16 minutes", "3 hours");
    assertThat(there.get("/petugas/masuk")).hasStatusOk();
    assertThat(there.get("/petugas/masuk/buka")).hasRedirectedUrl("/petugas/masuk?sandi=1");
  }

  /** A session that is in use is no locked one, and one on the way to being signed in neither. */
  @Test
  void onlyWhatIsLockedIsOpened() {
    assertThat(here.get("/petugas/masuk/buka")).hasRedirectedUrl("/petugas/masuk?sandi=1");
    var half = new OfficerOnPaper(officers, officer);
    half.password();
    seen("16 minutes", "20 minutes");
    assertThat(half.get("/petugas/masuk/buka")).hasRedirectedUrl("/petugas/masuk?sandi=1");
  }

  @Test
  void signingInAnewLeavesNothingLockedBehind() {
    seen("16 minutes", "3 hours");
    here.get("/petugas/masuk?sandi=1");
    here.post("/petugas/masuk", "nama", officer.username(), "sandi", Officers.PASSWORD);
    assertThat(
            jdbc.sql("select count(*) from staff.session where officer_id = ?")
                .param(officer.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  private OffsetDateTime begun() {
    return jdbc.sql("select begun_at from staff.session where officer_id = ?")
        .param(officer.id())
        .query(OffsetDateTime.class)
        .single();
  }

  private void seen(String idle, String age) {
    jdbc.sql(
            """
            update staff.session set seen_at = now() - :idle::interval, begun_at = now() - :age::interval
            where officer_id = :officer
            """)
        .param("idle", idle)
        .param("age", age)
        .param("officer", officer.id())
        .update();
  }

  private List<String> recorded(String action) {
    return Recorded.by(jdbc, officer.actor(), action);
  }
}
