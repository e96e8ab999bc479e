package id.lintas.bench.api;

import id.lintas.bench.node.Database;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;

/**
 * The places of a run: so many slots of an office, minute by minute, together with room for
 * everybody, or none at all.
 */
record Slots(String name, int number, boolean full) {
  static final Slots HOT = new Slots("hot", 1, false);
  static final Slots TWENTY = new Slots("twenty", 20, false);
  static final Slots MANY = new Slots("many", 960, false);
  static final Slots FULL = new Slots("full", 20, true);

  private static final String OFFICE = "BPN";
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int SLOTS_OF_A_DAY = 480;

  /** Empties the booking tables, traces of hands with them, and publishes these slots. */
  void publish(Database database, int citizens) throws SQLException {
    var capacity = full ? 0 : 2 * citizens / number + 20;
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute(
          String.format(
              Locale.ROOT,
              """
              truncate booking.slot, booking.booking, booking.nik_claim, booking.trace, notify.message
                cascade;
              delete from booking.release where office_id = '%1$s';
              insert into booking.release (office_id, first_day, opens_at, published_at)
              values ('%1$s', '%2$s', '2026-01-01', '2026-01-01');
              insert into booking.slot (office_id, day, hour, pool, first_day, capacity)
              select '%1$s', date '%2$s' + slot / 480,
                     time '08:00' + slot %% 480 * interval '1 minute', 'PUBLIC', '%2$s', %3$d
              from generate_series(0, %4$d - 1) slot;
              """,
              OFFICE,
              MONDAY,
              capacity,
              number));
    }
  }

  /** The body of an order for one person. */
  String order(String form, String person, int citizen) {
    var slot = (int) (Integer.toUnsignedLong(citizen * 0x9E37_79B9) * number >>> 32);
    return String.format(
        Locale.ROOT,
        """
        {"form":"%s","office":"%s","day":"%s","hour":"%s","party":[{"person":"%s","kind":"NEW","passport":"ELEKTRONIK","years":5}]}""",
        form,
        OFFICE,
        MONDAY.plusDays(slot / SLOTS_OF_A_DAY),
        MORNING.plusMinutes(slot % SLOTS_OF_A_DAY),
        person);
  }

  static String formOrder() {
    return "{\"office\":\"" + OFFICE + "\"}";
  }

  /** Waits for the record of what was done to be chained: the next run shall not pay for it. */
  static void awaitChain(Database database) throws SQLException, InterruptedException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      while (true) {
        var rows = statement.executeQuery("select exists (select from audit.fresh)");
        rows.next();
        if (!rows.getBoolean(1)) return;
        Thread.sleep(100);
      }
    }
  }

  /** Places given away, for comparison with the answers. */
  static long taken(Database database) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      var rows =
          statement.executeQuery(
              """
              select (select coalesce(sum(taken), 0) from booking.slot),
                     (select count(*) from booking.booking), (select count(*) from booking.applicant),
                     (select count(*) from booking.nik_claim)
              """);
      rows.next();
      var taken = rows.getLong(1);
      for (int column = 2; column <= 4; column++) {
        if (rows.getLong(column) != taken)
          throw new IllegalStateException("counters, bookings, people and claims differ");
      }
      return taken;
    }
  }
}
