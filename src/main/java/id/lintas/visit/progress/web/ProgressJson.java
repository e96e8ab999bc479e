package id.lintas.visit.progress.web;

import id.lintas.shared.Language;
import id.lintas.visit.hall.QueueState;
import id.lintas.visit.hall.Waiting;
import id.lintas.visit.papers.Gap;
import id.lintas.visit.papers.Returned;
import id.lintas.visit.progress.Doer;
import id.lintas.visit.progress.Progress;
import id.lintas.visit.sop.EndOutcome;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far everybody of a booking has come.
 *
 * @param number of the party in the hall, while it has one
 * @param people those who have arrived
 */
record ProgressJson(@Nullable NumberJson number, List<PersonJson> people) {

  /**
   * @param before how many numbers are called earlier
   * @param minutes of waiting, to the nearest five; null while nothing can be said
   * @param counter to which it is called now
   */
  record NumberJson(
      String number,
      QueueState state,
      int before,
      @Nullable Integer minutes,
      @Nullable Integer counter) {}

  /**
   * @param doer whose turn it is; null when nothing is left to be done
   * @param promised the day for which the passport is promised
   * @param suspendedUntil the first day on which they may apply again
   */
  record PersonJson(
      String name,
      String folder,
      SopStep step,
      Hold hold,
      @Nullable EndOutcome end,
      @Nullable Doer doer,
      @Nullable SopStep next,
      @Nullable LocalDate promised,
      @Nullable LocalDate suspendedUntil,
      @Nullable ReturnedJson returned,
      List<PastJson> past) {}

  /** What has to be brought, and the last day on which it is waited for. */
  record ReturnedJson(LocalDate until, List<MissingJson> missing, String note) {}

  record MissingJson(Gap.Kind kind, String document) {}

  record PastJson(SopStep step, String outcome, Instant at) {}

  static ProgressJson of(
      Optional<Waiting.Standing> number, List<Progress> people, Language language) {
    return new ProgressJson(
        number.map(ProgressJson::number).orElse(null),
        people.stream().map(one -> person(one, language)).toList());
  }

  private static NumberJson number(Waiting.Standing one) {
    return new NumberJson(
        one.number().toString(),
        one.state(),
        one.before(),
        one.minutes().orElse(null),
        one.counter().orElse(null));
  }

  private static PersonJson person(Progress one, Language language) {
    return new PersonJson(
        one.name().value(),
        one.folder().grouped(),
        one.step(),
        one.hold(),
        one.end().orElse(null),
        one.doer().orElse(null),
        one.next().orElse(null),
        one.promised().orElse(null),
        one.suspended().orElse(null),
        one.returned().map(list -> returned(list, language)).orElse(null),
        one.past().stream()
            .map(past -> new PastJson(past.step(), past.outcome(), past.at()))
            .toList());
  }

  private static ReturnedJson returned(Returned list, Language language) {
    var missing =
        list.missing().stream()
            .map(
                gap ->
                    new MissingJson(
                        gap.kind(),
                        language == Language.EN ? gap.text().english() : gap.text().indonesian()))
            .toList();
    return new ReturnedJson(list.until(), missing, list.note());
  }
}
