package id.lintas.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockPagesTests {
  @Test
  void goesToFiveMinutesBeforeTheNextFridayOpening() {
    assertThat(ClockPages.beforeNextOpening(Instant.parse("2026-11-24T03:00:00Z")))
        .isEqualTo("2026-11-27T06:55:00Z");
    assertThat(ClockPages.beforeNextOpening(Instant.parse("2026-11-27T06:54:59Z")))
        .isEqualTo("2026-11-27T06:55:00Z");
    assertThat(ClockPages.beforeNextOpening(Instant.parse("2026-11-27T06:55:00Z")))
        .isEqualTo("2026-12-04T06:55:00Z");
    // late on a Friday in London is Saturday in Palembang
    assertThat(ClockPages.beforeNextOpening(Instant.parse("2026-11-27T23:00:00Z")))
        .isEqualTo("2026-12-04T06:55:00Z");
  }
}
