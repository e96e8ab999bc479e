package id.lintas.booking.web;

import id.lintas.account.Accounts;
import id.lintas.account.Citizen;
import id.lintas.account.People;
import id.lintas.account.Person;
import id.lintas.booking.Availabilities;
import id.lintas.booking.Availability;
import id.lintas.booking.BookingPolicies;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.Outcome;
import id.lintas.booking.PartyRules;
import id.lintas.booking.PlacingABooking;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.opening.Rooms;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.office.Tariffs;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Rupiah;
import id.lintas.site.Form;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The way to a place, one question a page: what for, which passport, who, which day, which hour,
 * check, done. Whoever comes to a page too early is led to the question that is open.
 */
@Controller
class BookingPages {
  private final Offices offices;
  private final People people;
  private final Availabilities availabilities;
  private final BookingPolicies policies;
  private final Tariffs tariffs;
  private final PlacingABooking placing;
  private final FormIds forms;
  private final Accounts accounts;
  private final Rooms rooms;
  private final OrderPace pace;
  private final Clock clock;

  BookingPages(
      Offices offices,
      People people,
      Availabilities availabilities,
      BookingPolicies policies,
      Tariffs tariffs,
      PlacingABooking placing,
      FormIds forms,
      Accounts accounts,
      Rooms rooms,
      OrderPace pace,
      Clock clock) {
    this.offices = offices;
    this.people = people;
    this.availabilities = availabilities;
    this.policies = policies;
    this.tariffs = tariffs;
    this.placing = placing;
    this.forms = forms;
    this.accounts = accounts;
    this.rooms = rooms;
    this.pace = pace;
    this.clock = clock;
  }

  @GetMapping("/antrian/{office:[A-Z]{3}}")
  String begin(@PathVariable String office) {
    return "redirect:/antrian/" + office(office).id() + "/permohonan";
  }

  @GetMapping("/antrian/{office:[A-Z]{3}}/permohonan")
  View kind(@PathVariable String office, @RequestParam MultiValueMap<String, String> typed) {
    var draft = Draft.of(office(office), typed);
    return kindPage(draft, Form.of(typed));
  }

  private static View kindPage(Draft draft, Form form) {
    return View.of(
        "id/lintas/booking/web/kind",
        Map.of("draft", draft, "form", form, "kinds", List.of(kinds(draft))));
  }

  private static ApplicationKind[] kinds(Draft draft) {
    return draft.office().parent().isPresent()
        ? new ApplicationKind[] {
          ApplicationKind.NEW, ApplicationKind.REPLACE, ApplicationKind.DATA_CHANGE
        }
        : new ApplicationKind[] {
          ApplicationKind.NEW,
          ApplicationKind.REPLACE,
          ApplicationKind.LOST,
          ApplicationKind.DAMAGED,
          ApplicationKind.DATA_CHANGE,
          ApplicationKind.DUAL_NATIONALITY_CHILD
        };
  }

  @GetMapping("/antrian/{office:[A-Z]{3}}/paspor")
  View booklet(@PathVariable String office, @RequestParam MultiValueMap<String, String> typed) {
    var draft = Draft.of(office(office), typed);
    var form = Form.of(typed);
    if (draft.kind().isEmpty())
      return kindPage(draft, form.refuse("jenis", "booking.kind.missing")).status(422);
    return bookletPage(draft, form);
  }

  private View bookletPage(Draft draft, Form form) {
    var kind = draft.kind().orElseThrow();
    var visit = draft.day().orElseGet(() -> draft.office().today(clock.instant()));
    var electronicOnly = policies.of(draft.office(), visit).terms().electronicOnly();
    var choices = new ArrayList<BookletChoice>();
    for (var booklet : Draft.Booklet.values()) {
      if (electronicOnly && !booklet.name().startsWith("E")) continue;
      if (kind == ApplicationKind.DUAL_NATIONALITY_CHILD && booklet.years().years() == 10) continue;
      if (booklet == Draft.Booklet.T5 && kind != ApplicationKind.NEW) continue;
      tariffs
          .price(kind, booklet.type(), booklet.years(), false, visit)
          .ifPresent(price -> choices.add(new BookletChoice(booklet.name(), price.total())));
    }
    return View.of(
        "id/lintas/booking/web/booklet",
        Map.of(
            "draft", draft,
            "form", form,
            "choices", choices,
            "sameDay", sameDayOffered(draft, kind)));
  }

  private boolean sameDayOffered(Draft draft, ApplicationKind kind) {
    return Tariffs.sameDayPossible(kind)
        && !availabilities.at(draft.office(), Pool.SAME_DAY, 1).days().isEmpty();
  }

  @GetMapping("/antrian/{office:[A-Z]{3}}/orang")
  Object people(
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable String office,
      @RequestParam MultiValueMap<String, String> typed) {
    var draft = Draft.of(office(office), typed);
    var form = Form.of(typed);
    if (draft.kind().isEmpty()) return "redirect:" + draft.url("permohonan");
    if (draft.booklet().isEmpty())
      return bookletPage(draft, form.refuse("buku", "booking.booklet.missing")).status(422);
    return peoplePage(citizen, draft, form);
  }

  private View peoplePage(Citizen citizen, Draft draft, Form form) {
    var choices =
        people.people(citizen.accountId()).stream()
            .map(person -> new PersonChoice(person, PartyRules.against(person.registerCheck())))
            .toList();
    if (choices.size() == 1 && form.all("orang").isEmpty())
      form.with("orang", choices.getFirst().person().id().toString());
    var max = policies.of(draft.office(), draft.office().today(clock.instant())).terms().partyMax();
    return View.of(
        "id/lintas/booking/web/people",
        Map.of("draft", draft, "form", form, "choices", choices, "max", max));
  }

  @GetMapping("/antrian/{office:[A-Z]{3}}/hari")
  Object days(
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable String office,
      @RequestParam MultiValueMap<String, String> typed) {
    var draft = Draft.of(office(office), typed);
    var open = openQuestion(citizen, draft, Form.of(typed));
    if (open.isPresent()) return open.get();
    var availability =
        availabilities.at(
            draft.office(), draft.pool(), draft.people().size(), Optional.of(citizen.accountId()));
    return View.of(
        "id/lintas/booking/web/days",
        Map.of(
            "draft",
            draft,
            "availability",
            availability,
            "rooms",
            rooms.underWay(draft.office().id()),
            "zone",
            draft.office().zone()));
  }

  /** What must be answered before a day can be chosen. */
  private Optional<Object> openQuestion(Citizen citizen, Draft draft, Form form) {
    if (draft.kind().isEmpty()) return Optional.of("redirect:" + draft.url("permohonan"));
    if (draft.booklet().isEmpty()) return Optional.of("redirect:" + draft.url("paspor"));
    var chosen = chosen(citizen, draft);
    if (chosen.isEmpty()) form.refuse("orang", "booking.people.missing");
    else faults(citizen, draft, chosen, draft.office().today(clock.instant()), form);
    return form.ok() ? Optional.empty() : Optional.of(peoplePage(citizen, draft, form).status(422));
  }

  private List<Person> chosen(Citizen citizen, Draft draft) {
    return people.people(citizen.accountId()).stream()
        .filter(person -> draft.people().contains(person.id()))
        .toList();
  }

  private void faults(
      Citizen citizen, Draft draft, List<Person> chosen, LocalDate visit, Form form) {
    var order = draft.order(chosen, visit, "", citizen.language());
    for (var fault : placing.faults(citizen.accountId(), order)) {
      var name = fault.position() == 0 ? "" : chosen.get(fault.position() - 1).name().value();
      form.refuse("orang", "booking.rule." + fault.rule(), name);
    }
  }

  @GetMapping("/antrian/{office:[A-Z]{3}}/jam")
  Object hours(
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable String office,
      @RequestParam MultiValueMap<String, String> typed) {
    var draft = Draft.of(office(office), typed);
    var form = Form.of(typed);
    var open = openQuestion(citizen, draft, form);
    if (open.isPresent()) return open.get();
    return hoursPage(citizen, draft, form);
  }

  private Object hoursPage(Citizen citizen, Draft draft, Form form) {
    var day =
        draft
            .day()
            .flatMap(
                wanted ->
                    free(citizen, draft).filter(one -> one.date().equals(wanted)).findFirst());
    if (day.isEmpty()) return "redirect:" + draft.url("hari");
    return View.of(
        "id/lintas/booking/web/hours",
        Map.of("draft", draft, "form", form, "day", day.get(), "zone", draft.office().zone()));
  }

  private java.util.stream.Stream<Availability.Day> free(Citizen citizen, Draft draft) {
    return availabilities
        .at(draft.office(), draft.pool(), draft.people().size(), Optional.of(citizen.accountId()))
        .free()
        .stream();
  }

  @GetMapping("/antrian/{office:[A-Z]{3}}/periksa")
  Object check(
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable String office,
      @RequestParam MultiValueMap<String, String> typed) {
    var draft = Draft.of(office(office), typed);
    var form = Form.of(typed);
    var open = openQuestion(citizen, draft, form);
    if (open.isPresent()) return open.get();
    if (draft.day().isEmpty()) return "redirect:" + draft.url("hari");
    if (draft.hour().isEmpty()) {
      var page = hoursPage(citizen, draft, form.refuse("jam", "booking.hour.missing"));
      return page instanceof View view ? view.status(422) : page;
    }
    return checkPage(citizen, draft);
  }

  private View checkPage(Citizen citizen, Draft draft) {
    var order =
        draft.order(chosen(citizen, draft), draft.day().orElseThrow(), "", citizen.language());
    var policy = policies.of(draft.office(), draft.day().orElseThrow());
    return View.of(
        "id/lintas/booking/web/check",
        Map.of(
            "draft", draft,
            "people", chosen(citizen, draft),
            "party", order.party(),
            "total", total(draft, order),
            "reachable", accounts.contact(citizen.accountId()).isPresent(),
            "token", forms.issue(citizen.accountId(), draft.office().id()),
            "movesMax", policy.movesMax(),
            "freezeDays", policy.freezeDays()));
  }

  /** As of the day of the visit, on which the application is registered. */
  private Rupiah total(Draft draft, Order order) {
    return order.party().stream()
        .map(Order.Choice::wanted)
        .flatMap(
            wanted ->
                tariffs
                    .price(
                        wanted.kind(), wanted.type(), wanted.years(), draft.sameDay(), order.day())
                    .stream())
        .map(Tariffs.Price::total)
        .reduce(Rupiah.ZERO, Rupiah::plus);
  }

  @PostMapping("/antrian/{office:[A-Z]{3}}/periksa")
  Object place(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable String office,
      @RequestParam MultiValueMap<String, String> typed) {
    var draft = Draft.of(office(office), typed);
    var open = openQuestion(citizen, draft, Form.of(typed));
    if (open.isPresent()) return open.get();
    if (draft.day().isEmpty() || draft.hour().isEmpty()) return "redirect:" + draft.url("hari");
    var chosen = chosen(citizen, draft);
    var token = Form.of(typed).value("formulir");
    var origin = pace.admit(citizen, request, response);
    if (origin.isEmpty()) return refusedPage(citizen, draft, chosen, new Refusal.Busy(), token);
    var order = draft.order(chosen, draft.day().get(), token, citizen.language());
    return switch (placing.place(citizen.accountId(), order, origin.get())) {
      case Outcome.Done done ->
          ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/tiket/" + done.booking().code().value()))
              .build();
      case Outcome.Refused refused -> refusedPage(citizen, draft, chosen, refused.refusal(), token);
    };
  }

  private View refusedPage(
      Citizen citizen, Draft draft, List<Person> chosen, Refusal refusal, String token) {
    var missed =
        new SlotKey(
            draft.office().id(),
            draft.day().orElseThrow(),
            draft.hour().orElseThrow(),
            draft.pool());
    var gone = refusal instanceof Refusal.Full || refusal instanceof Refusal.InThePast;
    var alternatives =
        gone
            ? availabilities.alternatives(missed, chosen.size(), citizen.accountId())
            : List.<SlotKey>of();
    return View.of(
            "id/lintas/booking/web/refused",
            Map.of(
                "draft", draft,
                "refusal", refusal,
                "names", chosen.stream().map(person -> person.name().value()).toList(),
                "alternatives", alternatives,
                "token", token))
        .status(RefusalPage.status(refusal).value());
  }

  private Office office(String id) {
    return offices
        .find(id)
        .filter(Office::listed)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
