package id.lintas.booking.pattern;

import id.lintas.office.Setting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what looks like trade in places over the last seven and thirty days. A pure function: the
 * same bookings and bounds give the same findings, so it can be measured over made-up weeks.
 */
public final class Patterns {
  private Patterns() {}

  /** A rule counts each subject it can speak of; whether that is named is decided here. */
  interface Rule {
    List<Tally> tallies(Observed observed, int threshold, Span span);
  }

  private static final Map<Pattern, Rule> RULES = rules();

  private static Map<Pattern, Rule> rules() {
    var rules = new EnumMap<Pattern, Rule>(Pattern.class);
    rules.put(Pattern.SHARED_CONTACT, CitizenRules::sharedContact);
    rules.put(Pattern.SHARED_DEVICE, CitizenRules::sharedDevice);
    rules.put(Pattern.SHARED_NETWORK, CitizenRules::sharedNetwork);
    rules.put(Pattern.STOCKPILING, ReturnRules::stockpiling);
    rules.put(Pattern.PASSED_ON, ReturnRules::passedOn);
    rules.put(Pattern.SAME_COMPANION, CitizenRules::sameCompanion);
    rules.put(Pattern.SAME_PROXY, CitizenRules::sameProxy);
    rules.put(Pattern.OFFICER_ASSISTED, OfficerRules::assisted);
    rules.put(Pattern.OFFICER_DECLARED, OfficerRules::declared);
    rules.put(Pattern.OFFICER_PAIR, OfficerRules::pair);
    rules.put(Pattern.OFFICER_OUTSIDE_HOURS, OfficerRules::outsideHours);
    rules.put(Pattern.OFFICER_CORRECTIONS, OfficerRules::corrections);
    return rules;
  }

  /** By pattern, the largest first. */
  public static List<Finding> find(Observed observed, Thresholds thresholds, Instant now) {
    var week = observed.since(now.minus(Span.WEEK.duration()));
    var month = observed.since(now.minus(Span.MONTH.duration()));
    var found = new ArrayList<Finding>();
    RULES.forEach(
        (pattern, rule) -> {
          var threshold = thresholds.of(pattern);
          found.addAll(
              findings(
                  pattern,
                  bySubject(rule.tallies(week, threshold, Span.WEEK)),
                  bySubject(rule.tallies(month, threshold, Span.MONTH)),
                  threshold));
        });
    return found;
  }

  private static Map<String, Tally> bySubject(List<Tally> tallies) {
    return tallies.stream().collect(Collectors.toMap(Tally::subject, Function.identity()));
  }

  private static List<Finding> findings(
      Pattern pattern, Map<String, Tally> week, Map<String, Tally> month, int threshold) {
    var subjects = new TreeSet<String>();
    week.values().stream().filter(Tally::named).map(Tally::subject).forEach(subjects::add);
    month.values().stream().filter(Tally::named).map(Tally::subject).forEach(subjects::add);
    return onePerHand(
        subjects.stream()
            .map(subject -> finding(pattern, subject, week, month, threshold))
            .sorted(
                Comparator.comparingInt((Finding one) -> -one.month().counted())
                    .thenComparing(Finding::subject))
            .toList());
  }

  /** Account, contact and device of one hand say the same; the one that covers most is named. */
  private static List<Finding> onePerHand(List<Finding> findings) {
    var kept = new ArrayList<Finding>();
    var covered = new ArrayList<Set<UUID>>();
    for (var one : findings) {
      var evidence = Set.copyOf(one.bookings());
      if (!evidence.isEmpty() && covered.stream().anyMatch(all -> all.containsAll(evidence)))
        continue;
      covered.add(evidence);
      kept.add(one);
    }
    return kept;
  }

  private static Finding finding(
      Pattern pattern,
      String subject,
      Map<String, Tally> week,
      Map<String, Tally> month,
      int threshold) {
    var ofWeek = week.get(subject);
    var ofMonth = month.get(subject);
    var evidence = ofMonth != null ? ofMonth : ofWeek;
    return new Finding(
        pattern,
        subject,
        figures(pattern, ofWeek, ofMonth, Span.WEEK.least(threshold)),
        figures(pattern, ofMonth, ofWeek, threshold),
        evidence == null ? List.of() : evidence.evidence());
  }

  /** Where nothing was counted in a span; a bound that hangs on colleagues is that of the other. */
  private static Figures figures(
      Pattern pattern, @Nullable Tally own, @Nullable Tally other, int least) {
    if (own != null) return own.figures();
    if (other != null && pattern.setting() == Setting.PATTERN_OFFICER_TIMES)
      return Figures.none(other.figures().least());
    return Figures.none(least);
  }
}
