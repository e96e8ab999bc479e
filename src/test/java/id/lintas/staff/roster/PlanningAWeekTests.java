package id.lintas.staff.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Places;
import id.lintas.staff.Role;
import id.lintas.staff.roster.PlanningAWeek.State;
import id.lintas.staff.roster.PlanningAWeek.Written;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Who sits where: only holders of the role, each week written by one who saw it. */
@LintasTest
class PlanningAWeekTests {
  @Autowired private WebApplicationContext context;
  @Autowired private PlanningAWeek planning;
  @Autowired private Places places;
  @Autowired private Roster roster;

  private OfficeId office;
  private Officer admin;
  private Officer holder;
  private LocalDate monday;

  /** An office of the test's own, which nobody knows and which therefore works every day. */
  @BeforeEach
  void peopleOfAnOffice() {
    var letters = UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase();
    office = OfficeId.of("Q" + (letters + "ABC").substring(0, 2));
    var officers = new Officers(context);
    admin = officers.at(office, Role.OFFICE_ADMINISTRATOR);
    holder = officers.at(office, Role.EXAMINER, Role.CAPTURE);
    monday = PlanningAWeek.monday(places.today(office)).plusWeeks(1);
  }

  private PlanningAWeek.Staffed post(LocalDate day, Role role) {
    return planning.week(office, PlanningAWeek.monday(day)).stream()
        .filter(one -> one.date().equals(day))
        .flatMap(one -> one.posts().stream())
        .filter(one -> one.role() == role)
        .findFirst()
        .orElseThrow();
  }

  private Written write(int seen, UUID... who) {
    return planning.write(admin, monday, Role.EXAMINER, seen, Map.of(monday, Set.of(who)));
  }

  @Test
  void aNeededPostThatNobodyHoldsIsNamed() {
    assertThat(post(monday, Role.ARCHIVE).state()).isEqualTo(State.NOBODY);
    assertThat(planning.coming(office).getFirst().nobody()).isPositive();
    assertThat(post(monday, Role.CAPTURE).state()).isEqualTo(State.UNPLANNED);
  }

  @Test
  void aPlanNamesHoldersAndNobodyElse() {
    var seen = planning.sheet(office, monday, Role.EXAMINER).version();
    assertThat(write(seen, holder.id(), admin.id(), UUID.randomUUID())).isEqualTo(Written.DONE);
    assertThat(post(monday, Role.EXAMINER).planned())
        .extracting(Colleague::id)
        .containsExactly(holder.id());
    assertThat(post(monday.plusDays(1), Role.EXAMINER).planned()).isEmpty();
    assertThat(planning.of(holder, monday)).containsExactly(Role.EXAMINER);
    assertThat(planning.sheet(office, monday, Role.CAPTURE).elsewhere()).hasSize(1);
  }

  @Test
  void whoLosesTheRoleIsPlannedNoMore() {
    write(planning.sheet(office, monday, Role.EXAMINER).version(), holder.id());
    var held =
        roster.officer(office, holder.id()).orElseThrow().posts().stream()
            .filter(one -> one.role() == Role.EXAMINER)
            .findFirst()
            .orElseThrow();
    roster.endPost(admin, holder.id(), held.id(), places.today(office).minusDays(1));
    assertThat(post(monday, Role.EXAMINER).state()).isNotEqualTo(State.PLANNED);
  }

  @Test
  void ofTwoWhoPlanTheSameWeekTheSecondSeesTheFirst() {
    var seen = planning.sheet(office, monday, Role.EXAMINER).version();
    assertThat(write(seen, holder.id())).isEqualTo(Written.DONE);
    assertThat(write(seen)).isEqualTo(Written.STALE);
    assertThat(post(monday, Role.EXAMINER).planned()).hasSize(1);
    assertThat(planning.sheet(office, monday, Role.EXAMINER).version()).isEqualTo(seen + 1);
  }

  @Test
  void aWeekIsCopiedFromTheOneBefore() {
    write(planning.sheet(office, monday, Role.EXAMINER).version(), holder.id());
    var next = monday.plusWeeks(1);
    var seen = planning.sheet(office, next, Role.EXAMINER).version();
    assertThat(planning.copy(admin, next, Role.EXAMINER, seen)).isEqualTo(Written.DONE);
    assertThat(post(next, Role.EXAMINER).planned()).hasSize(1);
  }

  @Test
  void onlyThisWeekAndTheComingOnesArePlanned() {
    var first = PlanningAWeek.monday(places.today(office));
    assertThat(planning.plannable(office, first)).isTrue();
    assertThat(planning.plannable(office, first.plusWeeks(8))).isTrue();
    assertThat(planning.plannable(office, first.plusWeeks(9))).isFalse();
    assertThat(planning.plannable(office, first.minusWeeks(1))).isFalse();
    assertThat(planning.plannable(office, first.plusDays(1))).isFalse();
    assertThatThrownBy(() -> planning.write(admin, first.minusWeeks(1), Role.EXAMINER, 0, Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
