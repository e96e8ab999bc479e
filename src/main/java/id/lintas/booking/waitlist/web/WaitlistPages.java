package id.lintas.booking.waitlist.web;

import id.lintas.account.Citizen;
import id.lintas.account.People;
import id.lintas.account.Person;
import id.lintas.booking.FormIds;
import id.lintas.booking.Refusal;
import id.lintas.booking.opening.KeepingAnEntry;
import id.lintas.booking.opening.OpeningDays;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.waitlist.JoiningTheList;
import id.lintas.booking.waitlist.KeepingAListing;
import id.lintas.booking.waitlist.Listing;
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
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The waiting list: leave word, see what became of it, leave it again. */
@Controller
class WaitlistPages {
  private static final String TEMPLATES = "id/lintas/booking/waitlist/web/";
  private static final String MINE = "/antrian/tunggu/";

  private final Offices offices;
  private final People people;
  private final OpeningDays days;
  private final JoiningTheList joining;
  private final KeepingAListing keeping;
  private final KeepingAnEntry entries;
  private final FormIds forms;
  private final OrderPace pace;

  WaitlistPages(
      Offices offices,
      People people,
      OpeningDays days,
      JoiningTheList joining,
      KeepingAListing keeping,
      KeepingAnEntry entries,
      FormIds forms,
      OrderPace pace) {
    this.offices = offices;
    this.people = people;
    this.days = days;
    this.joining = joining;
    this.keeping = keeping;
    this.entries = entries;
    this.forms = forms;
    this.pace = pace;
  }

  @GetMapping("/antrian/{office:[A-Z]{3}}/tunggu")
  Object ask(
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable String office,
      @RequestParam MultiValueMap<String, String> typed) {
    var draft = Draft.of(office(office), typed);
    var week = week(draft.office(), typed);
    if (week.isEmpty() || !draft.whole()) return "redirect:" + draft.url("hari");
    var form = Form.of(typed);
    if (form.value(WaitlistChoice.WHEN).isEmpty()) form.with(WaitlistChoice.WHEN, "kapan");
    var model = new HashMap<String, Object>();
    model.put("draft", draft);
    model.put("form", form);
    model.put("week", week.get().week());
    model.put("days", days.days(week.get(), draft.pool()));
    model.put("names", List.copyOf(names(citizen, draft.people()).values()));
    model.put("token", forms.issue(citizen.accountId(), draft.office().id()));
    return View.of(TEMPLATES + "join", model);
  }

  private static Optional<OpeningKey> week(Office office, MultiValueMap<String, String> typed) {
    return Optional.ofNullable(typed.getFirst("minggu"))
        .flatMap(TypedDay::parse)
        .filter(week -> week.getDayOfWeek() == DayOfWeek.MONDAY)
        .map(week -> new OpeningKey(office.id(), week));
  }

  /** In the order of the account's people. */
  private Map<UUID, String> names(Citizen citizen, List<UUID> some) {
    return people.people(citizen.accountId()).stream()
        .filter(person -> some.contains(person.id()))
        .collect(
            Collectors.toMap(
                Person::id,
                person -> person.name().value(),
                (one, other) -> one,
                java.util.LinkedHashMap::new));
  }

  /** From the page above, or with one tap from the waiting room that had no place left. */
  @PostMapping("/antrian/{office:[A-Z]{3}}/tunggu")
  Object join(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable String office,
      @RequestParam MultiValueMap<String, String> typed) {
    var draft = Draft.of(office(office), typed);
    var asked = asked(citizen, draft, typed);
    if (asked.isEmpty()) return "redirect:" + draft.url("hari");
    var origin = pace.admit(citizen, request, response);
    if (origin.isEmpty()) return refused(citizen, asked.get(), new Refusal.Busy());
    return switch (joining.join(citizen.accountId(), asked.get(), origin.get())) {
      case JoiningTheList.Outcome.Inside in -> "redirect:" + MINE + in.listing();
      case JoiningTheList.Outcome.Refused no -> refused(citizen, asked.get(), no.refusal());
    };
  }

  private Optional<JoiningTheList.Asked> asked(
      Citizen citizen, Draft draft, MultiValueMap<String, String> typed) {
    var form = Form.of(typed);
    var token = form.value("formulir");
    var from = form.value("dari");
    if (!from.isEmpty())
      return id(from)
          .flatMap(entry -> entries.find(citizen.accountId(), entry))
          .flatMap(entry -> joining.asIn(entry, token));
    var week = week(draft.office(), typed);
    if (week.isEmpty() || !draft.whole()) return Optional.empty();
    var monday = week.get().week();
    var chosen =
        people.people(citizen.accountId()).stream()
            .filter(person -> draft.people().contains(person.id()))
            .toList();
    var order = draft.order(chosen, monday, token, citizen.language());
    return Optional.of(new JoiningTheList.Asked(order, WaitlistChoice.of(form, monday)));
  }

  private static Optional<UUID> id(String typed) {
    try {
      return Optional.of(UUID.fromString(typed));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  private View refused(Citizen citizen, JoiningTheList.Asked asked, Refusal refusal) {
    var party = asked.order().party().stream().map(id.lintas.booking.Order.Choice::person).toList();
    var names = names(citizen, party);
    var model = new HashMap<String, Object>();
    model.put("office", offices.office(asked.order().office()));
    model.put("refusal", refusal);
    model.put("names", party.stream().map(one -> names.getOrDefault(one, "")).toList());
    return View.of(TEMPLATES + "refused", model).status(RefusalPage.status(refusal).value());
  }

  @GetMapping(MINE + "{id}")
  View one(@AuthenticationPrincipal Citizen citizen, @PathVariable UUID id) {
    var listing = own(citizen, id);
    return View.of(
        TEMPLATES + "listing",
        Map.of("listing", listing, "office", offices.office(listing.week().office())));
  }

  private Listing own(Citizen citizen, UUID id) {
    return keeping
        .find(citizen.accountId(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping(MINE + "{id}/keluar")
  String leave(@AuthenticationPrincipal Citizen citizen, @PathVariable UUID id) {
    own(citizen, id);
    keeping.leave(citizen.accountId(), id);
    return "redirect:" + MINE + id;
  }

  private Office office(String id) {
    return offices
        .find(id)
        .filter(Office::listed)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
