package id.lintas.staff;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostTests {
  private static final LocalDate DAY = LocalDate.of(2028, 2, 29);
  private static final OfficeId OFFICE = OfficeId.of("PLM");

  /** Every from, to and day within a week of a leap day. */
  @Test
  void holdsFromItsFirstDayToItsLastAndOnNoOther() {
    for (var from = -7; from <= 7; from++) {
      for (var day = -8; day <= 8; day++) {
        var open = post(OFFICE, Role.SIGNER, DAY.plusDays(from), null);
        assertThat(open.covers(DAY.plusDays(day))).isEqualTo(day >= from);
        assertThat(open.over(DAY.plusDays(day))).isFalse();
        for (var to = from - 1; to <= 7; to++) {
          var post = post(OFFICE, Role.SIGNER, DAY.plusDays(from), DAY.plusDays(to));
          assertThat(post.covers(DAY.plusDays(day))).isEqualTo(day >= from && day <= to);
          assertThat(post.over(DAY.plusDays(day))).isEqualTo(day > to);
        }
      }
    }
  }

  @Test
  void countsOnlyTheOfficeThatIsAskedFor() {
    var posts =
        List.of(
            post(OFFICE, Role.SIGNER, DAY, null),
            post(OFFICE, Role.SIGNER, DAY.minusDays(9), DAY),
            post(OFFICE, Role.ARCHIVE, DAY.minusDays(9), DAY.minusDays(1)),
            post(OfficeId.of("DJJ"), Role.HEAD_OF_OFFICE, DAY, null));
    assertThat(Post.roles(posts, OFFICE, DAY)).containsExactly(Role.SIGNER);
    assertThat(Post.roles(posts, OFFICE, DAY.minusDays(1)))
        .containsExactly(Role.SIGNER, Role.ARCHIVE);
    assertThat(Post.roles(posts, OfficeId.of("DJJ"), DAY)).containsExactly(Role.HEAD_OF_OFFICE);
    assertThat(Post.roles(posts, OfficeId.of("TKN"), DAY)).isEmpty();
  }

  private static Post post(OfficeId office, Role role, LocalDate from, LocalDate to) {
    return new Post(UUID.randomUUID(), UUID.randomUUID(), office, role, from, to);
  }
}
