package id.lintas.booking.store;

import id.lintas.booking.Pool;
import id.lintas.booking.opening.OpeningKey;
import id.lintas.booking.opening.Preference;
import id.lintas.booking.waitlist.Listing;
import id.lintas.booking.waitlist.ListingState;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Reads rows of the waiting list. */
final class ListingRows {
  static final String COLUMNS =
      """
      select office_id, first_day, id, account_id, pool, party, state, days, part, language,
             listed_at, account_mark, contact_mark, device_mark, network, strangers, other_cards
      from booking.listing
      """;

  private ListingRows() {}

  static Listing listing(ResultSet row) throws SQLException {
    return new Listing(
        new OpeningKey(
            OfficeId.of(row.getString("office_id")), row.getObject("first_day", LocalDate.class)),
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        Pool.valueOf(row.getString("pool")),
        row.getInt("party"),
        ListingState.valueOf(row.getString("state")),
        new Preference(
            EntryStore.days(row.getArray("days")), Preference.Part.valueOf(row.getString("part"))),
        Language.valueOf(row.getString("language")),
        row.getTimestamp("listed_at").toInstant());
  }
}
