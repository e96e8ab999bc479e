package id.lintas.booking.opening;

import id.lintas.account.Origin;
import id.lintas.booking.Applicant;
import id.lintas.booking.FormIds;
import id.lintas.booking.Order;
import id.lintas.booking.SlotKey;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.Language;
import id.lintas.shared.PassportType;
import id.lintas.shared.ValidityYears;
import id.lintas.testing.Citizens;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Puts whole parties of signed-in citizens into a waiting room. */
record Entrants(FormIds forms, EnteringARoom entering) {
  private static final Applicant.Wanted WANTED =
      new Applicant.Wanted(ApplicationKind.NEW, PassportType.ELEKTRONIK, ValidityYears.TEN);

  static Entrants of(ApplicationContext context) {
    return new Entrants(context.getBean(FormIds.class), context.getBean(EnteringARoom.class));
  }

  Order order(Citizens.SignedIn who, SlotKey slot) {
    var party = who.personIds().stream().map(id -> new Order.Choice(id, WANTED)).toList();
    return new Order(
        forms.issue(who.accountId(), slot.office()),
        slot.office(),
        slot.day(),
        slot.hour(),
        false,
        party,
        Language.ID);
  }

  EnteringARoom.Outcome enter(Citizens.SignedIn who, SlotKey slot, boolean automatic) {
    return entering.enter(
        who.accountId(),
        new EnteringARoom.Asked(
            order(who, slot), automatic, Preference.ANY, "/antrian/" + slot.office()),
        Origin.UNKNOWN);
  }

  UUID inside(Citizens.SignedIn who, SlotKey slot, boolean automatic) {
    return ((EnteringARoom.Outcome.Inside) enter(who, slot, automatic)).entry();
  }
}
