package id.lintas.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why a wish was not fulfilled: not a fault, and always something its people can act on. */
public sealed interface Refusal {

  /** So many places are not left there. */
  record Full() implements Refusal {}

  /** Not bookable now; from then on where it is known. */
  record NotOpen(Optional<Instant> opensAt) implements Refusal {}

  /** That hour has begun or passed. */
  record InThePast() implements Refusal {}

  /** There are no such places: closed, or never published. */
  record NoSuchPlace() implements Refusal {}

  /** One of them, counted from 1, has a place already, here or at another office. */
  record PersonHasPlace(int position) implements Refusal {}

  /** After a missed visit, until that day; one of them, or the account where position is 0. */
  record Frozen(int position, LocalDate until) implements Refusal {}

  /** So much was booked or given back in thirty days by one hand; the next booking from then on. */
  record LimitReached(Limit limit, int most, Instant until) implements Refusal {}

  /** For so many people this hand has booked or waits in this very line. */
  record ManyInLine(Limit limit, int most) implements Refusal {}

  record PartyRefused(List<PartyRules.Fault> faults) implements Refusal {}

  /** Changed meanwhile by somebody else, or no longer in a state that allows it. */
  record Stale() implements Refusal {}

  /** The last moment for it, which was the day before at 23:59, is over. */
  record TooLate() implements Refusal {}

  record NoMoveLeft() implements Refusal {}

  /** The form was not made here, not for them, or too long ago. */
  record ForgedForm() implements Refusal {}

  record NoSuchBooking() implements Refusal {}

  /** The booking is for another day or another office. */
  record AnotherDay(LocalDate day) implements Refusal {}

  /** One of them, counted from 1, has a file at this office that is not over. */
  record UnderWay(int position, String folder) implements Refusal {}

  /** Before the hour from which they may come in, and no officer wrote why. */
  record TooEarly(Instant from) implements Refusal {}

  /** Outside of the priority groups, without two officers' word. */
  record NoGround() implements Refusal {}

  /** Too many at once; the same form may be sent again and counts once. */
  record Busy() implements Refusal {}

  /** Others stand in line for these places; whoever joins the line gets a turn. */
  record WaitingRoom() implements Refusal {}

  /** The turn is over and went to the next in line. */
  record TurnOver() implements Refusal {}

  /** The turn was extended already, which can be done once; it lasts as long as was told. */
  record TurnExtended() implements Refusal {}

  /** It waits, or it is done with: there is no turn to do anything about. */
  record NoTurn() implements Refusal {}

  /** The turn is for the people that were named on entering, and for the same kind of place. */
  record TurnForOthers() implements Refusal {}

  /** One of them, counted from 1, stands in a line already; the account where position is 0. */
  record InLine(int position) implements Refusal {}

  /** The account entered this line and left it so often; what is left later is booked as usual. */
  record EnteredOften(int most) implements Refusal {}

  /**
   * One of them, counted from 1, is on a waiting list already; position 0: the account was on that
   * of this week too often.
   */
  record OnList(int position) implements Refusal {}

  /** Without a confirmed contact nobody could be told that they are booked. */
  record Unreachable() implements Refusal {}

  /** Nothing of that week would come back in time for somebody to know of it. */
  record ListOver() implements Refusal {}

  /** That week opens without one: from then on whoever asks first is given a place. */
  record NoWaitingRoom(Instant opensAt) implements Refusal {}

  /** The places were given out; what is left is booked as usual. */
  record RoomOver() implements Refusal {}
}
