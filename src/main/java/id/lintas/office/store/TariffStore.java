package id.lintas.office.store;

import id.lintas.office.PriceLine;
import id.lintas.office.PriceList;
import id.lintas.shared.PassportType;
import id.lintas.shared.Rupiah;
import id.lintas.shared.ValidityYears;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Price lists. */
@Repository
public class TariffStore {
  private final JdbcClient jdbc;

  TariffStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(String version, String legalBasis, LocalDate from, PriceLine line) {}

  /** The newest first. */
  public List<PriceList> all() {
    var rows =
        jdbc.sql(
                """
                select t.version, t.legal_basis, t.effective_from, l.item, l.passport_type, l.years,
                       l.amount
                from office.tariff t join office.tariff_line l using (version)
                order by t.effective_from desc, l.item, l.passport_type, l.years
                """)
            .query((row, number) -> row(row))
            .list();
    var lists = new LinkedHashMap<String, PriceList>();
    for (var row : rows) {
      lists
          .computeIfAbsent(
              row.version(),
              version -> new PriceList(version, row.legalBasis(), row.from(), new ArrayList<>()))
          .lines()
          .add(row.line());
    }
    return List.copyOf(lists.values());
  }

  private static Row row(ResultSet row) throws SQLException {
    var type = row.getString("passport_type");
    var years = row.getInt("years");
    return new Row(
        row.getString("version"),
        row.getString("legal_basis"),
        row.getObject("effective_from", LocalDate.class),
        new PriceLine(
            PriceLine.Item.valueOf(row.getString("item")),
            type.isEmpty() ? Optional.empty() : Optional.of(PassportType.valueOf(type)),
            years == 0 ? Optional.empty() : Optional.of(ValidityYears.of(years)),
            Rupiah.of(row.getLong("amount"))));
  }

  public void add(PriceList list) {
    jdbc.sql("insert into office.tariff values (:version, :basis, :from)")
        .param("version", list.version())
        .param("basis", list.legalBasis())
        .param("from", list.effectiveFrom())
        .update();
    for (var line : list.lines()) add(list.version(), line);
  }

  private void add(String version, PriceLine line) {
    jdbc.sql(
            """
            insert into office.tariff_line (version, item, passport_type, years, amount)
            values (:version, :item, :type, :years, :amount)
            """)
        .param("version", version)
        .param("item", line.item().name())
        .param("type", line.type().map(Enum::name).orElse(""))
        .param("years", line.years().map(ValidityYears::years).orElse(0))
        .param("amount", line.amount().amount())
        .update();
  }
}
