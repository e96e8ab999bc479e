package id.lintas.booking.web;

import id.lintas.booking.Limit;
import id.lintas.booking.PartyRules;
import id.lintas.booking.Refusal;
import id.lintas.site.ProblemException;
import id.lintas.site.ProblemMembers;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How programs are told of refusals: the problem, with what it holds beside the sentence, and what
 * the description says of that.
 */
@Component
public class BookingProblems implements ProblemMembers {
  private static final String FAULTS = "faults";
  static final String ALTERNATIVES = "alternatives";
  private static final String OPENS_AT = "opensAt";
  private static final String POSITION = "position";
  private static final String UNTIL = "until";
  private static final String RULE = "rule";
  private static final String LIMIT = "limit";
  private static final String MOST = "most";
  private static final String AGAIN_AT = "againAt";

  /** Whole but for alternatives, which only who asked for a place can look for. */
  public static ProblemException of(Refusal refusal) {
    var problem = new ProblemException(RefusalPage.status(refusal), RefusalPage.type(refusal));
    return switch (refusal) {
      case Refusal.PartyRefused party -> problem.with(FAULTS, faults(party));
      case Refusal.PersonHasPlace has -> problem.with(POSITION, has.position());
      case Refusal.OnList on -> problem.with(POSITION, on.position());
      case Refusal.InLine in -> problem.with(POSITION, in.position());
      case Refusal.Frozen frozen ->
          problem.with(POSITION, frozen.position()).with(UNTIL, frozen.until().toString());
      case Refusal.LimitReached(var limit, var most, var until) ->
          problem.with(LIMIT, limit.name()).with(MOST, most).with(AGAIN_AT, until.toString());
      case Refusal.ManyInLine(var limit, var most) ->
          problem.with(LIMIT, limit.name()).with(MOST, most);
      case Refusal.EnteredOften(var most) -> problem.with(MOST, most);
      case Refusal.NoWaitingRoom(var opensAt) -> problem.with(OPENS_AT, opensAt.toString());
      case Refusal.NotOpen later ->
          later.opensAt().map(at -> problem.with(OPENS_AT, at.toString())).orElse(problem);
      default -> problem;
    };
  }

  private static List<Map<String, Object>> faults(Refusal.PartyRefused party) {
    return party.faults().stream()
        .map(one -> Map.<String, Object>of(POSITION, one.position(), RULE, one.rule().name()))
        .toList();
  }

  @Override
  public Map<String, Schema<?>> members() {
    var members = new LinkedHashMap<String, Schema<?>>();
    members.put(
        FAULTS,
        new ArraySchema()
            .items(fault())
            .description("party-refused: each rule that is not met, and by whom"));
    members.put(
        ALTERNATIVES,
        new ArraySchema()
            .items(alternative())
            .description("place-full: the nearest hours of the office with room for the party"));
    members.put(
        OPENS_AT,
        new DateTimeSchema()
            .description("not-open-yet, no-waiting-room: from then on it can be booked"));
    members.put(
        POSITION,
        new IntegerSchema()
            .description(
                "person-has-place, in-line, on-list, frozen: who of the party, counted from 1; 0 for the"
                    + " account"));
    members.put(UNTIL, new DateSchema().description("frozen: until that day"));
    members.put(
        LIMIT, limit().description("many-bookings, many-returns, many-in-line: which bound"));
    members.put(
        MOST,
        new IntegerSchema()
            .description(
                "many-bookings, many-returns, many-in-line, entered-often: what that bound allows"));
    members.put(
        AGAIN_AT,
        new DateTimeSchema()
            .description("many-bookings, many-returns: the next order from then on"));
    return members;
  }

  private static Schema<?> limit() {
    var limit = new StringSchema();
    for (var one : Limit.values()) limit.addEnumItem(one.name());
    return limit;
  }

  private static Schema<?> fault() {
    var rule = new StringSchema();
    for (var one : PartyRules.Rule.values()) rule.addEnumItem(one.name());
    return new ObjectSchema()
        .addProperty(
            POSITION, new IntegerSchema().description("Counted from 1; 0 for the party itself"))
        .addProperty(RULE, rule)
        .required(List.of(POSITION, RULE));
  }

  private static Schema<?> alternative() {
    return new ObjectSchema()
        .addProperty("day", new DateSchema())
        .addProperty("hour", new StringSchema().format("time-local"))
        .required(List.of("day", "hour"));
  }
}
