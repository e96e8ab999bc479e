package id.lintas.booking.opening.web;

import id.lintas.account.Citizen;
import id.lintas.account.People;
import id.lintas.account.Person;
import id.lintas.booking.FormIds;
import id.lintas.booking.Refusal;
import id.lintas.booking.opening.EnteringARoom;
import id.lintas.booking.opening.Entry;
import id.lintas.booking.opening.KeepingAnEntry;
import id.lintas.booking.opening.Opening;
import id.lintas.booking.opening.OpeningDays;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Receipts;
import id.lintas.booking.opening.Rooms;
import id.lintas.booking.opening.Seat;
import id.lintas.booking.opening.Standing;
import id.lintas.booking.web.Draft;
import id.lintas.booking.web.OrderPace;
import id.lintas.booking.web.RefusalPage;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.site.Form;
import id.lintas.site.TypedDay;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The waiting room: enter, see where one stands, take one's turn, leave. */
@Controller
class WaitingRoomPages {
  private static final String TEMPLATES = "id/lintas/booking/opening/web/";

  private final Offices offices;
  private final People people;
  private final Rooms rooms;
  private final OpeningDays days;
  private final EnteringARoom entering;
  private final KeepingAnEntry keeping;
  private final Receipts receipts;
  private final FormIds forms;
  private final OrderPace pace;

  WaitingRoomPages(
      Offices offices,
      People people,
      Rooms rooms,
      OpeningDays days,
      EnteringARoom entering,
      KeepingAnEntry keeping,
      Receipts receipts,
      FormIds forms,
      OrderPace pace) {
    this.offices = offices;
    this.people = people;
    this.rooms = rooms;
    this.days = days;
    this.entering = entering;
    this.keeping = keeping;
    this.receipts = receipts;
    this.forms = forms;
    this.pace = pace;
  }

  @GetMapping("/antrian/{office:[A-Z]{3}}/ruang")
  Object door(
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable String office,
      @RequestParam MultiValueMap<String, String> typed) {
    var draft = Draft.of(office(office), typed);
    var opening = opening(draft.office(), typed);
    if (opening.isEmpty() || !draft.whole()) return "redirect:" + draft.url("hari");
    return doorPage(citizen, draft, opening.get(), Form.of(typed));
  }

  private Optional<Opening> opening(Office office, MultiValueMap<String, String> typed) {
    return Optional.ofNullable(typed.getFirst("minggu"))
        .flatMap(TypedDay::parse)
        .flatMap(week -> days.opening(new OpeningKey(office.id(), week)))
        .filter(one -> !one.settled());
  }

  private View doorPage(Citizen citizen, Draft draft, Opening opening, Form form) {
    var model = new HashMap<String, Object>();
    model.put("draft", draft);
    model.put("form", form);
    model.put("opening", opening);
    model.put("days", days.days(opening.key(), draft.pool()));
    model.put("names", names(chosen(citizen, draft)));
    model.put("token", forms.issue(citizen.accountId(), draft.office().id()));
    return View.of(TEMPLATES + "door", model);
  }

  private List<Person> chosen(Citizen citizen, Draft draft) {
    return people.people(citizen.accountId()).stream()
        .filter(person -> draft.people().contains(person.id()))
        .toList();
  }

  private static List<String> names(List<Person> chosen) {
    return chosen.stream().map(person -> person.name().value()).toList();
  }

  @PostMapping("/antrian/{office:[A-Z]{3}}/ruang")
  Object enter(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable String office,
      @RequestParam MultiValueMap<String, String> typed) {
    var draft = Draft.of(office(office), typed);
    var opening = opening(draft.office(), typed);
    if (opening.isEmpty() || !draft.whole()) return "redirect:" + draft.url("hari");
    var form = Form.of(typed);
    var week = opening.get().key().week();
    var choice = RoomChoice.of(form, week);
    if (choice.isEmpty())
      return doorPage(
              citizen, draft, opening.get(), form.refuse(RoomChoice.HOW, "opening.how.missing"))
          .status(422);
    var chosen = chosen(citizen, draft);
    var order = draft.order(chosen, week, form.value("formulir"), citizen.language());
    var wanted = choice.get();
    var asked =
        new EnteringARoom.Asked(order, wanted.automatic(), wanted.preference(), draft.url("hari"));
    var origin = pace.admit(citizen, request, response);
    if (origin.isEmpty()) return refused(draft, new Refusal.Busy(), names(chosen));
    return switch (entering.enter(citizen.accountId(), asked, origin.get())) {
      case EnteringARoom.Outcome.Inside in -> "redirect:" + PollFilter.PATH + in.entry();
      case EnteringARoom.Outcome.Refused no -> refused(draft, no.refusal(), names(chosen));
    };
  }

  private static View refused(Draft draft, Refusal refusal, List<String> names) {
    var model = new HashMap<String, Object>();
    model.put("draft", draft);
    model.put("refusal", refusal);
    model.put("names", names);
    return View.of(TEMPLATES + "doorClosed", model).status(RefusalPage.status(refusal).value());
  }

  /** From memory, as the poll; only a node that does not know the party yet looks it up. */
  @GetMapping(PollFilter.PATH + "{entry}")
  View room(@AuthenticationPrincipal Citizen citizen, @PathVariable UUID entry) {
    var found = rooms.find(entry).filter(one -> own(citizen, one.seat()));
    var key =
        found.map(one -> one.room().opening().key()).orElseGet(() -> own(citizen, entry).opening());
    var office = offices.office(key.office());
    var model = new HashMap<String, Object>();
    model.put("id", entry);
    model.put("seat", found.map(Rooms.Found::seat));
    model.put("opening", days.opening(key).orElseThrow());
    model.put("standing", found.isPresent() ? rooms.standing(entry) : Standing.UNKNOWN);
    model.put("office", office);
    model.put("token", forms.issue(citizen.accountId(), office.id()));
    return View.of(TEMPLATES + "room", model);
  }

  private static boolean own(Citizen citizen, Seat seat) {
    return seat.account().equals(citizen.accountId());
  }

  private Entry own(Citizen citizen, UUID entry) {
    return keeping
        .find(citizen.accountId(), entry)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping(PollFilter.PATH + "{entry}/perpanjang")
  String extend(@AuthenticationPrincipal Citizen citizen, @PathVariable UUID entry) {
    var own = own(citizen, entry);
    keeping.extend(citizen.accountId(), entry);
    rooms.refresh(own.opening());
    return "redirect:" + PollFilter.PATH + entry;
  }

  @PostMapping(PollFilter.PATH + "{entry}/keluar")
  String leave(@AuthenticationPrincipal Citizen citizen, @PathVariable UUID entry) {
    var own = own(citizen, entry);
    keeping.leave(citizen.accountId(), entry);
    rooms.refresh(own.opening());
    return "redirect:" + PollFilter.PATH + entry;
  }

  @GetMapping(value = PollFilter.PATH + "{entry}/bukti", produces = MediaType.TEXT_PLAIN_VALUE)
  @ResponseBody
  String receipt(@AuthenticationPrincipal Citizen citizen, @PathVariable UUID entry) {
    return receipts.of(own(citizen, entry)) + "\n";
  }

  private Office office(String id) {
    return offices
        .find(id)
        .filter(Office::listed)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
