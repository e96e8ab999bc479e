package id.lintas.description;

import static id.lintas.description.Asking.call;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.plan.ClosingADay;
import id.lintas.booking.store.BookingStore;
import id.lintas.booking.store.PlaceStore;
import id.lintas.description.Asking.Request;
import id.lintas.office.Bilingual;
import id.lintas.office.Offices;
import id.lintas.shared.BookingCode;
import id.lintas.shared.OfficeId;
import id.lintas.shared.Sex;
import id.lintas.testing.Citizens;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Bookings and their tickets, asked for in every way the description names. */
final class BookingCalls {
  /** Offices that no other test looks at. */
  static final OfficeId OFFICE = OfficeId.of("MBO");

  private static final OfficeId CLOSING = OfficeId.of("MES");
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final String BY_CODE = "/api/v1/bookings/{code}";
  private static final String UNKNOWN = "/api/v1/bookings/2222-2222-2222-222";

  private final Asking ask;
  private final ApplicationContext context;
  private final Citizens citizens;
  private final Weeks weeks;
  private final Offices offices;

  BookingCalls(Asking ask, ApplicationContext context) {
    this.ask = ask;
    this.context = context;
    citizens = Citizens.of(context);
    weeks = Weeks.of(context);
    offices = context.getBean(Offices.class);
  }

  void askAll() {
    bookAndMove();
    refusals();
    tickets();
    ticketsByCode();
    accept();
    tooOldOnAnotherDay();
    onceOver();
  }

  String form(Citizens.SignedIn who, OfficeId office) {
    var body = "{\"office\": \"%s\"}".formatted(office);
    return ask.expect(200, call("POST /api/v1/bookings/forms").by(who.token()).with(body))
        .get("form")
        .asString();
  }

  Request order(Citizens.SignedIn who, SlotKey slot, String form) {
    return call("POST /api/v1/bookings")
        .by(who.token())
        .with(
            """
            {"form": "%s", "office": "%s", "day": "%s", "hour": "%s", "party": [%s]}"""
                .formatted(form, slot.office(), slot.day(), slot.hour(), party(who.personIds())));
  }

  static String party(List<UUID> people) {
    return people.stream()
        .map(
            id ->
                "{\"person\": \"%s\", \"kind\": \"NEW\", \"passport\": \"ELEKTRONIK\", \"years\": 10}"
                    .formatted(id))
        .collect(Collectors.joining(","));
  }

  JsonNode book(Citizens.SignedIn who, SlotKey slot) {
    return ask.expect(201, order(who, slot, form(who, slot.office())));
  }

  /** Of a booking of theirs, made for that. */
  String anyCode(Citizens.SignedIn who) {
    return anyCode(who, 1);
  }

  String anyCode(Citizens.SignedIn who, int people) {
    return book(who, weeks.open(OFFICE, Pool.PUBLIC, people)).get("code").asString();
  }

  static String path(JsonNode booking) {
    return "/api/v1/bookings/" + booking.get("code").asString();
  }

  static String change(JsonNode booking, SlotKey to) {
    return "{\"version\": %d, \"day\": \"%s\", \"hour\": \"%s\"}"
        .formatted(booking.get("version").asInt(), to.day(), to.hour());
  }

  private void bookAndMove() {
    var who = citizens.with(1);
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 5);
    var later =
        weeks.at(OFFICE, slot.day(), slot.hour().plusHours(1), Pool.PUBLIC, 5, weeks.opened());
    var booking = book(who, slot);
    ask.expect(200, call("GET /api/v1/bookings").by(who.token()));
    ask.expect(200, call("GET " + BY_CODE).by(who.token()).at(path(booking)));
    ask.refused(404, "no-such-booking", call("GET " + BY_CODE).by(who.token()).at(UNKNOWN));
    var person = "/api/v1/me/people/" + who.personIds().getFirst();
    ask.refused(
        409, "person-under-way", call("DELETE /api/v1/me/people/{id}").by(who.token()).at(person));
    var move = call("POST " + BY_CODE + "/move").by(who.token()).at(path(booking) + "/move");
    ask.refused(400, "bad-request", move.with("{"));
    ask.refused(404, "no-such-booking", move.at(UNKNOWN + "/move").with(change(booking, later)));
    var nowhere = new SlotKey(OFFICE, slot.day(), LocalTime.of(23, 0), Pool.PUBLIC);
    ask.refused(422, "no-such-place", move.with(change(booking, nowhere)));
    ask.expect(200, move.with(change(booking, later)));
    ask.refused(409, "stale", move.with(change(booking, slot)));
    var cancel = call("POST " + BY_CODE + "/cancellation").by(who.token());
    ask.refused(404, "no-such-booking", cancel.at(UNKNOWN + "/cancellation"));
    ask.expect(200, cancel.at(path(booking) + "/cancellation"));
  }

  private LocalDate today(OfficeId office) {
    return offices.office(office).today(context.getBean(Clock.class).instant());
  }

  private void refusals() {
    var who = citizens.with(1);
    var forms = call("POST /api/v1/bookings/forms").by(who.token());
    ask.refused(404, "no-such-office", forms.with("{\"office\": \"ZZZ\"}"));
    ask.refused(400, "bad-request", forms.with("{"));
    ask.refused(422, "invalid-fields", forms.with("{\"office\": []}"));
    // within the weeks in which another place is looked for
    var soon = today(OFFICE).plusDays(9);
    var slot = weeks.at(OFFICE, soon, NINE, Pool.PUBLIC, 1, weeks.opened());
    var other = weeks.at(OFFICE, soon, NINE.plusHours(2), Pool.PUBLIC, 9, weeks.opened());
    ask.refused(400, "bad-request", order(who, slot, "x").with("{"));
    ask.refused(400, "form-not-ours", order(who, slot, "x"));
    var adult = order(who, slot, form(who, OFFICE));
    var wrong = ask.refused(422, "party-refused", adult.with(adult.body().replace("NEW", "CHILD")));
    assertThat(wrong.get("faults")).isNotEmpty();
    book(citizens.with(1), slot);
    var full = ask.refused(409, "place-full", order(who, slot, form(who, OFFICE)));
    assertThat(full.get("alternatives")).isNotEmpty();
    book(who, other);
    var again = ask.refused(409, "person-has-place", order(who, other, form(who, OFFICE)));
    assertThat(again.get("position").asInt()).isEqualTo(1);
    var opens = context.getBean(Clock.class).instant().plus(Duration.ofDays(3));
    var coming = weeks.at(OFFICE, weeks.monday(), NINE, Pool.PUBLIC, 5, opens);
    var early = citizens.with(1);
    var notYet = ask.refused(409, "not-open-yet", order(early, coming, form(early, OFFICE)));
    assertThat(notYet.has("opensAt")).isTrue();
  }

  private void tickets() {
    var who = citizens.with(2);
    var booking = book(who, weeks.open(OFFICE, Pool.PUBLIC, 5));
    for (var kind : List.of("ticket", "ticket.pdf", "ticket.ics", "progress")) {
      var ticket = call("GET " + BY_CODE + "/" + kind).by(who.token());
      ask.expect(200, ticket.at(path(booking) + "/" + kind));
      ask.refused(404, "no-such-booking", ticket.at(UNKNOWN + "/" + kind));
    }
  }

  private void ticketsByCode() {
    var who = citizens.with(1);
    var code = book(who, weeks.open(OFFICE, Pool.PUBLIC, 1)).get("code").asString();
    var born = who.people().getFirst().birthDate();
    var find = call("POST /api/v1/tickets");
    var body = "{\"code\": \"%s\", \"birthDate\": \"%s\"}";
    var found = ask.expect(200, find.with(body.formatted(code, born)));
    assertThat(found.get("code").asString()).isEqualTo(code);
    ask.refused(400, "bad-request", find.with("{"));
    ask.refused(404, "no-such-ticket", find.with(body.formatted("2222-2222-2222-222", born)));
    var wrong = find.with(body.formatted(code, born.plusDays(1)));
    for (var n = 0; n < 5; n++) ask.refused(404, "no-such-ticket", wrong);
    var wait = ask.refused(429, "too-many-tries", wrong);
    assertThat(wait.get("retryAfterSeconds").asInt()).isPositive();
  }

  private void accept() {
    var first = today(CLOSING).plusDays(8);
    var slot = weeks.at(CLOSING, first, NINE, Pool.PUBLIC, 1, weeks.opened());
    weeks.at(CLOSING, first.plusDays(1), NINE, Pool.PUBLIC, 1, weeks.opened());
    var who = citizens.with(1);
    var path = path(book(who, slot));
    context
        .getBean(ClosingADay.class)
        .close(offices.office(CLOSING), first, new Bilingual("Banjir", "Flood"), "officer:test");
    var moved = ask.expect(200, call("GET " + BY_CODE).by(who.token()).at(path));
    assertThat(moved.get("proposal").isObject()).isTrue();
    var accept = call("POST " + BY_CODE + "/proposal").by(who.token()).at(path + "/proposal");
    var version = "{\"version\": %d}";
    ask.refused(400, "bad-request", accept.with("{"));
    ask.refused(409, "stale", accept.with(version.formatted(99)));
    ask.refused(404, "no-such-booking", accept.at(UNKNOWN + "/proposal").with("{}"));
    ask.expect(200, accept.with(version.formatted(moved.get("version").asInt())));
  }

  /** A child of two nationalities is none from its birthday on. */
  private void tooOldOnAnotherDay() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var next = weeks.at(OFFICE, slot.day().plusDays(1), NINE, Pool.PUBLIC, 2, weeks.opened());
    var born = next.day().minusYears(21);
    var child = Citizens.person(Relation.SELF, born, Sex.MALE, RegisterCheck.MATCHES);
    var who = citizens.withAll(List.of(child));
    var order = order(who, slot, form(who, OFFICE));
    var asChild = order.body().replace("NEW", "DUAL_NATIONALITY_CHILD").replace("10}", "5}");
    var booking = ask.expect(201, order.with(asChild));
    var move = call("POST " + BY_CODE + "/move").by(who.token()).at(path(booking) + "/move");
    ask.refused(422, "party-refused", move.with(change(booking, next)));
    var places = context.getBean(PlaceStore.class);
    places.take(next, 1);
    var code = BookingCode.parse(booking.get("code").asString()).orElseThrow();
    var id = context.getBean(BookingStore.class).byCode(code).orElseThrow().id();
    var until = context.getBean(Clock.class).instant().plus(Duration.ofHours(1));
    places.propose(OFFICE, id, next, 1, until);
    var accept = call("POST " + BY_CODE + "/proposal").by(who.token()).at(path(booking));
    var version = "{\"version\": %d}".formatted(booking.get("version").asInt());
    ask.refused(422, "party-refused", accept.at(path(booking) + "/proposal").with(version));
  }

  /** Somebody came, or did not: nothing is left to change. */
  private void onceOver() {
    var who = citizens.with(1);
    var booking = book(who, weeks.open(OFFICE, Pool.PUBLIC, 1));
    context
        .getBean(JdbcClient.class)
        .sql("update booking.booking set state = 'ARRIVED' where code = :code")
        .param("code", booking.get("code").asString().replace("-", ""))
        .update();
    var cancel = call("POST " + BY_CODE + "/cancellation").by(who.token());
    ask.refused(409, "stale", cancel.at(path(booking) + "/cancellation"));
  }
}
