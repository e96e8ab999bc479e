package id.lintas.booking;

import id.lintas.account.Contact;
import id.lintas.account.Household;
import id.lintas.account.Households;
import id.lintas.account.Origin;
import id.lintas.account.Person;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.Wish;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.MarriageClaim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Marking marking;
  private final Placing placing;

  PlacingABooking(
      Offices offices,
      BookingPolicies policies,
      Households households,
      FormIds forms,
      Wishes wishes,
      Marking marking,
      Placing placing) {
    this.offices = offices;
    this.policies = policies;
    this.households = households;
    this.forms = forms;
    this.wishes = wishes;
    this.marking = marking;
    this.placing = placing;
  }

  /** The same form sent again yields the same booking. */
  public Outcome place(UUID account, Order order, Origin origin) {
    var form = forms.verified(order.form(), account, order.office());
    if (form.isEmpty()) return Outcome.refused(new Refusal.ForgedForm());
    var office = offices.find(order.office()).filter(Office::listed);
    if (office.isEmpty()) return Outcome.refused(new Refusal.NoSuchPlace());
    return switch (prepared(account, office.get(), order, origin)) {
      case Prepared.Ready ready -> placing.place(wish(account, form.get(), order, ready));
      case Prepared.Refused no -> Outcome.refused(no.refusal());
    };
  }

  private Wish wish(UUID account, UUID form, Order order, Prepared.Ready ready) {
    var asker =
        new Wishes.Asker(
            Way.ONLINE, account, form, order.language(), ready.contact(), ready.marks());
    return wishes.wish(
        asker, List.of(order.slot()), ready.party(), Optional.empty(), Optional.empty());
  }

  /** An order after everything was looked at that needs no place. */
  public sealed interface Prepared {
    /**
     * @param party its people as they would stand in a booking
     * @param marks whose hand it comes from
     */
    record Ready(List<Applicant> party, Marks marks, Optional<Contact> contact)
        implements Prepared {}

    record Refused(Refusal refusal) implements Prepared {}
  }

  /** Whether this party may come that day, and as what it would be booked. */
  public Prepared prepared(UUID account, Office office, Order order, Origin origin) {
    var household = households.of(account);
    var known = known(household);
    var party = party(known, order);
    if (party.isEmpty()) return new Prepared.Refused(unknownPeople());
    var policy = policies.of(office, order.day());
    var faults = faults(known, policy, order, party.get());
    if (!faults.isEmpty()) return new Prepared.Refused(new Refusal.PartyRefused(faults));
    var cards = cards(household, known, order);
    var marks = marking.marks(account, household.contact(), origin, cards, policy.bounds());
    return new Prepared.Ready(party.get(), marks, household.contact());
  }

  private static Map<UUID, Person> known(Household household) {
    return household.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
  }

  private static FamilyCards cards(Household household, Map<UUID, Person> known, Order order) {
    return FamilyCards.of(
        household.people().getFirst().familyCard(),
        order.party().stream()
            .map(choice -> known.get(choice.person()))
            .filter(Objects::nonNull)
            .map(Person::familyCard)
            .toList());
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
        .flatMap(
            office ->
                party(known, order)
                    .map(all -> faults(known, policies.of(office, order.day()), order, all)))
        .orElseGet(() -> unknownPeople().faults());
  }

  private List<PartyRules.Fault> faults(
      Map<UUID, Person> known, BookingPolicies.Policy policy, Order order, List<Applicant> party) {
    var faults =
        new ArrayList<>(PartyRules.faults(party, order.day(), order.sameDay(), policy.terms()));
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
