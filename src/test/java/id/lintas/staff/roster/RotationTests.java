package id.lintas.staff.roster;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Post;
import id.lintas.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose year at a post is over, by the roster's dates. */
class RotationTests {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final OfficeId OFFICE = OfficeId.of("PLM");
  private static final UUID WHO = UUID.randomUUID();

  private static Post post(Role role, LocalDate from, @Nullable LocalDate to) {
    return new Post(UUID.randomUUID(), WHO, OFFICE, role, from, to);
  }

  private static Colleague holds(Post... posts) {
    return new Colleague(WHO, "sari", "Sari", Colleague.State.ACTIVE, List.of(posts));
  }

  private static List<Rotation.Stay> due(Post... posts) {
    return Rotation.due(List.of(holds(posts)), TODAY);
  }

  @Test
  void namesWhoseYearIsOverOrSoonWillBe() {
    var over = due(post(Role.CAPTURE, TODAY.minusYears(1), null)).getFirst();
    assertThat(over.over(TODAY)).isTrue();
    assertThat(over.until()).isEqualTo(TODAY);
    var soon = due(post(Role.CAPTURE, TODAY.minusYears(1).plusDays(60), null)).getFirst();
    assertThat(soon.over(TODAY)).isFalse();
    assertThat(due(post(Role.CAPTURE, TODAY.minusYears(1).plusDays(61), null))).isEmpty();
  }

  @Test
  void aPostGivenAnewWithinAMonthGoesOn() {
    var before = post(Role.CAPTURE, TODAY.minusYears(2), TODAY.minusMonths(5));
    var again = post(Role.CAPTURE, TODAY.minusMonths(5).plusDays(31), null);
    assertThat(due(again, before).getFirst().since()).isEqualTo(before.from());
    assertThat(due(again, before).getFirst().post()).isEqualTo(again.id());
    var later = post(Role.CAPTURE, TODAY.minusMonths(5).plusDays(32), null);
    assertThat(due(later, before)).isEmpty();
  }

  @Test
  void anotherPostAWithdrawnOneOrOneToComeCountsNot() {
    var now = post(Role.CAPTURE, TODAY.minusMonths(3), null);
    assertThat(due(now, post(Role.EXAMINER, TODAY.minusYears(2), TODAY.minusMonths(3)))).isEmpty();
    var withdrawn = post(Role.CAPTURE, TODAY.minusYears(2), TODAY.minusYears(2).minusDays(1));
    assertThat(due(now, withdrawn)).isEmpty();
    assertThat(due(post(Role.CAPTURE, TODAY.plusDays(1), null))).isEmpty();
  }

  @Test
  void whoLeavesBeforeTheYearIsOverIsNotNamed() {
    var from = TODAY.minusYears(1).plusDays(30);
    assertThat(due(post(Role.CAPTURE, from, TODAY.plusDays(29)))).isEmpty();
    assertThat(due(post(Role.CAPTURE, from, TODAY.plusDays(30)))).hasSize(1);
    var blocked =
        new Colleague(
            WHO,
            "sari",
            "Sari",
            Colleague.State.BLOCKED,
            List.of(post(Role.CAPTURE, TODAY.minusYears(3), null)));
    assertThat(Rotation.due(List.of(blocked), TODAY)).isEmpty();
  }
}
