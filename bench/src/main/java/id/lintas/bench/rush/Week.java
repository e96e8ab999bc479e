package id.lintas.bench.rush;

import id.lintas.bench.node.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The published week of the rehearsal. */
record Week(String office, LocalDate monday, Instant opensAt, List<Slot> slots) {

  record Slot(String day, String hour, int capacity) {}

  static Week read(Database database, String office, LocalDate monday, Instant opensAt)
      throws SQLException {
    var slots = new ArrayList<Slot>();
    try (var connection = database.connect();
        var query =
            connection.prepareStatement(
                """
                select day::text, hour::text, capacity from booking.slot
                where office_id = ? and first_day = ? and pool = 'PUBLIC' order by day, hour
                """)) {
      query.setString(1, office);
      query.setObject(2, monday);
      var rows = query.executeQuery();
      while (rows.next()) slots.add(new Slot(rows.getString(1), rows.getString(2), rows.getInt(3)));
    }
    return new Week(office, monday, opensAt, slots);
  }

  int slot(String day, String hour) {
    for (int i = 0; i < slots.size(); i++) {
      var slot = slots.get(i);
      if (slot.day().equals(day) && slot.hour().startsWith(hour.substring(0, 5))) return i;
    }
    throw new IllegalArgumentException("no such hour: " + day + " " + hour);
  }
}
