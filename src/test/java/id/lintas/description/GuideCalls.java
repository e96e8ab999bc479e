package id.lintas.description;

import static id.lintas.description.Asking.call;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.description.Asking.Request;
import java.util.TreeSet;

/** What is open to everybody: offices, articles, search, the wizard. */
final class GuideCalls {
  private static final String WIZARD = "GET /api/v1/guide/wizard";
  private static final String AVAILABILITY = "GET /api/v1/offices/{id}/availability";
  private static final int QUESTIONS_AT_MOST = 20;

  private final Asking ask;

  GuideCalls(Asking ask) {
    this.ask = ask;
  }

  void askAll() {
    offices();
    articles();
    // every first answer, so that every branch's words are held against the description
    for (var who : ask.api().parameter(WIZARD, "siapa").at("/schema/enum"))
      for (var need : ask.api().parameter(WIZARD, "perlu").at("/schema/enum"))
        wizard("siapa=" + who.asString() + "&perlu=" + need.asString());
    wizard("siapa=dewasa&perlu=hilang&percepatan=ya");
    var wrong = wizard().at("/api/v1/guide/wizard?tanggal-hari=31&tanggal-bulan=2");
    ask.refused(422, "invalid-fields", wrong);
  }

  private void offices() {
    var all = call("GET /api/v1/offices");
    assertThat(ask.expect(200, all)).isNotEmpty();
    assertThat(ask.expect(200, all.at("/api/v1/offices?search=Palembang"))).isNotEmpty();
    assertThat(ask.expect(200, all.at("/api/v1/offices?near=PLM"))).isNotEmpty();
    var days = call(AVAILABILITY);
    for (var office : new String[] {"PLM", "UPG", "DJJ", "MBO"}) {
      ask.expect(200, days.at("/api/v1/offices/" + office + "/availability"));
      ask.expect(200, days.at("/api/v1/offices/" + office + "/availability?people=5&sameDay=true"));
    }
    ask.refused(422, "invalid-fields", all.at("/api/v1/offices?near=zzz"));
    var assisted = call("GET /api/v1/offices/{id}/assisted");
    assertThat(ask.expect(200, assisted.at("/api/v1/offices/PLM/assisted"))).isNotEmpty();
    ask.refused(404, "no-such-office", assisted.at("/api/v1/offices/ZZZ/assisted"));
    ask.refused(404, "no-such-office", days.at("/api/v1/offices/ZZZ/availability"));
    ask.refused(422, "invalid-fields", days.at("/api/v1/offices/PLM/availability?people=6"));
    ask.refused(422, "invalid-fields", days.at("/api/v1/offices/PLM/availability?people=x"));
  }

  private void articles() {
    var one = call("GET /api/v1/guide/articles/{slug}");
    for (var article : ask.expect(200, call("GET /api/v1/guide/articles")))
      ask.expect(200, one.at("/api/v1/guide/articles/" + article.get("slug").asString()));
    var example = ask.api().parameter(one.call(), "slug").get("example").asString();
    ask.expect(200, one.at("/api/v1/guide/articles/" + example));
    ask.refused(404, "not-found", one.at("/api/v1/guide/articles/tidak-ada"));
    var search = call("GET /api/v1/guide/search");
    ask.expect(200, search);
    assertThat(ask.expect(200, search.at("/api/v1/guide/search?q=paspor")).get("found"))
        .isNotEmpty();
  }

  private static Request wizard() {
    return call(WIZARD);
  }

  /** Gives the first possible answer until there is advice; each is one the description names. */
  private void wizard(String begin) {
    var answers = begin;
    for (var n = 0; n < QUESTIONS_AT_MOST; n++) {
      var reply = ask.expect(200, wizard().at("/api/v1/guide/wizard?" + answers));
      if (reply.get("advice").isObject()) return;
      var question = reply.get("question").asString();
      var options = reply.get("options");
      if (options.isEmpty()) {
        answers = reply.get("answers").asString() + "&" + question + "=PLM";
        continue;
      }
      var described = described(question);
      for (var option : options) assertThat(described).contains(option.asString());
      answers = reply.get("answers").asString() + "&" + question + "=" + options.get(0).asString();
    }
    throw new AssertionError("no advice after " + answers);
  }

  private TreeSet<String> described(String question) {
    var schema = ask.api().parameter(WIZARD, question).get("schema");
    var values = new TreeSet<String>();
    var choices = schema.has("items") ? schema.at("/items/enum") : schema.get("enum");
    choices.forEach(one -> values.add(one.asString()));
    return values;
  }
}
