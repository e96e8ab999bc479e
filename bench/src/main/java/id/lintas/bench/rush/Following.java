package id.lintas.bench.rush;

import id.lintas.bench.http.Answer;
import id.lintas.bench.http.Requests;
import id.lintas.bench.http.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Waits in the room as the page does: asks first at a moment by chance, then as often as the server
 * says, and books at its turn.
 */
final class Following extends Booker {
  private static final double SPREAD_SECONDS = 4;
  private static final int CALM_SECONDS = 60;
  private static final Pattern DAY =
      Pattern.compile("\"date\":\"([0-9-]+)\",\"hours\":\\[([^\\]]*)");
  private static final Pattern HOUR = Pattern.compile("\"hour\":\"([0-9:]+)\"");

  /** Somebody else may be faster every time, but not that often. */
  private static final int TRIES_MAX = 30;

  private final byte[] poll;
  private int tries;

  Following(Scene scene, Person person) {
    super(scene, person);
    poll = Requests.get("/antrian/posisi/" + person.entry() + ".json");
  }

  @Override
  Step begin() {
    return at(
        Kind.POLL, poll, scene.afterOpening(scene.chance() + SPREAD_SECONDS * scene.chance()));
  }

  @Override
  double pause(Answer answer) {
    // what the page does with an answer that is none
    return asking() == Kind.POLL
        ? (answer.retryAfter() > 0 ? answer.retryAfter() : 5) + SPREAD_SECONDS * scene.chance()
        : super.pause(answer);
  }

  @Override
  Step answered(Kind kind, Answer answer) {
    return switch (kind) {
      case POLL -> answer.ok() ? polled(answer) : odd(kind, answer);
      case HOURS -> answer.ok() ? choose(hours(answer.body())) : odd(kind, answer);
      default -> super.answered(kind, answer);
    };
  }

  private Step polled(Answer answer) {
    var state = answer.text("state");
    return switch (state) {
      case "TURN" -> {
        person.hasTurn();
        yield lookForHours();
      }
      case "BOOKED" -> {
        person.seesBooked();
        scene.know(person, Person.Fate.PLACE);
        yield Step.END;
      }
      case "GONE" -> {
        scene.full(-1, person);
        yield over(Person.Fate.NONE);
      }
      case "PASSED", "REFUSED" -> over(Person.Fate.PASSED);
      case "WITHDRAWN" -> over(Person.Fate.LEFT);
      default -> {
        var again = Math.max(1, answer.number("again"));
        var spread = again < CALM_SECONDS ? SPREAD_SECONDS : 1;
        yield later(Kind.POLL, poll, again + spread * scene.chance());
      }
    };
  }

  private Step over(Person.Fate fate) {
    scene.know(person, fate);
    return Step.END;
  }

  private Step lookForHours() {
    if (++tries > TRIES_MAX) {
      scene.tally().odd("a turn without an hour");
      return Step.END;
    }
    var path = "/api/v1/offices/" + scene.week().office() + "/availability?people=" + person.size();
    return ask(Kind.HOURS, Requests.get(path, person.token()));
  }

  /** Of this week; the office may have others that are open. */
  private List<Hour> hours(String json) {
    var found = new ArrayList<Hour>();
    var days = DAY.matcher(json);
    while (days.find()) {
      if (scene.week().slots().stream().noneMatch(slot -> slot.day().equals(days.group(1))))
        continue;
      var hours = HOUR.matcher(days.group(2));
      while (hours.find()) found.add(new Hour(days.group(1), hours.group(1)));
    }
    return found;
  }

  private Step choose(List<Hour> hours) {
    // the turn is used up or over, as another device or another tap may have seen to
    if (hours.isEmpty()) return notTheirTurn();
    var hour = hours.get(scene.random().nextInt(hours.size()));
    return form().isEmpty() ? askForm(form -> book(form, hour)) : book(form(), hour);
  }

  @Override
  Step full(List<Hour> others) {
    return lookForHours();
  }

  @Override
  Step notTheirTurn() {
    return ++tries > TRIES_MAX
        ? over(Person.Fate.PASSED)
        : later(Kind.POLL, poll, 1 + scene.chance());
  }
}
