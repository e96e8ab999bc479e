package id.lintas.visit.hall;

/** Why a number is set aside. Words to choose from, so that nothing about a person is written. */
public enum AsideReason {
  /** Not there, as often as the office allows. */
  ABSENT,
  /** Prayer, a child to be fed, a meal. */
  PAUSE,
  PAPERS,
  EQUIPMENT,
  /** Somebody of the party is not back yet. */
  PARTY,
  OTHER
}
