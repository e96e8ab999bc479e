package id.lintas.ground;

import id.lintas.booking.SlotKey;
import id.lintas.testing.Citizens;
import id.lintas.testing.HaProxy;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Books for one citizen through the balancer, by the page or by the API. When the line breaks or
 * nobody is there it does what the page says: it sends the very same again.
 */
final class Phone {
  private static final int TRIES_MAX = 40;
  private static final Set<Integer> NOBODY_THERE = Set.of(502, 503, 504);
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");
  private static final Pattern FORM = Pattern.compile("\"form\":\"([^\"]+)\"");
  private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]+)\"");
  private static final Pattern TICKET = Pattern.compile("/tiket/(\\w+)");

  private final HttpClient line;
  private final HaProxy balancer;
  private final AtomicInteger sentAgain = new AtomicInteger();

  Phone(HttpClient line, HaProxy balancer) {
    this.line = line;
    this.balancer = balancer;
  }

  /** What a citizen was told at the end, and by which node. */
  sealed interface Answer {
    String node();

    record Ticket(String code, String node) implements Answer {}

    record Full(String node) implements Answer {}

    record Failed(String how, String node) implements Answer {}
  }

  /** How often something had to be sent again, by all callers together. */
  int sentAgain() {
    return sentAgain.get();
  }

  Answer byPage(Citizens.SignedIn who, SlotKey slot) throws InterruptedException {
    var path =
        "/antrian/%s/periksa?jenis=NEW&buku=E5&orang=%s&hari=%s&jam=%s"
            .formatted(slot.office(), who.personIds().getFirst(), slot.day(), slot.hour());
    var session = "__Host-lintas=" + who.cookie().getValue();
    var page = send(HttpRequest.newBuilder(balancer.at(path)).header("Cookie", session));
    if (page.statusCode() != 200) return failed("page", page);
    var cookies =
        session
            + page.headers().allValues("Set-Cookie").stream()
                .map(one -> "; " + one.substring(0, one.indexOf(';')))
                .collect(Collectors.joining());
    var form =
        HIDDEN
            .matcher(page.body())
            .results()
            .map(one -> encoded(one.group(1)) + "=" + encoded(one.group(2)))
            .collect(Collectors.joining("&"));
    var answer =
        send(
            HttpRequest.newBuilder(balancer.at("/antrian/" + slot.office() + "/periksa"))
                .header("Cookie", cookies)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (answer.statusCode() == 409) return new Answer.Full(node(answer));
    var ticket = TICKET.matcher(answer.headers().firstValue("Location").orElse(""));
    return answer.statusCode() == 303 && ticket.matches()
        ? new Answer.Ticket(ticket.group(1), node(answer))
        : failed("form", answer);
  }

  Answer byApi(Citizens.SignedIn who, SlotKey slot) throws InterruptedException {
    var asked = "{\"office\": \"%s\"}".formatted(slot.office());
    var issued = send(json("/api/v1/bookings/forms", who, asked));
    var form = FORM.matcher(issued.body());
    if (!form.find()) return failed("form id", issued);
    var order =
        """
        {"form": "%s", "office": "%s", "day": "%s", "hour": "%s", "party": [{"person": "%s",
         "kind": "NEW", "passport": "ELEKTRONIK", "years": 5}]}"""
            .formatted(
                form.group(1), slot.office(), slot.day(), slot.hour(), who.personIds().getFirst());
    var answer = send(json("/api/v1/bookings", who, order));
    if (answer.statusCode() == 409 && answer.body().contains("place-full"))
      return new Answer.Full(node(answer));
    var code = CODE.matcher(answer.body());
    return answer.statusCode() == 201 && code.find()
        ? new Answer.Ticket(code.group(1).replace("-", ""), node(answer))
        : failed("order", answer);
  }

  private HttpRequest.Builder json(String path, Citizens.SignedIn who, String body) {
    return HttpRequest.newBuilder(balancer.at(path))
        .header("Authorization", "Bearer " + who.token())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
    for (int tried = 1; ; tried++) {
      try {
        var answer = line.send(request.build(), BodyHandlers.ofString());
        if (!NOBODY_THERE.contains(answer.statusCode()) || tried == TRIES_MAX) return answer;
      } catch (IOException broken) {
        if (tried == TRIES_MAX) throw new AssertionError("no answer", broken);
      }
      sentAgain.incrementAndGet();
    }
  }

  private static Answer failed(String where, HttpResponse<String> answer) {
    return new Answer.Failed(
        where + ": " + answer.statusCode() + " " + answer.body(), node(answer));
  }

  private static String node(HttpResponse<String> answer) {
    return answer.headers().firstValue("X-Node").orElse("");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
