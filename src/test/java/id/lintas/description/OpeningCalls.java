package id.lintas.description;

import static id.lintas.description.Asking.call;
import static id.lintas.description.BookingCalls.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.opening.AnnouncedRooms;
import id.lintas.description.Asking.Request;
import id.lintas.shared.OfficeId;
import id.lintas.testing.Citizens;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Waiting rooms, from the door to the turn, and what those hear who pass by the line. */
final class OpeningCalls {
  /** No other test looks at it. */
  private static final OfficeId LINE = OfficeId.of("PNK");

  /** As often may an account enter and leave one line. */
  private static final int TRIES_MAX = 10;

  private static final String ENTRIES = "/api/v1/bookings/entries";
  private static final String ENTRY = ENTRIES + "/{entry}";

  private final Asking ask;
  private final Citizens citizens;
  private final Weeks weeks;
  private final AnnouncedRooms rooms;
  private final BookingCalls bookings;

  OpeningCalls(Asking ask, ApplicationContext context) {
    this.ask = ask;
    citizens = Citizens.of(context);
    weeks = Weeks.of(context);
    rooms = AnnouncedRooms.of(context);
    bookings = new BookingCalls(ask, context);
  }

  void askAll() {
    door();
    entry();
    turns();
    turnsThatRanOut();
    refusedAtTheTurn();
  }

  private Request enter(Citizens.SignedIn who, SlotKey slot, boolean automatic) {
    return enter(who, slot, automatic, bookings.form(who, slot.office()));
  }

  static Request enter(Citizens.SignedIn who, SlotKey slot, boolean automatic, String form) {
    return call("POST " + ENTRIES)
        .by(who.token())
        .with(
            """
            {"form": "%s", "office": "%s", "week": "%s", "automatic": %s, "days": ["%s"],
             "part": "ANY", "party": [%s]}"""
                .formatted(
                    form,
                    slot.office(),
                    slot.week(),
                    automatic,
                    slot.day(),
                    BookingCalls.party(who.personIds())));
  }

  private static Request at(Citizens.SignedIn who, String call, String entry) {
    var request = call(call).by(who.token());
    return request.at(request.path().replace("{entry}", entry));
  }

  private static String id(JsonNode entry) {
    return entry.get("entry").asString();
  }

  private void door() {
    var slot = rooms.announced(OFFICE, 1).getFirst();
    var openings = call("GET /api/v1/offices/{id}/openings");
    assertThat(ask.expect(200, openings.at("/api/v1/offices/" + OFFICE + "/openings")))
        .isNotEmpty();
    ask.refused(404, "no-such-office", openings.at("/api/v1/offices/ZZZ/openings"));
    var who = citizens.with(2);
    ask.refused(400, "bad-request", enter(who, slot, true).with("{"));
    ask.refused(400, "form-not-ours", enter(who, slot, true, "x"));
    var adults = enter(who, slot, true);
    var wrong =
        ask.refused(422, "party-refused", adults.with(adults.body().replace("NEW", "CHILD")));
    assertThat(wrong.get("faults")).isNotEmpty();
    var part = adults.with(adults.body().replace("ANY", "NIGHT"));
    ask.refused(422, "invalid-fields", part);
    var never = slot.week().minusDays(1).toString();
    var days =
        adults.with(adults.body().replaceAll("\"days\": .*?]", "\"days\": [\"" + never + "\"]"));
    assertThat(ask.refused(422, "invalid-fields", days).get("fields").has("days")).isTrue();
    var nowhere = weeks.open(OFFICE, Pool.PUBLIC, 1);
    assertThat(ask.refused(409, "no-waiting-room", enter(who, nowhere, true)).has("opensAt"))
        .isTrue();
    var unpublished = adults.body().replace(slot.week().toString(), "2099-01-05");
    ask.refused(422, "no-such-place", adults.with(unpublished));
    var placed = citizens.with(1);
    bookings.book(placed, nowhere);
    var has = ask.refused(409, "person-has-place", enter(placed, slot, true));
    assertThat(has.get("position").asInt()).isEqualTo(1);
    var once = ask.expect(201, adults);
    assertThat(id(ask.expect(201, adults))).isEqualTo(id(once));
    var again = ask.refused(409, "in-line", enter(who, slot, true));
    assertThat(again.get("position").asInt()).isZero();
    ask.expect(200, at(who, "POST " + ENTRY + "/withdrawal", id(once)));
    often(who, slot);
    rooms.open(slot);
    ask.refused(409, "room-over", enter(who, slot, true));
  }

  private void often(Citizens.SignedIn who, SlotKey slot) {
    for (int more = 1; more < TRIES_MAX; more++) {
      var entry = id(ask.expect(201, enter(who, slot, true)));
      ask.expect(200, at(who, "POST " + ENTRY + "/withdrawal", entry));
    }
    var told = ask.refused(409, "entered-often", enter(who, slot, true));
    assertThat(told.get("most").asInt()).isEqualTo(TRIES_MAX);
  }

  private void entry() {
    var slot = rooms.announced(OFFICE, 1).getFirst();
    var who = citizens.with(1);
    var one = id(ask.expect(201, enter(who, slot, false)));
    assertThat(ask.expect(200, call("GET " + ENTRIES).by(who.token()))).hasSize(1);
    ask.expect(200, at(who, "GET " + ENTRY, one));
    ask.refused(409, "no-turn", at(who, "POST " + ENTRY + "/extension", one));
    for (var call :
        new String[] {
          "GET " + ENTRY, "POST " + ENTRY + "/extension", "POST " + ENTRY + "/withdrawal"
        }) {
      ask.refused(404, "no-such-booking", at(citizens.with(0), call, one));
      ask.refused(404, "no-such-booking", at(who, call, UUID.randomUUID().toString()));
      ask.refused(404, "not-found", at(who, call, "x"));
    }
    rooms.open(slot);
    var turn = ask.expect(200, at(who, "POST " + ENTRY + "/extension", one));
    assertThat(turn.get("state").asString()).isEqualTo("TURN");
    assertThat(turn.get("extended").asBoolean()).isTrue();
    ask.refused(409, "turn-extended", at(who, "POST " + ENTRY + "/extension", one));
  }

  /** What was kept for them is kept for the next now. */
  private void turnsThatRanOut() {
    var slot = rooms.announced(LINE, 1).getFirst();
    var former = citizens.with(1);
    var entry = id(ask.expect(201, enter(former, slot, false)));
    rooms.open(slot);
    ask.expect(201, enter(citizens.with(1), slot, false));
    rooms.goOn(slot);
    rooms.letTurnsRunOut(slot);
    ask.refused(409, "turn-over", at(former, "POST " + ENTRY + "/extension", entry));
    var form = bookings.form(former, LINE);
    ask.refused(409, "turn-over", bookings.order(former, slot, form));
  }

  private void turns() {
    var nine = rooms.announcedSoon(LINE, 2).getFirst();
    var family = citizens.with(2);
    ask.expect(201, enter(family, nine, false));
    rooms.open(nine);
    var next = citizens.with(1);
    ask.expect(201, enter(next, nine, false));
    rooms.goOn(nine);
    var stranger = citizens.with(1);
    var form = bookings.form(stranger, LINE);
    ask.refused(409, "waiting-room", bookings.order(stranger, nine, form));
    var elsewhere = bookings.book(stranger, weeks.open(LINE, Pool.PUBLIC, 1));
    var move =
        call("POST /api/v1/bookings/{code}/move")
            .by(stranger.token())
            .at(BookingCalls.path(elsewhere) + "/move");
    ask.refused(409, "waiting-room", move.with(BookingCalls.change(elsewhere, nine)));
    inLine();
    var mine = bookings.order(family, nine, bookings.form(family, LINE));
    var alone =
        mine.body()
            .replace(
                BookingCalls.party(family.personIds()),
                BookingCalls.party(family.personIds().subList(0, 1)));
    ask.refused(409, "turn-for-others", mine.with(alone));
    ask.expect(201, mine);
  }

  private void inLine() {
    var availability = call("GET /api/v1/offices/{id}/availability");
    var days =
        ask.expect(200, availability.at("/api/v1/offices/" + LINE + "/availability")).get("days");
    assertThat(days).anyMatch(day -> day.get("reason").asString("").equals("IN_LINE"));
  }

  /** Whoever got a place elsewhere meanwhile is not given another. */
  private void refusedAtTheTurn() {
    var slot = rooms.announced(OFFICE, 1).getFirst();
    var who = citizens.with(1);
    var entry = id(ask.expect(201, enter(who, slot, true)));
    bookings.book(who, weeks.open(OFFICE, Pool.PUBLIC, 1));
    rooms.open(slot);
    var refused = ask.expect(200, at(who, "GET " + ENTRY, entry));
    assertThat(refused.get("state").asString()).isEqualTo("REFUSED");
    assertThat(refused.get("refused").asString()).isEqualTo("PersonHasPlace");
  }
}
