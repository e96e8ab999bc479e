package id.lintas.visit;

import id.lintas.visit.sop.Outcome;
import id.lintas.visit.store.NumberStore;
import id.lintas.visit.store.NumberStore.Kind;
import id.lintas.visit.store.NumberStore.Number;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A receipt pays for one file, and a booklet belongs to one person: what was written with an
 * outcome makes the number the visit's, in the transaction of the move.
 */
@Component
class TakingNumbers {
  private final NumberStore store;

  TakingNumbers(NumberStore store) {
    this.store = store;
  }

  /** Why it may not be the visit's; empty when it is, or when no such number was written. */
  Optional<Moved.NumberTaken> take(Visit visit, Outcome outcome, Map<String, String> said) {
    return switch (outcome) {
      case Outcome.PaidProvisionally paid -> take(visit, Happened.NTPN, Kind.NTPN, said, false);
      case Outcome.QualityPassed passed -> take(visit, Happened.BOOKLET, Kind.BOOKLET, said, false);
      case Outcome.QualityFailed failed -> take(visit, Happened.BOOKLET, Kind.BOOKLET, said, true);
      default -> Optional.empty();
    };
  }

  private Optional<Moved.NumberTaken> take(
      Visit visit, String field, Kind kind, Map<String, String> said, boolean spoiled) {
    var text = said.get(field);
    if (text == null) return Optional.empty();
    var number = new Number(kind, text.toUpperCase(Locale.ROOT), spoiled);
    if (!store.take(visit, number))
      return store
          .find(visit, number)
          .map(taken -> new Moved.NumberTaken(field, taken.by(), taken.spoiled()));
    if (!spoiled) store.giveUpOthers(visit, number);
    return Optional.empty();
  }
}
