package id.lintas.description;

import static id.lintas.description.Asking.call;
import static id.lintas.description.BookingCalls.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.Accounts;
import id.lintas.account.Origin;
import id.lintas.booking.Bounds;
import id.lintas.booking.FamilyCards;
import id.lintas.booking.MarkKind;
import id.lintas.booking.Marking;
import id.lintas.booking.Pool;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Weeks;
import id.lintas.booking.opening.AnnouncedRooms;
import id.lintas.description.Asking.Request;
import id.lintas.testing.Citizens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one hand hears that reached a bound, and all about waiting lists. */
final class BoundCalls {
  private static final String LISTINGS = "/api/v1/bookings/listings";
  private static final String LISTING = LISTINGS + "/{listing}";

  private final Asking ask;
  private final ApplicationContext context;
  private final Citizens citizens;
  private final Weeks weeks;
  private final BookingCalls bookings;
  private final JdbcClient jdbc;

  BoundCalls(Asking ask, ApplicationContext context) {
    this.ask = ask;
    this.context = context;
    citizens = Citizens.of(context);
    weeks = Weeks.of(context);
    bookings = new BookingCalls(ask, context);
    jdbc = context.getBean(JdbcClient.class);
  }

  void askAll() {
    reachedBounds();
    manyInLine();
    joinAndLeave();
    refusedByTheList();
  }

  private List<Request> everyWayToAPlace(Citizens.SignedIn who) {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var room = AnnouncedRooms.of(context).announced(OFFICE, 1).getFirst();
    return List.of(
        bookings.order(who, slot, bookings.form(who, OFFICE)),
        OpeningCalls.enter(who, room, true, bookings.form(who, OFFICE)),
        join(who, slot));
  }

  private void reachedBounds() {
    var much = citizens.with(1);
    var givenBack = citizens.with(1);
    for (int use = 1; use <= 3; use++) {
      trace(much, use, "null", "null");
      trace(givenBack, use, "'CANCELLED'", "now()");
    }
    for (var request : everyWayToAPlace(much)) {
      var problem = ask.refused(409, "many-bookings", request);
      assertThat(problem.get("limit").asString()).isEqualTo("ACCOUNT_PEOPLE");
      assertThat(problem.get("most").asInt()).isEqualTo(15);
      assertThat(problem.has("againAt")).isTrue();
    }
    for (var request : everyWayToAPlace(givenBack)) ask.refused(409, "many-returns", request);
  }

  private byte[] mark(Citizens.SignedIn who, MarkKind kind) {
    var contact = context.getBean(Accounts.class).contact(who.accountId());
    var marks =
        context
            .getBean(Marking.class)
            .marks(
                who.accountId(),
                contact,
                Origin.UNKNOWN,
                new FamilyCards(0, 0),
                new Bounds(Map.of(), Map.of()));
    return marks.of(kind).orElseThrow().bytes();
  }

  /** Five people booked an hour ago. */
  private void trace(Citizens.SignedIn who, int ordinal, String ended, String endedAt) {
    jdbc.sql(
            """
            insert into booking.trace (mark, ordinal, kind, office_id, booking_id, made_at, people,
              strangers, other_cards, ended, ended_at)
            values (:mark, :ordinal, 'ACCOUNT', :office, gen_random_uuid(),
              now() - interval '1 hour', 5, 0, 0, %s, %s)
            """
                .formatted(ended, endedAt))
        .param("mark", mark(who, MarkKind.ACCOUNT))
        .param("ordinal", ordinal)
        .param("office", OFFICE.value())
        .update();
  }

  private void manyInLine() {
    var room = AnnouncedRooms.of(context).announced(OFFICE, 1).getFirst();
    var full = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var next = citizens.with(1);
    for (int family = 0; family < 6; family++) {
      var five = citizens.with(5);
      ask.expect(201, OpeningCalls.enter(five, room, true, bookings.form(five, OFFICE)));
      ask.expect(201, join(five, full));
      for (var table : List.of("entry", "listing"))
        jdbc.sql(
                "update booking.%s set contact_mark = :mark where account_id = :account"
                    .formatted(table))
            .param("mark", mark(next, MarkKind.CONTACT))
            .param("account", five.accountId())
            .update();
    }
    var enter = OpeningCalls.enter(next, room, true, bookings.form(next, OFFICE));
    for (var request : List.of(enter, join(next, full)))
      assertThat(ask.refused(409, "many-in-line", request).get("limit").asString())
          .isEqualTo("CONTACT_PEOPLE");
  }

  private Request join(Citizens.SignedIn who, SlotKey slot) {
    return join(who, slot, bookings.form(who, slot.office()));
  }

  private static Request join(Citizens.SignedIn who, SlotKey slot, String form) {
    return call("POST " + LISTINGS)
        .by(who.token())
        .with(
            """
            {"form": "%s", "office": "%s", "week": "%s", "days": ["%s"], "part": "ANY",
             "party": [%s]}"""
                .formatted(
                    form,
                    slot.office(),
                    slot.week(),
                    slot.day(),
                    BookingCalls.party(who.personIds())));
  }

  private static Request at(Citizens.SignedIn who, String call, String listing) {
    var request = call(call).by(who.token());
    return request.at(request.path().replace("{listing}", listing));
  }

  private void joinAndLeave() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var who = citizens.with(1);
    ask.refused(400, "bad-request", join(who, slot).with("{"));
    ask.refused(400, "form-not-ours", join(who, slot, "x"));
    var adult = join(who, slot);
    ask.refused(422, "party-refused", adult.with(adult.body().replace("NEW", "CHILD")));
    var one = ask.expect(201, adult).get("listing").asString();
    assertThat(ask.refused(409, "on-list", join(who, slot)).get("position").asInt()).isOne();
    assertThat(ask.expect(200, call("GET " + LISTINGS).by(who.token()))).hasSize(1);
    ask.expect(200, at(who, "GET " + LISTING, one));
    for (var call : List.of("GET " + LISTING, "POST " + LISTING + "/withdrawal")) {
      ask.refused(404, "no-such-booking", at(citizens.with(0), call, one));
      ask.refused(404, "no-such-booking", at(who, call, UUID.randomUUID().toString()));
      ask.refused(404, "not-found", at(who, call, "x"));
    }
    var left = ask.expect(200, at(who, "POST " + LISTING + "/withdrawal", one));
    assertThat(left.get("state").asString()).isEqualTo("LEFT");
  }

  private void refusedByTheList() {
    var slot = weeks.open(OFFICE, Pool.PUBLIC, 1);
    var placed = citizens.with(1);
    bookings.book(placed, slot);
    ask.refused(409, "person-has-place", join(placed, slot));
    var who = citizens.with(1);
    var room = AnnouncedRooms.of(context).announced(OFFICE, 1).getFirst();
    ask.refused(409, "not-open-yet", join(who, room));
    jdbc.sql(
            """
            update booking.release set opens_at = now() - interval '1 minute'
            where office_id = :office and first_day = :week
            """)
        .param("office", OFFICE.value())
        .param("week", room.week())
        .update();
    ask.refused(409, "waiting-room", join(who, room));
    var nowhere = new SlotKey(OFFICE, LocalDate.of(2031, 1, 6), slot.hour(), Pool.PUBLIC);
    ask.refused(422, "no-such-place", join(who, nowhere));
    jdbc.sql(
            """
            insert into booking.account_freeze (account_id, until, office_id, booking_id)
            values (:account, current_date + 30, :office, gen_random_uuid())
            """)
        .param("account", who.accountId())
        .param("office", OFFICE.value())
        .update();
    ask.refused(409, "frozen", join(who, slot));
    jdbc.sql(
            """
            update account.account set contact_channel = null, contact_sealed = null,
              contact_index = null, contact_confirmed_at = null where id = :account
            """)
        .param("account", who.accountId())
        .update();
    ask.refused(409, "unreachable", join(who, slot));
    over(who);
  }

  private void over(Citizens.SignedIn who) {
    var past =
        weeks.at(
            OFFICE,
            LocalDate.of(2026, 1, 5),
            java.time.LocalTime.of(9, 0),
            Pool.PUBLIC,
            1,
            weeks.opened());
    ask.refused(409, "list-over", join(who, past));
  }
}
