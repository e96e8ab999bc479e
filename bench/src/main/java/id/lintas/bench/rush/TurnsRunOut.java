package id.lintas.bench.rush;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Moves the trial's clock on when nobody is left choosing but those who never come back: their
 * turns last minutes, in which a rehearsal has nothing to see.
 */
final class TurnsRunOut implements Runnable, AutoCloseable {
  private static final long LOOK_MILLIS = 250;

  /** Longer than any office's turn by default. */
  private static final Duration TURN = Duration.ofMinutes(11);

  private final Ground ground;
  private final Door door;
  private final Week week;
  private final Set<String> absent = new HashSet<>();
  private final Thread thread;
  private volatile boolean over;
  private final List<TrialClock.Move> moves = new CopyOnWriteArrayList<>();

  private TurnsRunOut(Ground ground, Week week, List<Person> people) {
    this.ground = ground;
    this.door = new Door(ground.base());
    this.week = week;
    for (var person : people) if (person.habits().absent()) absent.add(person.entry());
    thread = Thread.ofPlatform().name("turns").unstarted(this);
  }

  static TurnsRunOut start(Plan plan, Ground ground, Week week, List<Person> people) {
    var turns = new TurnsRunOut(ground, week, people);
    if (plan.absent() > 0 && plan.draw()) turns.thread.start();
    return turns;
  }

  List<TrialClock.Move> moves() {
    return moves;
  }

  @Override
  public void run() {
    try {
      while (!over) {
        Thread.sleep(LOOK_MILLIS);
        if (onlyTheAbsentChoose()) moveOn();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void moveOn() throws InterruptedException {
    try {
      moves.add(new TrialClock.Move(System.nanoTime(), TURN));
      door.moveClock(TrialClock.read(ground.database()).at(System.nanoTime()).plus(TURN));
      // until every node has seen it, and given the turns to others
      Thread.sleep(2_000);
    } catch (IOException | SQLException later) {
      System.err.println("The clock could not be moved: " + later.getMessage());
    }
  }

  private boolean onlyTheAbsentChoose() {
    var choosing = 0;
    try (var connection = ground.database().connect();
        var query =
            connection.prepareStatement(
                """
                select id::text from booking.entry
                where office_id = ? and first_day = ? and state = 'TURN'
                """)) {
      query.setString(1, week.office());
      query.setObject(2, week.monday());
      var rows = query.executeQuery();
      while (rows.next()) {
        choosing++;
        if (!absent.contains(rows.getString(1))) return false;
      }
    } catch (SQLException later) {
      return false;
    }
    return choosing > 0;
  }

  @Override
  public void close() {
    over = true;
    thread.interrupt();
  }
}
