package id.lintas.description;

import static id.lintas.description.Asking.call;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.Citizens;
import org.springframework.context.ApplicationContext;

/** Signing out everywhere, the copy, and the end of an account. */
final class LeavingCalls {
  private static final String PASSWORD = "{\"password\": \"%s\"}";
  private static final String WRONG = PASSWORD.formatted("bukan ini sandinya");
  private static final String RIGHT = PASSWORD.formatted(Citizens.PASSWORD);

  private final Asking ask;
  private final Citizens citizens;
  private final BookingCalls bookings;

  LeavingCalls(Asking ask, ApplicationContext context) {
    this.ask = ask;
    citizens = Citizens.of(context);
    bookings = new BookingCalls(ask, context);
  }

  void askAll() {
    var who = citizens.with(2);
    var code = bookings.anyCode(who, 2);
    var copy = ask.expect(200, call("POST /api/v1/me/copy").by(who.token()));
    assertThat(copy.get("people")).hasSize(2);
    assertThat(copy.get("more")).hasSize(1);
    var delete = call("POST /api/v1/me/deletion");
    ask.refused(409, "account-under-way", delete.by(who.token()).with(RIGHT));
    ask.refused(400, "bad-request", delete.by(who.token()).with("{"));
    ask.refused(422, "invalid-fields", delete.by(who.token()).with(WRONG));
    ask.expect(
        200,
        call("POST /api/v1/bookings/{code}/cancellation")
            .by(who.token())
            .at("/api/v1/bookings/" + code + "/cancellation"));
    var token =
        ask.expect(200, call("DELETE /api/v1/me/sessions").by(who.token())).get("token").asString();
    ask.refused(401, "sign-in-needed", call("GET /api/v1/me").by(who.token()));
    ask.expect(204, delete.by(token).with(RIGHT));
    var other = delete.by(citizens.with(0).token()).with(WRONG);
    for (var n = 0; n < 5; n++) ask.send(other);
    ask.refused(429, "too-many-tries", other);
  }
}
