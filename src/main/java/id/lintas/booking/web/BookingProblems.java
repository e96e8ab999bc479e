package id.lintas.booking.web;

import id.lintas.booking.PartyRules;
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

/** What refusals of bookings tell programs beside the sentence. */
@Component
class BookingProblems implements ProblemMembers {
  static final String FAULTS = "faults";
  static final String ALTERNATIVES = "alternatives";
  static final String OPENS_AT = "opensAt";
  static final String POSITION = "position";
  static final String UNTIL = "until";

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
        OPENS_AT, new DateTimeSchema().description("not-open-yet: from then on it can be booked"));
    members.put(
        POSITION,
        new IntegerSchema()
            .description(
                "person-has-place, frozen: who of the party, counted from 1; 0 for the account"));
    members.put(UNTIL, new DateSchema().description("frozen: until that day"));
    return members;
  }

  private static Schema<?> fault() {
    var rule = new StringSchema();
    for (var one : PartyRules.Rule.values()) rule.addEnumItem(one.name());
    return new ObjectSchema()
        .addProperty(
            POSITION, new IntegerSchema().description("Counted from 1; 0 for the party itself"))
        .addProperty("rule", rule)
        .required(List.of(POSITION, "rule"));
  }

  private static Schema<?> alternative() {
    return new ObjectSchema()
        .addProperty("day", new DateSchema())
        .addProperty("hour", new StringSchema().format("time-local"))
        .required(List.of("day", "hour"));
  }
}
