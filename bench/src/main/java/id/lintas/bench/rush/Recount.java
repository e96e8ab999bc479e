package id.lintas.bench.rush;

import id.lintas.bench.node.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts again from the tables what was given, and holds it against what people were told. */
final class Recount {
  private final Week week;
  private final Map<String, Booking> bookings = new HashMap<>();
  private final Set<String> bookedEntries = new HashSet<>();
  private final List<List<Grant>> grants = new ArrayList<>();
  private int oversold;
  private int doubled;

  private Recount(Week week) {
    this.week = week;
    for (int i = 0; i < week.slots().size(); i++) grants.add(new ArrayList<>());
  }

  private record Booking(boolean cancelled, int party) {}

  private record Grant(Instant madeAt, int party) {}

  /**
   * The four numbers that must be zero, and how much was given.
   *
   * @param granted places given away during the rush, those included that were given back
   * @param bookings parties that got them
   * @param left places of the week that nobody has
   * @param oversold places given beyond an hour's capacity, as bookings or by the hour's counter
   * @param doubled people with two bookings that count, and forms that made two
   * @param lost tickets and confirmed returns that somebody was shown and the tables do not hold
   * @param falseFull see {@link Recount#falseFull}
   */
  record Verdict(
      int granted, int bookings, int left, int oversold, int doubled, int lost, int falseFull) {
    boolean clean() {
      return oversold == 0 && doubled == 0 && lost == 0 && falseFull == 0;
    }
  }

  static Verdict of(Database database, Scene scene, List<Person> people, TrialClock clock)
      throws SQLException {
    var recount = new Recount(scene.week());
    try (var connection = database.connect()) {
      recount.readBookings(connection);
      recount.readEntries(connection);
      recount.readSlots(connection);
      recount.doubled = recount.count(connection, TWO_BOOKINGS) + recount.count(connection, TWICE);
    }
    return recount.verdict(scene, people, clock);
  }

  private static final String TWO_BOOKINGS =
      """
      select count(*) from (
        select a.nik_index from booking.applicant a
        join booking.booking b on b.office_id = a.office_id and b.id = a.booking_id
        where b.state in ('ACTIVE', 'DISPLACED') group by a.nik_index having count(*) > 1) twice
      """;
  private static final String TWICE =
      """
      select count(*) from (
        select form_id from booking.booking group by form_id having count(*) > 1) twice
      """;

  private int count(Connection connection, String sql) throws SQLException {
    try (var query = connection.createStatement()) {
      var rows = query.executeQuery(sql);
      rows.next();
      return rows.getInt(1);
    }
  }

  private void readBookings(Connection connection) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select b.code, b.state, b.party, b.day::text, b.hour::text, b.made_at
            from booking.booking b join booking.slot s using (office_id, day, hour, pool)
            where b.office_id = ? and s.first_day = ? and b.pool = 'PUBLIC' order by b.made_at
            """)) {
      var rows = ofWeek(query);
      while (rows.next()) {
        var party = rows.getInt(3);
        bookings.put(rows.getString(1), new Booking(rows.getString(2).equals("CANCELLED"), party));
        var slot = week.slot(rows.getString(4), rows.getString(5));
        grants.get(slot).add(new Grant(rows.getTimestamp(6).toInstant(), party));
      }
    }
  }

  private void readEntries(Connection connection) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select e.id::text from booking.entry e
            join booking.booking b on b.office_id = e.office_id and b.id = e.booking_id
            where e.office_id = ? and e.first_day = ? and e.state = 'BOOKED'
            """)) {
      var rows = ofWeek(query);
      while (rows.next()) bookedEntries.add(rows.getString(1));
    }
  }

  private void readSlots(Connection connection) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            select s.capacity, s.taken, coalesce((
                select count(*) from booking.booking b
                join booking.applicant a on a.office_id = b.office_id and a.booking_id = b.id
                where b.office_id = s.office_id and b.day = s.day and b.hour = s.hour
                  and b.pool = s.pool and b.state <> 'CANCELLED'), 0)
            from booking.slot s where s.office_id = ? and s.first_day = ?
            """)) {
      var rows = ofWeek(query);
      while (rows.next())
        oversold += Math.max(0, Math.max(rows.getInt(2), rows.getInt(3)) - rows.getInt(1));
    }
  }

  private ResultSet ofWeek(java.sql.PreparedStatement query) throws SQLException {
    query.setString(1, week.office());
    query.setObject(2, week.monday());
    return query.executeQuery();
  }

  private Verdict verdict(Scene scene, List<Person> people, TrialClock clock) {
    var granted = bookings.values().stream().mapToInt(Booking::party).sum();
    var held =
        bookings.values().stream().filter(one -> !one.cancelled()).mapToInt(Booking::party).sum();
    var capacity = week.slots().stream().mapToInt(Week.Slot::capacity).sum();
    return new Verdict(
        granted,
        bookings.size(),
        capacity - held,
        oversold,
        doubled,
        lost(people),
        falseFull(scene, people, clock));
  }

  private int lost(List<Person> people) {
    var lost = 0;
    for (var person : people) {
      for (var code : person.codes()) if (!bookings.containsKey(code)) lost++;
      if (person.seenBooked() && !bookedEntries.contains(person.entry())) lost++;
      var given = bookings.get(person.given());
      if (!person.given().isEmpty() && (given == null || !given.cancelled())) lost++;
    }
    return lost;
  }

  /**
   * Answers of "full" that were not true: the hour asked for, or any hour when the answer was that
   * nothing is left, had room for the whole party, counting as taken whatever was given up to the
   * moment in which the answer arrived. What was given later can only have been free then. Places
   * that were given back count as taken, because they return at a moment of chance.
   *
   * <p>While a waiting room gives turns, places that nobody has taken are held for others, so that
   * an hour may be full for one party and not for the next; of these answers only "nothing is left"
   * is held against the log. Whoever had a turn and yet got no place was promised one: that counts
   * as well, unless their time ran out.
   */
  private int falseFull(Scene scene, List<Person> people, TrialClock clock) {
    var wrong = 0;
    for (var full : scene.fulls()) {
      var at = clock.at(full.nanos());
      if (full.slot() >= 0 && scene.plan().draw()) continue;
      for (int slot = 0; slot < grants.size(); slot++) {
        if (full.slot() >= 0 && slot != full.slot()) continue;
        if (left(slot, at) < full.party()) continue;
        wrong++;
        break;
      }
    }
    for (var person : people) if (person.hadTurn() && person.fate() == Person.Fate.NONE) wrong++;
    return wrong;
  }

  private int left(int slot, Instant at) {
    var taken = 0;
    for (var grant : grants.get(slot)) if (!grant.madeAt().isAfter(at)) taken += grant.party();
    return week.slots().get(slot).capacity() - taken;
  }
}
