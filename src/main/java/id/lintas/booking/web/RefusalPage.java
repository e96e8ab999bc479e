package id.lintas.booking.web;

import id.lintas.booking.Refusal;
import id.lintas.site.Page;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * How a refusal is told: the last part of its sentence's key ({@code problem.<type>} and {@code
 * .next}) and what programs get as a status.
 */
public final class RefusalPage {
  private RefusalPage() {}

  public static String type(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Full full -> "place-full";
      case Refusal.NotOpen later -> later.opensAt().isPresent() ? "not-open-yet" : "not-open";
      case Refusal.InThePast past -> "in-the-past";
      case Refusal.NoSuchPlace none -> "no-such-place";
      case Refusal.PersonHasPlace has -> "person-has-place";
      case Refusal.Frozen frozen -> "frozen";
      case Refusal.LimitReached limit ->
          limit.limit().ofReturns() ? "many-returns" : "many-bookings";
      case Refusal.ManyInLine many -> "many-in-line";
      case Refusal.PartyRefused party -> "party-refused";
      case Refusal.Stale stale -> "stale";
      case Refusal.TooLate late -> "too-late";
      case Refusal.NoMoveLeft none -> "no-move-left";
      case Refusal.ForgedForm forged -> "form-not-ours";
      case Refusal.NoSuchBooking none -> "no-such-booking";
      case Refusal.AnotherDay other -> "another-day";
      case Refusal.UnderWay file -> "under-way";
      case Refusal.TooEarly early -> "too-early";
      case Refusal.NoGround none -> "no-ground";
      case Refusal.Busy busy -> "busy-try-again";
      case Refusal.WaitingRoom line -> "waiting-room";
      case Refusal.TurnOver over -> "turn-over";
      case Refusal.TurnExtended once -> "turn-extended";
      case Refusal.NoTurn none -> "no-turn";
      case Refusal.TurnForOthers other -> "turn-for-others";
      case Refusal.InLine in -> "in-line";
      case Refusal.EnteredOften often -> "entered-often";
      case Refusal.NoWaitingRoom none -> "no-waiting-room";
      case Refusal.RoomOver over -> "room-over";
      case Refusal.OnList on -> "on-list";
      case Refusal.Unreachable none -> "unreachable";
      case Refusal.ListOver over -> "list-over";
    };
  }

  public static HttpStatus status(Refusal refusal) {
    return switch (refusal) {
      case Refusal.PartyRefused party -> HttpStatus.UNPROCESSABLE_CONTENT;
      case Refusal.InThePast past -> HttpStatus.UNPROCESSABLE_CONTENT;
      case Refusal.NoSuchPlace none -> HttpStatus.UNPROCESSABLE_CONTENT;
      case Refusal.ForgedForm forged -> HttpStatus.BAD_REQUEST;
      case Refusal.NoSuchBooking none -> HttpStatus.NOT_FOUND;
      case Refusal.Busy busy -> HttpStatus.SERVICE_UNAVAILABLE;
      default -> HttpStatus.CONFLICT;
    };
  }

  public static String title(Page page, Refusal refusal) {
    return page.t("problem." + type(refusal));
  }

  /** What it means for this reader and what they can do. */
  public static String next(Page page, Refusal refusal, List<String> names, ZoneId zone) {
    var key = "problem." + type(refusal) + ".next";
    return switch (refusal) {
      case Refusal.NotOpen later ->
          later
              .opensAt()
              .map(at -> page.t("booking.refused.opensAt", page.moment(at, zone)))
              .orElseGet(() -> page.t(key));
      case Refusal.PersonHasPlace has ->
          page.t("booking.refused.hasPlace", name(names, has.position()));
      case Refusal.InLine in ->
          in.position() == 0
              ? page.t(key)
              : page.t("booking.refused.inLine", name(names, in.position()));
      case Refusal.OnList on ->
          on.position() == 0
              ? page.t(key)
              : page.t("booking.refused.onList", name(names, on.position()));
      case Refusal.Frozen frozen ->
          frozen.position() == 0
              ? page.t("booking.refused.accountFrozen", page.date(frozen.until()))
              : page.t(
                  "booking.refused.personFrozen",
                  name(names, frozen.position()),
                  page.date(frozen.until()));
      case Refusal.LimitReached(var limit, var most, var until) ->
          page.t("booking.refused." + limit, most, page.moment(until, zone));
      case Refusal.ManyInLine(var limit, var most) -> page.t("booking.refused.line." + limit, most);
      case Refusal.NoWaitingRoom(var opensAt) ->
          page.t("booking.refused.noRoom", page.moment(opensAt, zone));
      case Refusal.EnteredOften(var most) -> page.t("booking.refused.enteredOften", most);
      default -> page.t(key);
    };
  }

  /** Each rule that is not met, in a sentence. */
  public static List<String> faults(Page page, Refusal refusal, List<String> names) {
    if (!(refusal instanceof Refusal.PartyRefused party)) return List.of();
    return party.faults().stream()
        .map(fault -> page.t("booking.rule." + fault.rule(), name(names, fault.position())))
        .toList();
  }

  /** Whether sending the very same form again may help. */
  public static boolean again(Refusal refusal) {
    return refusal instanceof Refusal.Busy;
  }

  private static String name(List<String> names, int position) {
    return position >= 1 && position <= names.size() ? names.get(position - 1) : "";
  }
}
