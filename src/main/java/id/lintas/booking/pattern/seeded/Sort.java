package id.lintas.booking.pattern.seeded;

import id.lintas.booking.pattern.Pattern;
import java.util.EnumSet;
import java.util.Set;

/** Who is at work in a made-up month, and by what the guilty should be found. */
enum Sort {
  FAMILY,
  /** Several families, one telephone. */
  VILLAGE,
  /** A computer in a library or internet café, each family with its own number. */
  PUBLIC_COMPUTER,
  /** A teacher or village clerk who books for neighbours, in good faith. */
  HELPER,
  /** Leads a group of pilgrims and books for its members under their own name. */
  GROUP_LEADER,
  /** A travel agency in good faith: two or three clerks, one network, strangers only. */
  AGENCY,
  /** An office or campus: many families, one network. */
  WORKPLACE,
  /** Thousands behind a few networks; no hand at all. */
  CARRIER,
  UNDECIDED,
  /** One gives a place back, the other books that hour from an account of their own. */
  SIBLINGS,
  HONEST_OFFICER,
  HONEST_PAIR,
  PARENT,
  /** Comes along with the children of an orphanage. */
  CARER,

  /** Every client an account of their own, all with the broker's telephone number. */
  ONE_NUMBER(Pattern.SHARED_CONTACT),
  /** The clients' own numbers, the broker's telephone. */
  ONE_DEVICE(Pattern.SHARED_DEVICE),
  /** Hundreds of clients by one number and a few telephones, as in the attacks of the past. */
  WHOLESALE(Pattern.SHARED_CONTACT, Pattern.SHARED_DEVICE),
  /** New cards and cleared cookies each time, five strangers an account, one line. */
  ONE_NETWORK(Pattern.SHARED_NETWORK),
  /** Books what there is and lets it go for clients. */
  STOCKPILER(Pattern.STOCKPILING, Pattern.PASSED_ON),
  /** Several numbers, devices and networks, few clients on each. */
  CAREFUL(Pattern.SHARED_CONTACT, Pattern.SHARED_DEVICE, Pattern.SHARED_NETWORK),
  /** Is paid to come along with small children of others. */
  PAID_COMPANION(Pattern.SAME_COMPANION),
  SELLS_ASSISTED(Pattern.OFFICER_ASSISTED),
  SELLS_DECLARATIONS(Pattern.OFFICER_DECLARED),
  SELLS_EXCEPTIONS(Pattern.OFFICER_PAIR),
  ADMITS_AT_NIGHT(Pattern.OFFICER_OUTSIDE_HOURS),
  SELLS_CORRECTIONS(Pattern.OFFICER_CORRECTIONS);

  private final Set<Pattern> foundBy;

  Sort(Pattern... foundBy) {
    this.foundBy = EnumSet.noneOf(Pattern.class);
    this.foundBy.addAll(Set.of(foundBy));
  }

  Set<Pattern> foundBy() {
    return foundBy;
  }

  boolean guilty() {
    return !foundBy.isEmpty();
  }
}
