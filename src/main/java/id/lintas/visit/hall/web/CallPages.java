package id.lintas.visit.hall.web;

import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.StepHelp;
import id.lintas.visit.hall.AsideReason;
import id.lintas.visit.hall.AtTheCounter;
import id.lintas.visit.hall.Called;
import id.lintas.visit.hall.Calling;
import id.lintas.visit.hall.EndingACall;
import id.lintas.visit.hall.QueueClass;
import id.lintas.visit.hall.Seats;
import id.lintas.visit.sop.SopStep;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Calling from a counter, all day by one key. */
@Controller
@Needs({Role.CAPTURE, Role.INFORMATION})
class CallPages {
  static final String CALLS = "/petugas/panggil";
  private static final String HOME = "redirect:" + CALLS;
  private static final String TEMPLATES = "id/lintas/visit/hall/web/";

  private final Seats seats;
  private final AtTheCounter counter;
  private final Calling calling;
  private final EndingACall ending;
  private final StepHelp help;

  CallPages(Seats seats, AtTheCounter counter, Calling calling, EndingACall ending, StepHelp help) {
    this.help = help;
    this.seats = seats;
    this.counter = counter;
    this.calling = calling;
    this.ending = ending;
  }

  @GetMapping(CALLS)
  View page(@AuthenticationPrincipal Officer officer) {
    return page(officer, Optional.empty());
  }

  private View page(Officer officer, Optional<String> refused) {
    var here = seats.of(officer);
    if (here.isEmpty()) return seats(officer, Form.empty(), 0);
    var model = new HashMap<String, Object>();
    model.put("seen", counter.see(officer, here.get()));
    model.put("refused", refused);
    model.put("help", help.of(SopStep.S06_CAPTURE_AND_INTERVIEW));
    var page = View.of(TEMPLATES + "call", model);
    return refused.isEmpty() ? page : page.status(HttpStatus.CONFLICT.value());
  }

  private View seats(Officer officer, Form form, int taken) {
    var model = new HashMap<String, Object>();
    model.put("counters", seats.all(officer));
    model.put("form", form);
    model.put("taken", taken);
    var page = View.of(TEMPLATES + "seats", model);
    return form.ok() ? page : page.status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  @PostMapping(CALLS + "/loket")
  Object open(
      @AuthenticationPrincipal Officer officer,
      @RequestParam(defaultValue = "") String loket,
      @RequestParam(defaultValue = "") String ganti) {
    var form = Form.empty().with("loket", loket);
    var number = number(loket);
    return switch (seats.open(officer, number, ganti.equals("ya"))) {
      case YES -> HOME;
      case BUSY -> page(officer, Optional.of("hall.refused.busy"));
      case TAKEN -> seats(officer, form.refuse("loket", "hall.seat.taken", number), number);
      case NO_SUCH -> seats(officer, form.refuse("loket", "hall.seat.number"), 0);
    };
  }

  @PostMapping(CALLS + "/tutup")
  Object close(@AuthenticationPrincipal Officer officer) {
    return seats.close(officer) == Seats.Seated.YES
        ? HOME
        : page(officer, Optional.of("hall.refused.busy"));
  }

  /** Pressed twice it calls once: the second finds what the first called. */
  @PostMapping(CALLS + "/berikutnya")
  Object next(@AuthenticationPrincipal Officer officer) {
    return switch (calling.next(officer)) {
      case Called.Nobody none -> page(officer, Optional.of("hall.refused.nobody"));
      case Called.Busy busy -> page(officer, Optional.of("hall.refused.busy"));
      case Called other -> answer(officer, other);
    };
  }

  @PostMapping(CALLS + "/ulang")
  Object again(@AuthenticationPrincipal Officer officer, @RequestParam int panggilan) {
    return answer(officer, calling.again(officer, panggilan));
  }

  @PostMapping(CALLS + "/batal")
  Object undo(@AuthenticationPrincipal Officer officer, @RequestParam int panggilan) {
    return answer(officer, calling.undo(officer, panggilan));
  }

  @PostMapping(CALLS + "/tidak-hadir")
  Object absent(@AuthenticationPrincipal Officer officer, @RequestParam int panggilan) {
    return answer(officer, ending.absent(officer, panggilan));
  }

  @PostMapping(CALLS + "/selesai")
  Object finished(@AuthenticationPrincipal Officer officer, @RequestParam int panggilan) {
    return answer(officer, ending.finished(officer, panggilan));
  }

  @PostMapping(CALLS + "/sisihkan")
  Object aside(
      @AuthenticationPrincipal Officer officer,
      @RequestParam int panggilan,
      @RequestParam(defaultValue = "") String alasan) {
    var reason =
        Arrays.stream(AsideReason.values())
            .filter(one -> one.name().equals(alasan))
            .findFirst()
            .orElse(AsideReason.OTHER);
    return answer(officer, ending.aside(officer, panggilan, reason));
  }

  /**
   * @param ke a class's letter or a counter's number
   */
  @PostMapping(CALLS + "/pindah")
  Object send(
      @AuthenticationPrincipal Officer officer,
      @RequestParam int panggilan,
      @RequestParam(defaultValue = "") String ke) {
    if (number(ke) > 0)
      return ending.send(officer, panggilan, number(ke)) instanceof Called.NoCounter
          ? page(officer, Optional.of("hall.refused.empty"))
          : HOME;
    if (!ke.matches("[A-E]")) return page(officer, Optional.of("hall.refused.where"));
    return answer(officer, ending.send(officer, panggilan, QueueClass.of(ke)));
  }

  @PostMapping(CALLS + "/kembali")
  Object back(@AuthenticationPrincipal Officer officer, @RequestParam UUID nomor) {
    return ending.back(officer, nomor) ? HOME : page(officer, Optional.of("hall.refused.gone"));
  }

  @PostMapping(CALLS + "/ambil")
  Object pick(@AuthenticationPrincipal Officer officer, @RequestParam UUID nomor) {
    return answer(officer, calling.pick(officer, nomor));
  }

  private Object answer(Officer officer, Called called) {
    return switch (called) {
      case Called.Done done -> HOME;
      case Called.NoCounter none -> HOME;
      case Called.Nobody none -> page(officer, Optional.of("hall.refused.nobody"));
      case Called.Busy busy -> page(officer, Optional.of("hall.refused.busy"));
      case Called.Unfinished some -> page(officer, Optional.of("hall.refused.unfinished"));
      case Called.Gone gone -> page(officer, Optional.of("hall.refused.gone"));
    };
  }

  private static int number(String typed) {
    return typed.strip().matches("[0-9]{1,2}") ? Integer.parseInt(typed.strip()) : 0;
  }
}
