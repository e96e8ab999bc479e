package id.lintas.bench.rush;

import id.lintas.bench.http.Answer;
import id.lintas.bench.http.Requests;
import id.lintas.bench.http.Step;
import java.util.List;

/** Before the opening: fetches a form and, where the order is drawn, enters the waiting room. */
final class Entering extends Actor {
  private boolean lost;
  private boolean secondDevice;

  Entering(Scene scene, Person person) {
    super(scene, person);
  }

  @Override
  Step begin() {
    return askForm(this::formed);
  }

  @Override
  Step answered(Kind kind, Answer answer) {
    return switch (kind) {
      case ENTRY -> entered(answer);
      case LEAVE -> {
        if (!answer.ok()) yield odd(kind, answer);
        person.know(Person.Fate.LEFT, System.nanoTime());
        yield Step.END;
      }
      default -> Step.END;
    };
  }

  private Step formed(String form) {
    if (!scene.plan().draw()) {
      person.hasForm(form);
      return Step.END;
    }
    var request = Requests.post("/api/v1/bookings/entries", person.token(), entry(form));
    if (person.habits().loses() && !lost) {
      lost = true;
      return leave(Kind.ENTRY, request);
    }
    var step = ask(Kind.ENTRY, request);
    return person.habits().tapsTwice()
        ? new Step.Fork(List.of(new Tap(scene, person, Kind.ENTRY, request)), step)
        : step;
  }

  private String entry(String form) {
    var habits = person.habits();
    // who wants mornings only may be given a turn, which nobody uses when their phone is off
    var mornings = habits.automatic() && !(habits.absent() && scene.plan().absent() == 0);
    var part = mornings && scene.chance() < 0.3 ? "MORNING" : "ANY";
    return """
        {"form":"%s","office":"%s","week":"%s","party":%s,"automatic":%s,"part":"%s"}"""
        .formatted(
            form,
            scene.week().office(),
            scene.week().monday(),
            person.party(),
            habits.automatic(),
            part);
  }

  private Step entered(Answer answer) {
    if (secondDevice) {
      // one entry for each account, whatever the device
      if (answer.status() != 409) scene.tally().odd("a second entry " + answer.status());
      return Step.END;
    }
    if (!answer.ok()) return odd(Kind.ENTRY, answer);
    person.entered(answer.text("entry"));
    if (person.habits().leaves()) {
      var path = "/api/v1/bookings/entries/" + person.entry() + "/withdrawal";
      return ask(Kind.LEAVE, Requests.post(path, person.token(), "{}"));
    }
    if (!person.habits().devices()) return Step.END;
    secondDevice = true;
    return askForm(this::formed);
  }
}
