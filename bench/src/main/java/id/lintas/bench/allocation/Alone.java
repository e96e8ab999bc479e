package id.lintas.bench.allocation;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.lintas.bench.allocation.peers.ConditionalUpdate;
import id.lintas.bench.node.Database;
import id.lintas.booking.GroupCommit;
import id.lintas.booking.Pool;
import id.lintas.booking.SaleWindow;
import id.lintas.booking.SlotKey;
import id.lintas.booking.Way;
import id.lintas.booking.allocation.Allocation;
import id.lintas.booking.allocation.Decision;
import id.lintas.booking.allocation.Marks;
import id.lintas.booking.allocation.NikKey;
import id.lintas.booking.allocation.Snapshot;
import id.lintas.booking.allocation.Wish;
import id.lintas.shared.BookingCode;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The product's line and the product's rule over the rows of {@link ConditionalUpdate}: what the
 * way of giving places away is worth when both sides write the same, without claims, sealed people,
 * marks, record and messages.
 */
final class Alone implements Strategy {
  private static final int WAITING_MAX = 4_096;
  private static final int BATCH_MAX = 512;
  private static final int SLOTS_OF_A_DAY = 480;
  private static final OfficeId OFFICE = OfficeId.of("BPN");
  private static final LocalDate FIRST_DAY = LocalDate.of(2027, 3, 1);
  private static final LocalTime FIRST_HOUR = LocalTime.of(8, 0);
  private static final Instant NOW = Instant.parse("2027-02-26T06:00:00Z");
  private static final SaleWindow OPEN =
      new SaleWindow(Instant.EPOCH, Optional.empty(), ZoneOffset.UTC);
  private static final BookingCode CODE = BookingCode.random(new java.util.SplittableRandom(0));

  private final HikariDataSource pool;
  private final GroupCommit<Wish, Decision> line;

  Alone(Database database) {
    var config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.addDataSourceProperty("prepareThreshold", "1");
    config.addDataSourceProperty("tcpNoDelay", "true");
    config.setMaximumPoolSize(1);
    config.setAutoCommit(false);
    pool = new HikariDataSource(config);
    line = new GroupCommit<>(WAITING_MAX, BATCH_MAX, 1, this::together);
  }

  @Override
  public Outcome place(Attempt attempt) {
    try {
      return switch (line.ask(wish(attempt))) {
        case Decision.Granted granted -> Outcome.GRANTED;
        case Decision.Refused refused -> Outcome.FULL;
        case Decision.Known known -> throw new IllegalStateException("known: " + known);
      };
    } catch (GroupCommit.Unanswered later) {
      return Outcome.FAILED;
    }
  }

  private static Wish wish(Attempt attempt) {
    var niks = new ArrayList<NikKey>();
    for (int person = 0; person < attempt.people(); person++)
      niks.add(new NikKey(attempt.number() + "-" + person));
    return new Wish(
        attempt.id(),
        CODE,
        attempt.id(),
        Way.ONLINE,
        attempt.id(),
        List.of(slot(attempt.slot())),
        List.of(),
        niks,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Language.ID,
        Optional.empty(),
        Optional.empty(),
        Marks.NONE);
  }

  private static SlotKey slot(int number) {
    return new SlotKey(
        OFFICE,
        FIRST_DAY.plusDays(number / SLOTS_OF_A_DAY),
        FIRST_HOUR.plusMinutes(number % SLOTS_OF_A_DAY),
        Pool.PUBLIC);
  }

  private static int number(SlotKey slot) {
    var days = (int) (slot.day().toEpochDay() - FIRST_DAY.toEpochDay());
    return days * SLOTS_OF_A_DAY + (slot.hour().toSecondOfDay() - FIRST_HOUR.toSecondOfDay()) / 60;
  }

  private List<Decision> together(List<Wish> wishes) {
    try (var connection = pool.getConnection()) {
      var decisions = Allocation.decide(wishes, snapshot(connection, wishes), NOW);
      write(connection, wishes, decisions);
      connection.commit();
      return decisions;
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static Snapshot snapshot(Connection connection, List<Wish> wishes) throws SQLException {
    var wanted =
        wishes.stream().map(wish -> number(wish.acceptable().getFirst())).distinct().toArray();
    var slots = new HashMap<SlotKey, Snapshot.Slot>();
    try (var look =
        connection.prepareStatement(
            "select id, quota - taken from peer_update.slot where id = any (?) order by id for update")) {
      look.setArray(1, connection.createArrayOf("integer", wanted));
      try (var rows = look.executeQuery()) {
        while (rows.next())
          slots.put(
              slot(rows.getInt(1)),
              new Snapshot.Slot(rows.getInt(2), 0, OPEN, Instant.MAX, Instant.MAX));
      }
    }
    return new Snapshot(slots, Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  private static void write(Connection connection, List<Wish> wishes, List<Decision> decisions)
      throws SQLException {
    var ids = new ArrayList<UUID>();
    var slots = new ArrayList<Integer>();
    var people = new ArrayList<Integer>();
    for (int i = 0; i < wishes.size(); i++) {
      if (!(decisions.get(i) instanceof Decision.Granted granted)) continue;
      ids.add(wishes.get(i).bookingId());
      slots.add(number(granted.slot()));
      people.add(wishes.get(i).niks().size());
    }
    if (ids.isEmpty()) return;
    try (var write =
        connection.prepareStatement(
            """
            with given as (
              insert into peer_update.booking (id, slot, people)
              select * from unnest(?, ?, ?) returning slot, people)
            update peer_update.slot set taken = taken + added
            from (select given.slot, sum(people) as added from given group by 1) sums
            where id = sums.slot
            """)) {
      write.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      write.setArray(2, connection.createArrayOf("integer", slots.toArray()));
      write.setArray(3, connection.createArrayOf("integer", people.toArray()));
      write.executeUpdate();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
