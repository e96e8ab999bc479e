package id.lintas.office.store;

import id.lintas.office.Office;
import id.lintas.office.OfficeClass;
import id.lintas.shared.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offices. */
@Repository
public class OfficeStore {
  private static final String SELECT =
      """
      select id, name, class, city, province, zone, latitude, longitude, parent_id, address, phone,
             email, districts, listed, training_of
      from office.office
      """;

  private final JdbcClient jdbc;

  OfficeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By province and name. */
  public List<Office> all() {
    return jdbc.sql(SELECT + " order by province, name").query((row, number) -> office(row)).list();
  }

  /** One editor at a time, until the end of the transaction. */
  public Office lock(OfficeId id) {
    return jdbc.sql(SELECT + " where id = :id for update")
        .param("id", id.value())
        .query((row, number) -> office(row))
        .single();
  }

  public void update(
      OfficeId id, String address, String phone, String email, List<String> districts) {
    jdbc.sql(
            """
            update office.office
            set address = :address, phone = :phone, email = :email, districts = :districts
            where id = :id
            """)
        .param("id", id.value())
        .param("address", address)
        .param("phone", phone)
        .param("email", email)
        .param("districts", districts.toArray(String[]::new))
        .update();
  }

  private static Office office(ResultSet row) throws SQLException {
    return new Office(
        OfficeId.of(row.getString("id")),
        row.getString("name"),
        OfficeClass.valueOf(row.getString("class")),
        row.getString("city"),
        row.getString("province"),
        ZoneId.of(row.getString("zone")),
        new Office.Point(row.getDouble("latitude"), row.getDouble("longitude")),
        Optional.ofNullable(row.getString("parent_id")).map(OfficeId::of),
        row.getString("address"),
        row.getString("phone"),
        row.getString("email"),
        List.of((String[]) row.getArray("districts").getArray()),
        row.getBoolean("listed"),
        Optional.ofNullable(row.getString("training_of")).map(OfficeId::of));
  }
}
