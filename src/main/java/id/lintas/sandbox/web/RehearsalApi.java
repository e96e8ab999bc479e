package id.lintas.sandbox.web;

import id.lintas.account.Citizen;
import id.lintas.booking.TrialWeeks;
import id.lintas.office.Offices;
import id.lintas.sandbox.OnlyInSandbox;
import id.lintas.sandbox.SandboxSettings;
import id.lintas.site.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door of rehearsals beside that of {@link CrowdApi}: a week to open, the clock, and an answer
 * to compare others with. A JSON body is asked for, for the same reason as there.
 */
@RestController
@OnlyInSandbox
class RehearsalApi {
  private static final int PLACES_MAX = 1_000_000;
  private static final Set<String> MODES = Set.of("DRAW", "FIRST_COME");

  private final TrialWeeks weeks;
  private final Offices offices;
  private final SandboxSettings settings;

  RehearsalApi(TrialWeeks weeks, Offices offices, SandboxSettings settings) {
    this.weeks = weeks;
    this.offices = offices;
    this.settings = settings;
  }

  record WeekAsked(@Nullable String office, @Nullable Integer places, @Nullable String mode) {}

  record WeekJson(LocalDate week, Instant opensAt) {}

  /** Publishes the first coming week of that office that can have so many places. */
  @PostMapping(path = "/api/sandbox/weeks", consumes = MediaType.APPLICATION_JSON_VALUE)
  WeekJson publish(@RequestBody WeekAsked asked) {
    var places = asked.places() == null ? 0 : asked.places();
    var mode = asked.mode();
    if (places < 1 || places > PLACES_MAX || mode == null || !MODES.contains(mode))
      throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-fields");
    var office =
        offices
            .find(asked.office() == null ? "" : asked.office())
            .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "no-such-office"));
    var announced = weeks.announce(office, places, mode);
    return new WeekJson(announced.monday(), announced.opensAt());
  }

  record ClockAsked(@Nullable Instant now) {}

  /** Moves the clock of all nodes, as the sandbox's page does; exact to less than a second. */
  @PostMapping(path = "/api/sandbox/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
  void move(@RequestBody ClockAsked asked) {
    if (asked.now() == null) throw new ProblemException(HttpStatus.BAD_REQUEST, "invalid-fields");
    settings.moveClockTo(asked.now());
  }

  /** What somebody signed in sends comes back: the least an answer to an order can cost. */
  @PostMapping(path = "/api/sandbox/echo", consumes = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> echo(
      @AuthenticationPrincipal @Nullable Citizen citizen, @RequestBody Map<String, Object> said) {
    if (citizen == null) throw new ProblemException(HttpStatus.UNAUTHORIZED, "sign-in-needed");
    return said;
  }
}
