package id.lintas.testing;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text in every column of every table of the database, readable or as plain bytes. */
public final class StoredText {
  private StoredText() {}

  /** The tables that hold it. */
  public static List<String> tablesWith(String text, JdbcClient jdbc) {
    var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    return jdbc
        .sql(
            """
            select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
            from information_schema.tables
            where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
            order by 1
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(table -> holds(table, text, hex, jdbc))
        .toList();
  }

  private static boolean holds(String table, String text, String hex, JdbcClient jdbc) {
    return jdbc.sql(
            "select exists (select from %s t where t::text ilike :text or t::text like :hex)"
                .formatted(table))
        .param("text", "%" + text + "%")
        .param("hex", "%" + hex + "%")
        .query(Boolean.class)
        .single();
  }
}
