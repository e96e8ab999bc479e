package id.lintas.booking.desk;

import id.lintas.booking.Applicant;
import id.lintas.booking.BookingPolicies;
import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.PartyRules;
import id.lintas.booking.Placing;
import id.lintas.booking.Pool;
import id.lintas.booking.Refusal;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.booking.Wishes;
import id.lintas.office.Office;
import id.lintas.office.Offices;
import id.lintas.shared.Language;
import id.lintas.staff.Officer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * An officer books a place of the desk's share for people who are present and show their identity
 * card. They need no account, phone or e-mail; the ticket is printed.
 */
@Component
public class BookingForSomebody {
  private final Offices offices;
  private final BookingPolicies policies;
  private final FormIds forms;
  private final Wishes wishes;
  private final Placing placing;

  BookingForSomebody(
      Offices offices, BookingPolicies policies, FormIds forms, Wishes wishes, Placing placing) {
    this.offices = offices;
    this.policies = policies;
    this.forms = forms;
    this.wishes = wishes;
    this.placing = placing;
  }

  /** At the officer's own office; the same form sent again yields the same booking. */
  public Outcome place(
      Officer officer,
      String form,
      LocalDate day,
      LocalTime hour,
      List<Applicant> party,
      Language language) {
    var office = offices.office(officer.office());
    var formId = forms.verified(form, officer.id(), office.id());
    if (formId.isEmpty()) return Outcome.refused(new Refusal.ForgedForm());
    var faults = faults(office, day, party);
    if (!faults.isEmpty()) return Outcome.refused(new Refusal.PartyRefused(faults));
    var asker =
        new Wishes.Asker(Way.ASSISTED, officer.id(), formId.get(), language, Optional.empty());
    var slot = new SlotKey(office.id(), day, hour, Pool.ASSISTED);
    return placing.place(
        wishes.wish(asker, List.of(slot), party, Optional.empty(), Optional.empty()));
  }

  /** Which rules the party would not meet on that day at the officer's office. */
  public List<PartyRules.Fault> faults(Officer officer, LocalDate day, List<Applicant> party) {
    return faults(offices.office(officer.office()), day, party);
  }

  private List<PartyRules.Fault> faults(Office office, LocalDate day, List<Applicant> party) {
    return PartyRules.faults(party, day, false, policies.of(office, day).terms());
  }
}
