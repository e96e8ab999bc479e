package id.lintas.bench.rush;

import id.lintas.bench.http.Answer;
import id.lintas.bench.http.Requests;
import id.lintas.bench.http.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who books an hour, and does with what comes back what people do. */
abstract class Booker extends Actor {
  private static final Pattern PLACE =
      Pattern.compile("\"day\":\"([0-9-]+)\",\"hour\":\"([0-9:]+)\"");

  private String form = "";
  private boolean tapped;
  private boolean lost;
  private Hour wanted = new Hour("", "");

  Booker(Scene scene, Person person) {
    super(scene, person);
  }

  record Hour(String day, String hour) {}

  /** That hour has no place for them; these have, as the server says. */
  abstract Step full(List<Hour> others);

  /** Whoever asks here has no turn, or has it no longer. */
  abstract Step notTheirTurn();

  Step book(String form, Hour hour) {
    this.form = form;
    wanted = hour;
    var order =
        """
        {"form":"%s","office":"%s","day":"%s","hour":"%s","party":%s}"""
            .formatted(form, scene.week().office(), hour.day(), hour.hour(), person.party());
    var request = Requests.post("/api/v1/bookings", person.token(), order);
    if (person.habits().loses() && !lost) {
      lost = true;
      return leave(Kind.BOOK, request);
    }
    var step = ask(Kind.BOOK, request);
    if (!person.habits().tapsTwice() || tapped) return step;
    tapped = true;
    return new Step.Fork(List.of(new Tap(scene, person, Kind.BOOK, request)), step);
  }

  @Override
  Step answered(Kind kind, Answer answer) {
    return switch (kind) {
      case BOOK -> booked(answer);
      case OWN -> own(answer);
      case CANCEL -> {
        if (!answer.ok()) yield odd(kind, answer);
        person.gave(person.codes().getFirst());
        yield Step.END;
      }
      default -> Step.END;
    };
  }

  private Step booked(Answer answer) {
    if (answer.ok()) return ticket(answer.text("code"));
    var body = answer.body();
    if (body.contains("place-full")) {
      scene.full(scene.week().slot(wanted.day(), wanted.hour()), person);
      return full(places(body));
    }
    if (body.contains("person-has-place"))
      return ask(Kind.OWN, Requests.get("/api/v1/bookings", person.token()));
    if (body.contains("turn-over") || body.contains("waiting-room")) return notTheirTurn();
    // this node's clock is a moment behind
    if (body.contains("not-open-yet")) return wake(scene.in(0.2), this::again);
    return odd(Kind.BOOK, answer);
  }

  /** Another device of theirs was faster. */
  private Step own(Answer answer) {
    var code = answer.text("code");
    if (!answer.ok() || code.isEmpty()) return odd(Kind.OWN, answer);
    return ticket(code);
  }

  Step ticket(String code) {
    person.sees(code);
    var first = person.open();
    scene.know(person, Person.Fate.PLACE);
    if (!first || !person.habits().cancels()) return Step.END;
    var path = "/api/v1/bookings/" + person.codes().getFirst() + "/cancellation";
    return later(Kind.CANCEL, Requests.post(path, person.token(), "{}"), 0.5);
  }

  /** Of the last order; empty before the first. */
  String form() {
    return form;
  }

  private Step again() {
    return book(form, wanted);
  }

  static List<Hour> places(String json) {
    var found = new ArrayList<Hour>();
    var matcher = PLACE.matcher(json);
    while (matcher.find()) found.add(new Hour(matcher.group(1), matcher.group(2)));
    return found;
  }
}
