package id.lintas.office.store;

import id.lintas.office.Setting;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What offices decided for themselves. */
@Repository
public class OfficeSettingStore {
  private final JdbcClient jdbc;

  OfficeSettingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Decided(String key, String value) {}

  public Map<Setting, String> inForce(OfficeId office, LocalDate on) {
    var values = new EnumMap<Setting, String>(Setting.class);
    jdbc.sql(
            """
            select distinct on (key) key, value from office.setting
            where office_id = :office and effective_from <= :on
            order by key, effective_from desc
            """)
        .param("office", office.value())
        .param("on", on)
        .query((row, number) -> new Decided(row.getString("key"), row.getString("value")))
        .list()
        .forEach(one -> values.put(Setting.valueOf(one.key()), one.value()));
    return values;
  }

  /** What is decided for a later day. */
  public record Later(Setting setting, LocalDate from, String value) {}

  /** Of each setting the next change after that day. */
  public List<Later> next(OfficeId office, LocalDate after) {
    return jdbc.sql(
            """
            select distinct on (key) key, effective_from, value from office.setting
            where office_id = :office and effective_from > :after
            order by key, effective_from
            """)
        .param("office", office.value())
        .param("after", after)
        .query(
            (row, number) ->
                new Later(
                    Setting.valueOf(row.getString("key")),
                    row.getObject("effective_from", LocalDate.class),
                    row.getString("value")))
        .list();
  }

  public void put(OfficeId office, Setting setting, LocalDate from, String value) {
    jdbc.sql(
            """
            insert into office.setting (office_id, key, effective_from, value)
            values (:office, :key, :from, :value)
            on conflict (office_id, key, effective_from) do update set value = excluded.value
            """)
        .param("office", office.value())
        .param("key", setting.name())
        .param("from", from)
        .param("value", value)
        .update();
  }
}
