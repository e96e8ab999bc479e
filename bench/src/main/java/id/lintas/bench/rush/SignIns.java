package id.lintas.bench.rush;

import id.lintas.bench.http.Conversation;
import id.lintas.bench.http.HttpDriver;
import id.lintas.bench.http.Requests;
import id.lintas.bench.http.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Some sign in by password, apart from all else: its hash is meant to be slow, and a real crowd
 * signs in over hours.
 */
final class SignIns {
  private static final int PEOPLE = 40;
  private static final int AT_ONCE = 4;

  /** Of everybody whom the sandbox makes. */
  private static final String PASSWORD = "coba lintas bersama";

  private SignIns() {}

  static void measure(Scene scene, Ground ground, List<Person> people) throws IOException {
    var some = people.subList(0, Math.min(PEOPLE, people.size()));
    var conversations = new ArrayList<Conversation>();
    for (var person : some) conversations.add(signIn(scene, person));
    new HttpDriver(new HttpDriver.Lines(ground.servers(), AT_ONCE, false), 1).run(conversations);
  }

  private static Conversation signIn(Scene scene, Person person) {
    var asked = new boolean[1];
    return answer -> {
      if (answer == null) return new Step.Send(Requests.get("/api/v1/me", person.token()));
      if (asked[0]) {
        scene.tally().count(Kind.SIGN_IN, answer);
        return Step.END;
      }
      asked[0] = true;
      var body =
          "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(answer.text("username"), PASSWORD);
      return new Step.Send(Requests.post("/api/v1/sessions", "", body));
    };
  }
}
