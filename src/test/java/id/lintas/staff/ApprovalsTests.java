package id.lintas.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Approvals.Decision;
import id.lintas.staff.roster.Roster;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.StoredText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class ApprovalsTests {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  @Autowired private WebApplicationContext context;
  @Autowired private Approvals approvals;
  @Autowired private Roster roster;
  @Autowired private Duties duties;
  @Autowired private JdbcClient jdbc;

  private Officers officers;
  private Officer maker;
  private Officer approver;
  private Officer colleague;

  @BeforeEach
  void officers() {
    officers = new Officers(context);
    maker = officers.atPalembang(Role.OFFICE_ADMINISTRATOR);
    approver = officers.atPalembang(Role.HEAD_OF_OFFICE);
    colleague = officers.atPalembang(Role.EXAMINER);
  }

  @Test
  void isCarriedOutOnceASecondOfficerAgrees() {
    var id = askForSigner(maker);
    var waiting = approvals.of(maker.office(), id, NOW).orElseThrow();
    assertThat(waiting.state()).isEqualTo(Approval.State.WAITING);
    assertThat(waiting.detail("role")).isEqualTo("SIGNER");
    assertThat(approvals.waiting(maker.office(), "role-grant", NOW)).contains(waiting);
    assertThat(duties.holds(colleague, Role.SIGNER)).isFalse();
    assertThat(approvals.approve(approver, id, NOW)).isEqualTo(Decision.DONE);
    assertThat(duties.roles(colleague)).containsExactly(Role.EXAMINER, Role.SIGNER);
    var done = approvals.of(id, NOW).orElseThrow();
    assertThat(done.state()).isEqualTo(Approval.State.APPROVED);
    assertThat(done.approver()).isEqualTo(approver.id());
    assertThat(approvals.waiting(maker.office(), NOW)).doesNotContain(done);
    assertThat(approvals.refuse(approver, id, NOW)).isEqualTo(Decision.TOO_LATE);
  }

  /** Else two officers of one office would decide for the whole country. */
  @Test
  void whoDecidesForTheCountryIsLetInByOneWhoDoes() {
    var analyst = officers.atPalembang(Role.MINISTRY_ANALYST);
    var id = ask(Role.MINISTRY_ANALYST);
    assertThat(approvals.approve(approver, id, NOW)).isEqualTo(Decision.NOT_YOURS);
    assertThat(approvals.approve(analyst, id, NOW)).isEqualTo(Decision.DONE);
    assertThat(duties.holds(colleague, Role.MINISTRY_ANALYST)).isTrue();
    var other = ask(Role.SIGNER);
    assertThat(approvals.approve(analyst, other, NOW)).isEqualTo(Decision.NOT_YOURS);
    assertThat(approvals.approve(approver, other, NOW)).isEqualTo(Decision.DONE);
  }

  @Test
  @Transactional
  void theFirstOfThemIsLetInByTheOffice() {
    jdbc.sql("delete from staff.post where role = 'MINISTRY_ANALYST'").update();
    assertThat(approvals.approve(approver, ask(Role.MINISTRY_ANALYST), NOW))
        .isEqualTo(Decision.DONE);
  }

  private UUID ask(Role role) {
    var asked = Map.of("role", role.name(), "from", details().getOrDefault("from", ""));
    return approvals.ask(maker, "role-grant", "officer:" + colleague.id(), asked, NOW);
  }

  @Test
  void nobodyApprovesTheirOwn() {
    var id = askForSigner(maker);
    assertThat(approvals.approve(maker, id, NOW)).isEqualTo(Decision.NOT_YOURS);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        update staff.approval
                        set state = 'APPROVED', approver = maker, decided_at = now() where id = ?
                        """)
                    .param(id)
                    .update())
        .hasMessageContaining("another_pair_of_eyes");
  }

  @Test
  void notWithoutTheRoleNotElsewhereAndNotForOneself() {
    var id = askForSigner(maker);
    var elsewhere = officers.at(OfficeId.of("DJJ"), Role.HEAD_OF_OFFICE);
    assertThat(approvals.approve(colleague, id, NOW)).isEqualTo(Decision.NOT_YOURS);
    assertThat(approvals.approve(elsewhere, id, NOW)).isEqualTo(Decision.NOT_YOURS);
    assertThat(approvals.of(elsewhere.office(), id, NOW)).isEmpty();
    assertThat(approvals.withdraw(approver, id, NOW)).isEqualTo(Decision.NOT_YOURS);
    var forHead = approvals.ask(maker, "role-grant", "officer:" + approver.id(), details(), NOW);
    assertThat(approvals.approve(approver, forHead, NOW)).isEqualTo(Decision.NOT_YOURS);
  }

  @Test
  void runsOutAfterAWeek() {
    var id = askForSigner(maker);
    var before = NOW.plus(Approvals.OPEN_FOR).minusMillis(1);
    var after = NOW.plus(Approvals.OPEN_FOR);
    assertThat(approvals.of(id, before).orElseThrow().state()).isEqualTo(Approval.State.WAITING);
    assertThat(approvals.of(id, after).orElseThrow().state()).isEqualTo(Approval.State.LAPSED);
    assertThat(approvals.approve(approver, id, after)).isEqualTo(Decision.TOO_LATE);
    assertThat(approvals.waiting(maker.office(), after)).noneMatch(one -> one.id().equals(id));
  }

  @Test
  void canBeTakenBackAndRefused() {
    var first = askForSigner(maker);
    assertThat(approvals.withdraw(maker, first, NOW)).isEqualTo(Decision.DONE);
    assertThat(approvals.withdraw(maker, first, NOW)).isEqualTo(Decision.TOO_LATE);
    assertThat(approvals.approve(approver, first, NOW)).isEqualTo(Decision.TOO_LATE);
    var second = askForSigner(maker);
    assertThat(approvals.refuse(approver, second, NOW)).isEqualTo(Decision.DONE);
    assertThat(duties.holds(colleague, Role.SIGNER)).isFalse();
  }

  @Test
  void ofTwoWhoDecideAtOnceOneWins() throws Exception {
    var other = officers.atPalembang(Role.OFFICE_ADMINISTRATOR);
    for (var round = 0; round < 20; round++) {
      var id = askForSigner(maker);
      var start = new CyclicBarrier(2);
      Callable<Decision> yes =
          () -> afterBarrier(start, () -> approvals.approve(approver, id, NOW));
      Callable<Decision> no = () -> afterBarrier(start, () -> approvals.refuse(other, id, NOW));
      try (var pool = Executors.newFixedThreadPool(2)) {
        var first = pool.submit(yes);
        var second = pool.submit(no);
        assertThat(Stream.of(first.get(), second.get()))
            .containsExactlyInAnyOrder(Decision.DONE, Decision.TOO_LATE);
      }
    }
  }

  @Test
  void whatBecameImpossibleIsUndoneWhole() {
    var name = "baru." + UUID.randomUUID().toString().substring(0, 8);
    var span = new Roster.Span(Role.ARCHIVE, LocalDate.now(), null);
    roster.askForNewOfficer(maker, name, "Petugas Baru", span);
    roster.askForNewOfficer(maker, name, "Petugas Lain", span);
    var both =
        approvals.waiting(maker.office(), "new-officer", Instant.now()).stream()
            .filter(one -> one.detail("username").equals(name))
            .toList();
    assertThat(both).hasSize(2);
    var later = Instant.now();
    assertThat(approvals.approve(approver, both.getFirst().id(), later)).isEqualTo(Decision.DONE);
    assertThatThrownBy(() -> approvals.approve(approver, both.getLast().id(), later))
        .isInstanceOf(NoLongerPossible.class);
    assertThat(approvals.of(both.getLast().id(), later).orElseThrow().state())
        .isEqualTo(Approval.State.WAITING);
  }

  @Test
  void keepsNamesAndDetailsSealed() {
    var name = "Zulkarnaen Xaverius " + UUID.randomUUID().toString().replaceAll("\\d|-", "");
    var span = new Roster.Span(Role.ARCHIVE, LocalDate.now(), null);
    var username = "z" + UUID.randomUUID().toString().substring(0, 8);
    roster.askForNewOfficer(maker, username, name, span);
    var id =
        approvals.waiting(maker.office(), "new-officer", Instant.now()).stream()
            .filter(one -> one.detail("username").equals(username))
            .findFirst()
            .orElseThrow()
            .id();
    approvals.approve(approver, id, Instant.now());
    assertThat(StoredText.tablesWith(name, jdbc)).isEmpty();
    assertThatThrownBy(() -> approvals.ask(maker, "tak-dikenal", "x:1", Map.of(), NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Decision afterBarrier(CyclicBarrier start, Callable<Decision> decide)
      throws Exception {
    start.await(10, java.util.concurrent.TimeUnit.SECONDS);
    return decide.call();
  }

  private UUID askForSigner(Officer by) {
    return approvals.ask(by, "role-grant", "officer:" + colleague.id(), details(), NOW);
  }

  private static Map<String, String> details() {
    var from = NOW.minus(Duration.ofDays(2)).toString().substring(0, 10);
    return Map.of("role", "SIGNER", "from", from);
  }
}
