package id.lintas.visit.hall.web;

import id.lintas.office.Offices;
import id.lintas.site.Form;
import id.lintas.site.View;
import id.lintas.staff.Duties;
import id.lintas.staff.Needs;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.visit.ListsSeen;
import id.lintas.visit.Worklist;
import id.lintas.visit.hall.FindingANumber;
import id.lintas.visit.hall.FindingANumber.Found;
import id.lintas.visit.hall.GivingANumber;
import id.lintas.visit.hall.Seats;
import id.lintas.visit.hall.Tickets;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever stands at a desk with a folder or a number, and the paper they are given. */
@Controller
@Needs({Role.FRONT_DESK, Role.INFORMATION, Role.EXAMINER, Role.CAPTURE})
class NumberPages {
  static final String NUMBERS = "/petugas/nomor";
  private static final String TEMPLATES = "id/lintas/visit/hall/web/";
  private static final String FIELD = "cari";

  private final FindingANumber finding;
  private final GivingANumber giving;
  private final Tickets tickets;
  private final Worklist worklist;
  private final Seats seats;
  private final Duties duties;
  private final Offices offices;
  private final ListsSeen lists;

  NumberPages(
      FindingANumber finding,
      GivingANumber giving,
      Tickets tickets,
      Worklist worklist,
      Seats seats,
      Duties duties,
      Offices offices,
      ListsSeen lists) {
    this.finding = finding;
    this.giving = giving;
    this.tickets = tickets;
    this.worklist = worklist;
    this.seats = seats;
    this.duties = duties;
    this.offices = offices;
    this.lists = lists;
  }

  @GetMapping(NUMBERS)
  View page(@AuthenticationPrincipal Officer officer) {
    return page(officer, Form.empty(), Optional.empty());
  }

  /** By post, because what is scanned may be a citizen's ticket. */
  @PostMapping(NUMBERS)
  Object find(
      @AuthenticationPrincipal Officer officer, @RequestParam MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    if (form.value(FIELD).isEmpty())
      return page(officer, form.refuse(FIELD, "hall.find.empty"), Optional.empty());
    var found = finding.find(officer, form.value(FIELD));
    if (found instanceof Found.Nothing)
      worklist
          .otherOffice(officer.office(), form.value(FIELD))
          .ifPresentOrElse(
              other -> form.refuse(FIELD, "visit.otherOffice", other.name()),
              () -> form.refuse(FIELD, "hall.find.nothing"));
    if (found instanceof Found.Numbered known && isHere(officer, known))
      return "redirect:/petugas/kunjungan/" + known.visit().orElseThrow().folder();
    return page(officer, form, Optional.of(found));
  }

  /** The folder of whoever was called to this officer's counter: their file is what is wanted. */
  private boolean isHere(Officer officer, Found.Numbered known) {
    return known.visit().isPresent()
        && known
            .call()
            .flatMap(call -> seats.of(officer).filter(one -> one.number() == call.counter()))
            .isPresent();
  }

  private View page(Officer officer, Form form, Optional<Found> found) {
    var model = new HashMap<String, Object>();
    model.put("form", form);
    model.put("found", found);
    model.put("calls", duties.holds(officer, Role.CAPTURE, Role.INFORMATION));
    var without = finding.without(officer);
    if (!without.isEmpty() || found.isPresent()) lists.by(officer, "numbers");
    model.put("without", without);
    model.put("sits", seats.of(officer).isPresent());
    var page = View.of(TEMPLATES + "numbers", model);
    return form.ok() ? page : page.status(HttpStatus.UNPROCESSABLE_CONTENT.value());
  }

  @PostMapping(NUMBERS + "/beri")
  Object give(
      @AuthenticationPrincipal Officer officer, @RequestParam(defaultValue = "") String map) {
    var given =
        worklist.byFolder(officer.office(), map).flatMap(visit -> giving.give(officer, visit.id()));
    if (given.isPresent()) return "redirect:" + NUMBERS + "/" + given.get().id();
    return page(officer, Form.empty().refuse(FIELD, "hall.give.not"), Optional.empty());
  }

  @PostMapping(NUMBERS + "/layanan")
  String service(@AuthenticationPrincipal Officer officer) {
    return "redirect:" + NUMBERS + "/" + giving.forAService(officer).id();
  }

  @GetMapping(NUMBERS + "/{id}")
  Object ticket(@AuthenticationPrincipal Officer officer, @PathVariable UUID id) {
    var ticket = tickets.find(officer.office(), id);
    if (ticket.isEmpty()) return "redirect:" + NUMBERS;
    var model = new HashMap<String, Object>();
    model.put("ticket", ticket.get());
    model.put("office", offices.office(officer.office()));
    return View.of(TEMPLATES + "ticket", model);
  }
}
