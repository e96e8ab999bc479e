package id.lintas.description;

import static id.lintas.description.Asking.call;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.access.BusyLane;
import id.lintas.testing.Citizens;
import id.lintas.testing.PaperBrowser;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Signing in, and up, while many do. */
final class WaitingCalls {
  private static final String CALL = "GET /api/v1/sessions/waiting";
  private static final int LOOKS_MAX = 10_000;

  private final Asking ask;
  private final ApplicationContext context;

  WaitingCalls(Asking ask, ApplicationContext context) {
    this.ask = ask;
    this.context = context;
  }

  void askAll() throws InterruptedException {
    var name = Citizens.of(context).with(0).citizen().username();
    var fresh = PaperBrowser.freshName();
    String right;
    String wrong;
    List<String> twice = new ArrayList<>();
    try (var busy = BusyLane.crowded(context)) {
      right = ticket(ask.expect(202, AccountCalls.signIn(name, Citizens.PASSWORD)));
      wrong = ticket(ask.expect(202, AccountCalls.signIn(name, "bukan ini sandinya")));
      for (var n = 0; n < 2; n++) twice.add(ticket(ask.expect(202, AccountCalls.signUp(fresh))));
      var waiting = ask.expect(202, call(CALL).by(wrong));
      assertThat(waiting.get("ahead").asLong()).isPositive();
    }
    assertThat(answer(right)).isEqualTo(200);
    ask.expect(200, call(CALL).by(right));
    assertThat(answer(wrong)).isEqualTo(401);
    ask.refused(401, "wrong-credentials", call(CALL).by(wrong));
    // either of the two may have been the first to have that name
    var second = answer(twice.getFirst()) == 422 ? twice.getFirst() : twice.getLast();
    assertThat(answer(second)).isEqualTo(422);
    ask.refused(422, "invalid-fields", call(CALL).by(second));
    ask.refused(410, "sign-in-lost", call(CALL).by("x.y"));
    ask.refused(410, "sign-in-lost", call(CALL));
  }

  private static String ticket(JsonNode waiting) {
    return waiting.get("ticket").asString();
  }

  private int answer(String ticket) {
    for (var look = 0; look < LOOKS_MAX; look++) {
      var status = ask.send(call(CALL).by(ticket)).getStatus();
      if (status != 202) return status;
    }
    throw new AssertionError("never served");
  }
}
