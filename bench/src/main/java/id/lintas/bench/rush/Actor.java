package id.lintas.bench.rush;

import id.lintas.bench.http.Answer;
import id.lintas.bench.http.Conversation;
import id.lintas.bench.http.Requests;
import id.lintas.bench.http.Step;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody who asks one thing after another, and asks again when nothing or "later" came back. */
abstract class Actor implements Conversation {
  final Scene scene;
  final Person person;
  private Kind asked = Kind.FORM;
  private byte[] request = new byte[0];
  private Supplier<Step> awake = this::begin;
  private Function<String, Step> formed = form -> Step.END;

  Actor(Scene scene, Person person) {
    this.scene = scene;
    this.person = person;
  }

  abstract Step begin();

  /** To an answer that decides something. */
  abstract Step answered(Kind kind, Answer answer);

  @Override
  public Step next(@Nullable Answer answer) {
    if (answer == null) return scene.over() ? Step.END : awake.get();
    scene.tally().count(asked, answer);
    if (scene.over()) return Step.END;
    if (!decides(answer)) return later(asked, request, pause(answer));
    if (asked != Kind.FORM) return answered(asked, answer);
    return answer.ok() ? formed.apply(answer.text("form")) : odd(asked, answer);
  }

  private static boolean decides(Answer answer) {
    return answer.status() != Answer.LOST && answer.status() < 500 && answer.status() != 429;
  }

  /** As the server asks; whose line broke tries again in a moment. */
  double pause(Answer answer) {
    if (answer.status() == Answer.LOST) return 0.2 + 0.6 * scene.chance();
    return answer.retryAfter() > 0 ? answer.retryAfter() + 2 * scene.chance() : 1 + scene.chance();
  }

  Step ask(Kind kind, byte[] what) {
    asked = kind;
    request = what;
    return new Step.Send(what);
  }

  Step later(Kind kind, byte[] what, double seconds) {
    return at(kind, what, scene.in(seconds));
  }

  Step at(Kind kind, byte[] what, long nanos) {
    asked = kind;
    request = what;
    return new Step.SendAt(what, nanos);
  }

  /** Does nothing until then. */
  Step wake(long nanos, Supplier<Step> then) {
    awake = then;
    return new Step.Wake(nanos);
  }

  Step leave(Kind kind, byte[] what) {
    asked = kind;
    request = what;
    return new Step.SendAndLeave(what);
  }

  Kind asking() {
    return asked;
  }

  Step askForm(Function<String, Step> use) {
    formed = use;
    var body = "{\"office\":\"" + scene.week().office() + "\"}";
    return ask(Kind.FORM, Requests.post("/api/v1/bookings/forms", person.token(), body));
  }

  Step odd(Kind kind, Answer answer) {
    var body = answer.body();
    var type = body.indexOf("\"type\":\"");
    var named = type < 0 ? "" : " " + body.substring(type + 8, body.indexOf('"', type + 8));
    scene.tally().odd(kind.title + " " + answer.status() + named);
    return Step.END;
  }
}
