package id.lintas.sandbox.web;

import id.lintas.sandbox.OnlyInSandbox;
import id.lintas.sandbox.SandboxSettings;
import id.lintas.site.Form;
import id.lintas.site.View;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves the clock of the trial, for all of its nodes. */
@Controller
@OnlyInSandbox
class ClockPages {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final LocalTime JUST_BEFORE_OPENING = LocalTime.of(13, 55);
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[.:]([0-5]\\d)");
  private static final String SEE_CLOCK = "redirect:/sandbox/jam";

  /** Further than any calendar of the trial reaches, and the database's dates still hold it. */
  private static final Duration FARTHEST = Duration.ofDays(3_660);

  private final SandboxSettings settings;
  private final Clock clock;

  ClockPages(SandboxSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/sandbox/jam")
  View clock() {
    return page(Form.empty());
  }

  @PostMapping("/sandbox/jam")
  Object move(@RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    switch (form.value("ke")) {
      case "jam" -> settings.moveClockTo(clock.instant().plus(Duration.ofHours(1)));
      case "hari" -> settings.moveClockTo(clock.instant().plus(Duration.ofDays(1)));
      case "jumat" -> settings.moveClockTo(beforeNextOpening(clock.instant()));
      case "ulang" -> settings.resetClock();
      default -> {
        var wanted = wanted(form);
        if (!form.ok()) return page(form).status(422);
        settings.moveClockTo(wanted);
      }
    }
    return SEE_CLOCK;
  }

  private View page(Form form) {
    var now = clock.instant();
    return View.of(
        "id/lintas/sandbox/web/clock",
        Map.of("form", form, "now", now, "moved", !settings.clockOffset().isZero(), "zone", ZONE));
  }

  /** Five minutes before two o'clock on a Friday, as Palembang reads it. */
  static Instant beforeNextOpening(Instant now) {
    var today = now.atZone(ZONE).toLocalDate();
    var friday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    var moment = friday.atTime(JUST_BEFORE_OPENING).atZone(ZONE).toInstant();
    return moment.isAfter(now)
        ? moment
        : friday.plusWeeks(1).atTime(JUST_BEFORE_OPENING).atZone(ZONE).toInstant();
  }

  private Instant wanted(Form form) {
    var date = date(form);
    var time = time(form);
    var wanted = date.atTime(time).atZone(ZONE).toInstant();
    if (Duration.between(Instant.now(), wanted).abs().compareTo(FARTHEST) > 0) {
      form.refuse("tanggal", "sandbox.clock.tooFar");
    }
    return wanted;
  }

  private static LocalDate date(Form form) {
    try {
      return LocalDate.of(
          Integer.parseInt(form.value("tanggal-tahun")),
          Integer.parseInt(form.value("tanggal-bulan")),
          Integer.parseInt(form.value("tanggal-hari")));
    } catch (NumberFormatException | DateTimeException none) {
      form.refuse("tanggal", "sandbox.clock.noDate");
      return LocalDate.EPOCH;
    }
  }

  private static LocalTime time(Form form) {
    var parts = TIME.matcher(form.value("pukul"));
    if (parts.matches()) {
      return LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }
    form.refuse("pukul", "sandbox.clock.noTime");
    return LocalTime.MIDNIGHT;
  }
}
