package id.lintas.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.staff.Role;
import id.lintas.staff.store.AttemptStore;
import id.lintas.staff.store.OfficerStore;
import id.lintas.staff.store.SessionStore;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.StoredText;
import id.lintas.vault.BlindIndex;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class SessionsTests {
  @Autowired private WebApplicationContext context;
  @Autowired private Sessions sessions;
  @Autowired private SessionStore store;
  @Autowired private AttemptStore attempts;
  @Autowired private OfficerStore officers;
  @Autowired private BlindIndex index;
  @Autowired private MachineTime time;
  @Autowired private JdbcClient jdbc;

  @Test
  void everyNodeKnowsThemAndARestartForgetsNone() {
    var officer = new Officers(context).atPalembang(Role.EXAMINER);
    var token = sessions.begin(officer.id(), officer.office(), Stage.FULL);
    var otherNode = new Sessions(store, time, new SecureRandom());
    assertThat(otherNode.find(token).orElseThrow().officerId()).isEqualTo(officer.id());
    otherNode.end(token);
    assertThat(sessions.find(token)).isEmpty();
    assertThat(sessions.find("")).isEmpty();
    assertThat(sessions.find(sessions.newToken())).isEmpty();
  }

  @Test
  void theDatabaseHoldsNoTokenAndNoName() {
    var officer = new Officers(context).atPalembang(Role.EXAMINER);
    var token = sessions.begin(officer.id(), officer.office(), Stage.FULL);
    assertThat(StoredText.tablesWith(token, jdbc)).isEmpty();
    assertThat(StoredText.tablesWith(officer.name(), jdbc)).isEmpty();
    assertThat(sessions.find(token).orElseThrow().toString()).doesNotContain(officer.name());
  }

  @Test
  void oldOnesAreSweptAway() {
    var officer = new Officers(context).atPalembang(Role.EXAMINER);
    var old = sessions.begin(officer.id(), officer.office(), Stage.FULL);
    jdbc.sql("update staff.session set begun_at = now() - interval '11 hours' where officer_id = ?")
        .param(officer.id())
        .update();
    var fresh = sessions.begin(officer.id(), officer.office(), Stage.FULL);
    sessions.sweep();
    assertThat(rows(officer.id())).isEqualTo(1);
    assertThat(sessions.find(old)).isEmpty();
    assertThat(sessions.find(fresh)).isPresent();
  }

  @Test
  void eachWrongTryDoublesThePauseUpToItsLimitAndADayForgetsIt() {
    var key = index.of("test", UUID.randomUUID().toString());
    var now = Instant.parse("2026-11-24T01:00:00Z");
    var longest = Duration.ofMinutes(15);
    for (var n = 1; n <= 30; n++) {
      assertThat(begin(key, now)).as("try " + n).isTrue();
      var pause = Duration.between(now, attempts.nextAt(key).orElseThrow());
      var doubled = Duration.ofSeconds(n <= 4 ? 0 : 1L << Math.min(n - 4, 20));
      assertThat(pause).isEqualTo(doubled.compareTo(longest) > 0 ? longest : doubled);
      if (n > 4) assertThat(begin(key, now.plus(pause).minusMillis(1))).isFalse();
      now = now.plus(pause);
    }
    assertThat(begin(key, now.plus(Duration.ofHours(13)))).isTrue();
    assertThat(attempts.nextAt(key)).contains(now.plus(Duration.ofHours(13)));
    attempts.sweep(now);
    assertThat(attempts.nextAt(key)).isPresent();
    attempts.clear(key);
    assertThat(attempts.nextAt(key)).isEmpty();
  }

  @Test
  void aPauseWrittenUnderAClockThatRanAheadIsOver() {
    var key = index.of("test", UUID.randomUUID().toString());
    var now = Instant.parse("2026-11-24T01:00:00Z");
    for (var n = 0; n < 5; n++) begin(key, now.plus(Duration.ofDays(100)));
    assertThat(begin(key, now)).isTrue();
    assertThat(begin(key, now)).as("the tries still count").isFalse();
    assertThat(attempts.nextAt(key).orElseThrow())
        .isBetween(now.plusSeconds(1), now.plus(Duration.ofMinutes(15)));
  }

  @Test
  void aCodeUsedUnderAClockThatRanAheadKeepsNobodyOut() {
    var officer = new Officers(context).atPalembang(Role.EXAMINER).id();
    var now = Instant.now();
    var step = Totp.step(now);
    var furthest = Totp.furthest(now);
    assertThat(officers.useStep(officer, step + 288_000, step + 288_001)).isTrue();
    assertThat(officers.useStep(officer, step, furthest)).isTrue();
    assertThat(officers.useStep(officer, step, furthest)).as("once").isFalse();
    assertThat(officers.useStep(officer, step + 1, furthest)).isTrue();
    assertThat(officers.useStep(officer, step, furthest)).as("an older one").isFalse();
  }

  @Test
  void aSessionUsedUnderAClockThatRanAheadIsOver() {
    var officer = new Officers(context).atPalembang(Role.EXAMINER);
    var token = sessions.begin(officer.id(), officer.office(), Stage.FULL);
    jdbc.sql("update staff.session set seen_at = now() + interval '5 days' where officer_id = ?")
        .param(officer.id())
        .update();
    assertThat(sessions.find(token)).isEmpty();
    assertThat(sessions.findLocked(token)).isEmpty();
  }

  private boolean begin(byte[] key, Instant now) {
    return attempts.begin(key, now, Duration.ofHours(12), 4, Duration.ofMinutes(15));
  }

  private int rows(UUID officer) {
    return jdbc.sql("select count(*) from staff.session where officer_id = ?")
        .param(officer)
        .query(Integer.class)
        .single();
  }
}
