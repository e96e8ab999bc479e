package id.lintas.booking.opening;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Pool;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoomTests {
  private static final Instant OPENS = Instant.parse("2026-11-27T07:00:00Z");
  private static final OpeningKey KEY =
      new OpeningKey(OfficeId.of("PLM"), LocalDate.parse("2026-11-30"));

  private static Opening gathering(long version) {
    return new Opening(
        KEY,
        OPENS,
        Opening.State.GATHERING,
        Duration.ofMinutes(10),
        new Commitments("", ""),
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        version);
  }

  private static Entry late(long version) {
    return new Entry(
        KEY,
        UUID.randomUUID(),
        UUID.randomUUID(),
        Pool.PUBLIC,
        1,
        EntryState.WAITING,
        Optional.of(1),
        false,
        Preference.ANY,
        Language.ID,
        "",
        OPENS,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        version);
  }

  /**
   * Another node closes the list, and somebody comes late, between reading the opening and the
   * news: a room that took itself for complete would look as if nobody waited, and be settled.
   */
  @Test
  void newsThatAreYoungerThanTheOpeningDoNotMakeThePictureComplete() {
    var room = new Room(gathering(4));
    room.follow(-1, gathering(4), List.of(late(6)), 1, list -> list);
    assertThat(room.seen()).isEqualTo(4);
  }
}
