package id.lintas.account.web;

import id.lintas.account.Citizen;
import id.lintas.account.People;
import id.lintas.account.Person;
import id.lintas.account.people.KeepingPeople;
import id.lintas.account.people.KeepingPeople.Outcome;
import id.lintas.account.people.PersonForm;
import id.lintas.site.Form;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The holder of an account and their family for programs. */
@RestController
@Tag(name = "people")
class PeopleApi {
  private final People people;
  private final KeepingPeople keeping;

  PeopleApi(People people, KeepingPeople keeping) {
    this.people = people;
    this.keeping = keeping;
  }

  @GetMapping("/api/v1/me/people")
  @Operation(summary = "The people of the account")
  List<PersonJson> list(@Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen) {
    return people.people(citizen.accountId()).stream().map(PersonJson::of).toList();
  }

  @PostMapping("/api/v1/me/people")
  @ResponseStatus(HttpStatus.CREATED)
  @Refuses(status = 400, with = "idempotency-key")
  @Refuses(status = 409, with = "person-differs")
  @Operation(summary = "Add a person; the register is asked at once, for three seconds at most")
  PersonJson add(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @RequestBody PersonAsked given,
      @CountsOnce @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    var form = given.fill(Form.empty());
    return kept(
        keeping.add(citizen.accountId(), form, UUID.randomUUID(), ApiForm.formId(key)), form);
  }

  @GetMapping("/api/v1/me/people/{id}")
  @Refuses(status = 404, with = "not-found")
  @Operation(summary = "One of the people of the account")
  PersonJson one(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @Parameter(description = "One of the people of the account") @PathVariable UUID id) {
    return PersonJson.of(person(citizen, id));
  }

  @PatchMapping("/api/v1/me/people/{id}")
  @Refuses(status = 404, with = "not-found")
  @Refuses(status = 409, with = "person-differs")
  @Operation(summary = "Change what is given; the rest stays")
  PersonJson change(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @Parameter(description = "One of the people of the account") @PathVariable UUID id,
      @RequestBody PersonAsked given) {
    var form = given.fill(PersonForm.of(person(citizen, id)));
    try {
      return kept(keeping.change(citizen.accountId(), id, form), form);
    } catch (KeepingPeople.Gone meanwhile) {
      throw notFound();
    }
  }

  @DeleteMapping("/api/v1/me/people/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Refuses(status = 404, with = "not-found")
  @Refuses(status = 409, with = "person-under-way")
  @Operation(summary = "Remove a person; refused while a place is held for them")
  void remove(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @Parameter(description = "One of the people of the account") @PathVariable UUID id) {
    person(citizen, id);
    if (!keeping.remove(citizen.accountId(), id)) {
      throw new ProblemException(HttpStatus.CONFLICT, "person-under-way");
    }
  }

  private Person person(Citizen citizen, UUID id) {
    return people.person(citizen.accountId(), id).orElseThrow(PeopleApi::notFound);
  }

  private static ProblemException notFound() {
    return new ProblemException(HttpStatus.NOT_FOUND, "not-found");
  }

  private static PersonJson kept(Outcome outcome, Form form) {
    return switch (outcome) {
      case Outcome.Kept(var person) -> PersonJson.of(person);
      case Outcome.Refused() -> throw PersonAsked.NAMES.refused(form);
      case Outcome.Differs(var warnings) ->
          throw new ProblemException(HttpStatus.CONFLICT, "person-differs")
              .with(AccountProblems.WARNINGS, warnings);
    };
  }
}
