package id.lintas.visit.papers;

import id.lintas.account.Household;
import id.lintas.account.Households;
import id.lintas.account.MaritalStatus;
import id.lintas.account.Person;
import id.lintas.account.Relation;
import id.lintas.booking.Bookings;
import id.lintas.notify.Channel;
import id.lintas.shared.Sex;
import id.lintas.site.TypedDay;
import id.lintas.visit.Visit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a form begins with: as much as the account of who booked knows already. */
@Component
class Prefill {
  private static final String INDONESIA = "INDONESIA";

  private final Bookings bookings;
  private final Households households;

  Prefill(Bookings bookings, Households households) {
    this.bookings = bookings;
    this.households = households;
  }

  FormSheet of(Visit visit) {
    var values = new HashMap<String, String>();
    var who = visit.applicant();
    if (!who.married()) put(values, FormField.CIVIL_STATUS, MaritalStatus.NEVER_MARRIED.name());
    put(values, FormField.ID_UNTIL, FormRules.FOR_LIFE);
    put(values, FormField.FATHER_NATIONALITY, INDONESIA);
    put(values, FormField.MOTHER_NATIONALITY, INDONESIA);
    var booking = bookings.atOffice(visit.office(), visit.booking()).orElse(null);
    if (booking != null && booking.account().isPresent())
      known(values, visit, households.of(booking.account().get()));
    return new FormSheet(0, values);
  }

  /** By the NIK, because that is the person whatever the account calls them. */
  private static void known(Map<String, String> values, Visit visit, Household household) {
    var people = household.people();
    var found = people.stream().filter(one -> one.nik().equals(visit.applicant().nik()));
    found.findFirst().ifPresent(self -> family(values, self, household));
    household
        .contact()
        .filter(contact -> contact.channel() == Channel.EMAIL)
        .ifPresent(contact -> put(values, FormField.EMAIL, contact.address()));
  }

  private static void family(Map<String, String> values, Person self, Household household) {
    put(values, FormField.BIRTH_PLACE, self.birthPlace());
    put(values, FormField.HOME_ADDRESS, self.address());
    put(values, FormField.CIVIL_STATUS, self.maritalStatus().name());
    for (var other : household.people()) {
      if (other.id().equals(self.id())) continue;
      if (parent(self.relation(), other.relation())) parent(values, other);
      if (spouse(self.relation(), other.relation())) spouse(values, other);
    }
  }

  private static boolean parent(Relation self, Relation other) {
    return self == Relation.SELF && other == Relation.PARENT
        || self == Relation.SIBLING && other == Relation.PARENT
        || self == Relation.CHILD && (other == Relation.SELF || other == Relation.SPOUSE);
  }

  private static boolean spouse(Relation self, Relation other) {
    return self == Relation.SELF && other == Relation.SPOUSE
        || self == Relation.SPOUSE && other == Relation.SELF;
  }

  private static void parent(Map<String, String> values, Person parent) {
    var father = parent.sex() == Sex.MALE;
    put(values, father ? FormField.FATHER_NAME : FormField.MOTHER_NAME, parent.name().value());
    put(
        values,
        father ? FormField.FATHER_BIRTH_PLACE : FormField.MOTHER_BIRTH_PLACE,
        parent.birthPlace());
    put(
        values,
        father ? FormField.FATHER_BIRTH_DATE : FormField.MOTHER_BIRTH_DATE,
        TypedDay.written(parent.birthDate()));
  }

  private static void spouse(Map<String, String> values, Person spouse) {
    put(values, FormField.SPOUSE_NAME, spouse.name().value());
    put(values, FormField.SPOUSE_NATIONALITY, INDONESIA);
    put(values, FormField.SPOUSE_BIRTH_PLACE, spouse.birthPlace());
    put(values, FormField.SPOUSE_BIRTH_DATE, TypedDay.written(spouse.birthDate()));
  }

  private static void put(Map<String, String> values, FormField field, String value) {
    if (!value.isBlank()) values.put(field.key(), value);
  }
}
