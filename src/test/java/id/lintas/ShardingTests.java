package id.lintas;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.LintasTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an office owns lies together: office_id leads its keys. Held against the real catalogue, so
 * that a new table either keeps the rule or is named below with the reason why not.
 */
@LintasTest
class ShardingTests {
  private static final String BY_PERSON = "found by person in the whole country";
  private static final String BY_HAND = "found by the hand it came from in the whole country";
  private static final String BY_ACCOUNT = "owned by a citizen's account";
  private static final String BY_OFFICER = "owned by an officer, who moves between offices";
  private static final String BY_GUESSER =
      "counts the tries of an address, before any office is known";
  private static final String REFERENCE = "reference data of the country";
  private static final String INSTALLATION = "owned by the installation";

  /** A whole schema by its name, or a single table. */
  private static final Map<String, String> NOT_OF_AN_OFFICE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("account", BY_ACCOUNT),
              Map.entry("audit.checkpoint", INSTALLATION),
              Map.entry("booking.account_freeze", BY_ACCOUNT),
              Map.entry("booking.entry_claim", BY_PERSON),
              Map.entry("booking.trace", BY_HAND),
              Map.entry("booking.listing_claim", BY_PERSON),
              Map.entry("booking.nik_claim", BY_PERSON),
              Map.entry("booking.nik_freeze", BY_PERSON),
              Map.entry("booking.ticket_try", BY_GUESSER),
              Map.entry("guide", REFERENCE),
              Map.entry("notify.message", INSTALLATION),
              Map.entry("office", REFERENCE),
              Map.entry("sandbox", INSTALLATION),
              Map.entry("staff.attempt", BY_GUESSER),
              Map.entry("staff.invitation", BY_OFFICER),
              Map.entry("staff.officer", BY_OFFICER),
              Map.entry("staff.passkey", BY_OFFICER),
              Map.entry("staff.recovery_code", BY_OFFICER),
              Map.entry("staff.session", BY_OFFICER),
              Map.entry("training.progress", BY_OFFICER),
              Map.entry("vault", INSTALLATION)));

  @Autowired private JdbcClient jdbc;

  private DistributionPlan plan;

  @BeforeEach
  void read() throws Exception {
    plan = DistributionPlan.ofCitus();
  }

  private List<String> tables() {
    return jdbc.sql(
            """
            select n.nspname || '.' || c.relname as name
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
              and n.nspname not in ('information_schema', 'public')
            order by 1
            """)
        .query(String.class)
        .list();
  }

  private static boolean ofAnOffice(String table) {
    var schema = table.substring(0, table.indexOf('.'));
    return !NOT_OF_AN_OFFICE.containsKey(table) && !NOT_OF_AN_OFFICE.containsKey(schema);
  }

  /** A primary key or a unique index with its columns in their order; null for an expression. */
  private record Key(String table, String name, boolean primary, List<String> columns) {}

  private List<Key> keys() {
    return jdbc.sql(
            """
            select n.nspname || '.' || t.relname as tab, i.relname as name, x.indisprimary,
                   (select array_agg(a.attname::text order by k.place)
                    from unnest(x.indkey[0:x.indnkeyatts - 1]) with ordinality as k (number, place)
                    left join pg_attribute a
                      on a.attrelid = x.indrelid and a.attnum = k.number and k.number > 0) as columns
            from pg_index x
            join pg_class t on t.oid = x.indrelid
            join pg_class i on i.oid = x.indexrelid
            join pg_namespace n on n.oid = t.relnamespace
            where x.indisunique
            """)
        .query(
            (row, number) ->
                new Key(
                    row.getString("tab"),
                    row.getString("name"),
                    row.getBoolean("indisprimary"),
                    java.util.Arrays.asList((String[]) row.getArray("columns").getArray())))
        .list();
  }

  private record Reference(String from, String to, List<String> columns, List<String> targets) {}

  private List<Reference> references() {
    return jdbc.sql(
            """
            select conrelid::regclass::text as source, confrelid::regclass::text as target,
                   (select array_agg(a.attname::text order by k.place)
                    from unnest(conkey) with ordinality as k (number, place)
                    join pg_attribute a on a.attrelid = conrelid and a.attnum = k.number) as columns,
                   (select array_agg(a.attname::text order by k.place)
                    from unnest(confkey) with ordinality as k (number, place)
                    join pg_attribute a on a.attrelid = confrelid and a.attnum = k.number) as targets
            from pg_constraint where contype = 'f'
            """)
        .query(
            (row, number) ->
                new Reference(
                    row.getString("source"),
                    row.getString("target"),
                    List.of((String[]) row.getArray("columns").getArray()),
                    List.of((String[]) row.getArray("targets").getArray())))
        .list();
  }

  @Test
  void whatAnOfficeOwnsHasItFirstInItsPrimaryKeyAndInEveryOther() {
    var tables = tables();
    assertThat(tables).hasSizeGreaterThan(40);
    var keys = keys();
    var faults = new ArrayList<String>();
    for (var table : tables) {
      if (!ofAnOffice(table)) continue;
      var own = keys.stream().filter(key -> key.table().equals(table)).toList();
      if (own.stream().noneMatch(Key::primary)) faults.add(table + " has no primary key");
      for (var key : own) {
        var columns = key.columns();
        var kept =
            key.primary() ? "office_id".equals(columns.getFirst()) : columns.contains("office_id");
        if (!kept) faults.add(key.name() + " of " + table + " is " + columns);
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyExceptionIsStillNeeded() {
    var tables = tables();
    var schemas = tables.stream().map(table -> table.substring(0, table.indexOf('.'))).toList();
    assertThat(NOT_OF_AN_OFFICE.keySet())
        .allMatch(name -> tables.contains(name) || schemas.contains(name));
  }

  @Test
  void theClusterPlanNamesEveryTableOnce() {
    assertThat(plan.named()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(tables());
  }

  @Test
  void theClusterPlanSpreadsByOfficeOnlyWhatOfficesOwn() {
    plan.distributed()
        .forEach(
            (table, column) ->
                assertThat(ofAnOffice(table)).as(table).isEqualTo("office_id".equals(column)));
    assertThat(plan.reference()).noneMatch(ShardingTests::ofAnOffice);
  }

  /** A cluster can promise uniqueness only inside of a shard. */
  @Test
  void everyKeyOfASpreadTableHoldsTheColumnItIsSpreadBy() {
    var faults =
        keys().stream()
            .filter(key -> plan.distributed().containsKey(key.table()))
            .filter(key -> !key.columns().contains(plan.distributed().get(key.table())))
            .map(key -> key.name() + " of " + key.table() + " is " + key.columns())
            .toList();
    assertThat(faults).isEmpty();
  }

  @Test
  void noReferenceLeavesItsShard() {
    assertThat(references().stream().filter(one -> !lawful(one))).isEmpty();
  }

  private boolean lawful(Reference one) {
    if (plan.reference().contains(one.to())) return true;
    if (plan.stays().contains(one.from())) return plan.stays().contains(one.to());
    var column = plan.distributed().get(one.from());
    var place = one.columns().indexOf(column);
    return place >= 0
        && Objects.equals(plan.distributed().get(one.to()), column)
        && one.targets().get(place).equals(column);
  }
}
