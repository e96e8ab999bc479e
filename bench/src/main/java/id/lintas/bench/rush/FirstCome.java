package id.lintas.bench.rush;

import id.lintas.bench.http.Step;
import java.util.List;

/** Books as soon as it opens, the next best hour when one is full, until nothing is left. */
final class FirstCome extends Booker {
  /** Between the first tap and the last of those who watch the clock. */
  private static final double EAGER_SECONDS = 2;

  private final boolean device;

  /**
   * @param device whether this is the person's second one
   */
  FirstCome(Scene scene, Person person, boolean device) {
    super(scene, person);
    this.device = device;
  }

  @Override
  Step begin() {
    var slot = scene.week().slots().get(scene.random().nextInt(scene.week().slots().size()));
    var hour = new Hour(slot.day(), slot.hour().substring(0, 5));
    var moment = scene.afterOpening(EAGER_SECONDS * scene.chance());
    return wake(moment, () -> device ? askForm(hour) : book(person.form(), hour));
  }

  private Step askForm(Hour hour) {
    return askForm(form -> book(form, hour));
  }

  @Override
  Step full(List<Hour> others) {
    if (others.isEmpty()) {
      scene.full(-1, person);
      scene.know(person, Person.Fate.NONE);
      return Step.END;
    }
    return book(form(), others.get(scene.random().nextInt(others.size())));
  }

  @Override
  Step notTheirTurn() {
    scene.tally().odd("a line where none should be");
    return Step.END;
  }
}
