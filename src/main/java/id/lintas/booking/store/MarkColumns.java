package id.lintas.booking.store;

import id.lintas.booking.Bounds;
import id.lintas.booking.MarkKind;
import id.lintas.booking.allocation.Mark;
import id.lintas.booking.allocation.Marks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads whose hand somebody came by from the columns that keep it while they wait. */
final class MarkColumns {
  private MarkColumns() {}

  static String name(MarkKind kind) {
    return switch (kind) {
      case ACCOUNT -> "account_mark";
      case CONTACT -> "contact_mark";
      case DEVICE -> "device_mark";
    };
  }

  /** Bounded by nothing yet: what bounds it is asked for when it is booked. */
  static Marks read(ResultSet row) throws SQLException {
    List<Mark> all = new ArrayList<>();
    for (var kind : MarkKind.values()) {
      var index = row.getBytes(name(kind));
      if (index != null) all.add(Mark.of(kind, index));
    }
    var network = Optional.ofNullable(row.getBytes("network")).map(HexFormat.of()::formatHex);
    var unbounded = new Bounds(Map.of(), Map.of());
    return new Marks(all, network, row.getInt("strangers"), row.getInt("other_cards"), unbounded);
  }
}
