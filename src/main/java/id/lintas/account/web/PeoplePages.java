package id.lintas.account.web;

import id.lintas.account.Citizen;
import id.lintas.account.People;
import id.lintas.account.Person;
import id.lintas.account.Relation;
import id.lintas.account.people.KeepingPeople;
import id.lintas.account.people.KeepingPeople.Outcome;
import id.lintas.account.people.PersonForm;
import id.lintas.account.session.KeptForm;
import id.lintas.account.session.LocalPath;
import id.lintas.shared.Nik;
import id.lintas.site.Form;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The holder of an account and their family: the list, and a form for each. */
@Controller
class PeoplePages {
  private static final String LIST = "/akun/orang";
  private static final String NEXT = "lanjut";
  private static final String AGAIN = "lagi";

  private final People people;
  private final KeepingPeople keeping;
  private final KeptForm kept;

  PeoplePages(People people, KeepingPeople keeping, KeptForm kept) {
    this.people = people;
    this.keeping = keeping;
    this.kept = kept;
  }

  @GetMapping(LIST)
  View list(@AuthenticationPrincipal Citizen citizen) {
    return View.of(
        "id/lintas/account/web/people",
        Map.of("people", people.people(citizen.accountId()), "most", KeepingPeople.AT_MOST));
  }

  @GetMapping("/akun/orang/tambah")
  View add(
      @AuthenticationPrincipal Citizen citizen,
      @RequestParam(name = NEXT, defaultValue = "") String next,
      HttpServletRequest request) {
    var before = kept.of(citizen, request);
    if (before.isPresent()) return again(citizen, before.get(), null);
    var form = Form.empty().with(FormId.FIELD, UUID.randomUUID().toString()).with(NEXT, next);
    if (!hasHolder(citizen, null)) form.with(PersonForm.RELATION, Relation.SELF.name());
    return page(citizen, form, null, Set.of());
  }

  @PostMapping("/akun/orang/tambah")
  Object add(
      @AuthenticationPrincipal Citizen citizen,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of(typed);
    var formId = FormId.of(form);
    form.with(FormId.FIELD, formId.toString());
    var outcome = keeping.add(citizen.accountId(), form, UUID.randomUUID(), formId);
    if (outcome instanceof Outcome.Kept) KeptForm.forget(request, response);
    return answer(citizen, form, null, outcome);
  }

  @GetMapping("/akun/orang/{id}")
  View change(
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable UUID id,
      @RequestParam(name = NEXT, defaultValue = "") String next,
      HttpServletRequest request) {
    var person = person(citizen, id);
    var before = kept.of(citizen, request);
    if (before.isPresent()) return again(citizen, before.get(), person);
    return page(citizen, PersonForm.of(person).with(NEXT, next), person, Set.of());
  }

  @PostMapping("/akun/orang/{id}")
  Object change(
      @AuthenticationPrincipal Citizen citizen,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var person = person(citizen, id);
    var form = Form.of(typed);
    var outcome = keeping.change(citizen.accountId(), id, form);
    if (outcome instanceof Outcome.Kept) KeptForm.forget(request, response);
    return answer(citizen, form, person, outcome);
  }

  @GetMapping("/akun/orang/{id}/hapus")
  View remove(@AuthenticationPrincipal Citizen citizen, @PathVariable UUID id) {
    return removal(person(citizen, id), keeping.underWay(citizen.accountId(), id));
  }

  @PostMapping("/akun/orang/{id}/hapus")
  Object removeNow(@AuthenticationPrincipal Citizen citizen, @PathVariable UUID id) {
    var person = people.person(citizen.accountId(), id);
    if (person.isPresent() && !keeping.remove(citizen.accountId(), id)) {
      return removal(person.get(), true).status(HttpStatus.CONFLICT.value());
    }
    return SeeOther.page(LIST);
  }

  @ExceptionHandler
  void gone(KeepingPeople.Gone gone) {
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private View again(Citizen citizen, Form before, @Nullable Person person) {
    return page(citizen, before.with(AGAIN, "ya"), person, Set.of());
  }

  private Person person(Citizen citizen, UUID id) {
    return people
        .person(citizen.accountId(), id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Object answer(Citizen citizen, Form form, @Nullable Person person, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Kept kept -> SeeOther.page(LocalPath.of(form.value(NEXT)).orElse(LIST));
      case Outcome.Refused() -> page(citizen, form, person, Set.of()).status(422);
      case Outcome.Differs(var warnings) -> page(citizen, form, person, warnings).status(422);
    };
  }

  private View page(
      Citizen citizen, Form form, @Nullable Person person, Set<Nik.Warning> warnings) {
    return View.of(
        "id/lintas/account/web/person",
        Map.of(
            "form",
            form,
            "person",
            Optional.ofNullable(person),
            "holder",
            !hasHolder(citizen, person),
            "warnings",
            warnings,
            "frozen",
            person != null && keeping.underWay(citizen.accountId(), person.id()),
            "again",
            !form.value(AGAIN).isEmpty(),
            "next",
            LocalPath.of(form.value(NEXT)).orElse("")));
  }

  private boolean hasHolder(Citizen citizen, @Nullable Person except) {
    return people.people(citizen.accountId()).stream()
        .anyMatch(
            one ->
                one.relation() == Relation.SELF
                    && (except == null || !one.id().equals(except.id())));
  }

  private static View removal(Person person, boolean underWay) {
    return View.of(
        "id/lintas/account/web/removePerson", Map.of("person", person, "underWay", underWay));
  }
}
