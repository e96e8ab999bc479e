package id.lintas.booking;

import id.lintas.account.Household;
import id.lintas.account.Households;
import id.lintas.account.Person;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.MarriageClaim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A citizen books a place for one to five of their people. */
@Component
public class PlacingABooking {
  private final Offices offices;
  private final BookingPolicies policies;
  private final Households households;
  private final FormIds forms;
  private final Wishes wishes;
  private final Placing placing;

  PlacingABooking(
      Offices offices,
      BookingPolicies policies,
      Households households,
      FormIds forms,
      Wishes wishes,
      Placing placing) {
    this.offices = offices;
    this.policies = policies;
    this.households = households;
    this.forms = forms;
    this.wishes = wishes;
    this.placing = placing;
  }

  /** The same form sent again yields the same booking. */
  public Outcome place(UUID account, Order order) {
    var form = forms.verified(order.form(), account, order.office());
    if (form.isEmpty()) return Outcome.refused(new Refusal.ForgedForm());
    var office = offices.find(order.office());
    if (office.isEmpty()) return Outcome.refused(new Refusal.NoSuchPlace());
    var household = households.of(account);
    var known = known(household);
    var party = party(known, order);
    if (party.isEmpty()) return Outcome.refused(unknownPeople());
    var faults = faults(known, office.get(), order, party.get());
    if (!faults.isEmpty()) return Outcome.refused(new Refusal.PartyRefused(faults));
    var asker =
        new Wishes.Asker(Way.ONLINE, account, form.get(), order.language(), household.contact());
    var wish =
        wishes.wish(asker, List.of(order.slot()), party.get(), Optional.empty(), Optional.empty());
    return placing.place(wish);
  }

  private static Map<UUID, Person> known(Household household) {
    return household.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /** Its people as they would stand in a booking; empty when one is not of this account. */
  public Optional<List<Applicant>> party(UUID account, Order order) {
    return party(known(households.of(account)), order);
  }

  /** Empty when one of them is not of this account. */
  private static Optional<List<Applicant>> party(Map<UUID, Person> known, Order order) {
    var party = new ArrayList<Applicant>();
    for (var choice : order.party()) {
      var person = known.get(choice.person());
      if (person == null) return Optional.empty();
      party.add(applicant(person, choice.wanted(), order.day()));
    }
    return Optional.of(party);
  }

  static Applicant applicant(Person person, Applicant.Wanted wanted, LocalDate visit) {
    var claim = MarriageClaim.of(person.married(), person.birthDate(), visit);
    return new Applicant(
        Optional.of(person.id()),
        person.name(),
        person.nik(),
        person.birthDate(),
        person.sex(),
        person.married(),
        claim == MarriageClaim.TO_BE_SHOWN ? person.documents().marriageCertificate() : "",
        wanted);
  }

  /** Which rules of the party are not met on the wanted day; empty when it may come. */
  public List<PartyRules.Fault> faults(UUID account, Order order) {
    var known = known(households.of(account));
    return offices
        .find(order.office())
        .flatMap(office -> party(known, order).map(all -> faults(known, office, order, all)))
        .orElseGet(() -> unknownPeople().faults());
  }

  private List<PartyRules.Fault> faults(
      Map<UUID, Person> known, Office office, Order order, List<Applicant> party) {
    var terms = policies.of(office, order.day()).terms();
    var faults = new ArrayList<>(PartyRules.faults(party, order.day(), order.sameDay(), terms));
    for (int i = 0; i < party.size(); i++) {
      var person = known.get(order.party().get(i).person());
      if (person == null) continue;
      var position = i + 1;
      PartyRules.against(person.registerCheck())
          .ifPresent(rule -> faults.add(new PartyRules.Fault(position, rule)));
    }
    return faults;
  }

  private static Refusal.PartyRefused unknownPeople() {
    return new Refusal.PartyRefused(List.of(new PartyRules.Fault(0, PartyRules.Rule.NOBODY)));
  }
}
