package id.lintas.bench.rush;

import id.lintas.bench.http.Answer;
import id.lintas.bench.http.Step;

/** The second tap on a button: the same form once more, at once. */
final class Tap extends Actor {
  private final Kind kind;
  private final byte[] form;

  Tap(Scene scene, Person person, Kind kind, byte[] form) {
    super(scene, person);
    this.kind = kind;
    this.form = form;
  }

  @Override
  Step begin() {
    return ask(kind, form);
  }

  @Override
  Step answered(Kind same, Answer answer) {
    if (kind == Kind.BOOK && answer.ok()) person.sees(answer.text("code"));
    return Step.END;
  }
}
