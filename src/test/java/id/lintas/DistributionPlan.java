package id.lintas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where deploy/citus.sql puts each table.
 *
 * @param distributed table to the column it is spread by
 * @param reference a copy on every machine
 * @param stays on the coordinator
 * @param named every table as often as it is named
 */
record DistributionPlan(
    Map<String, String> distributed, Set<String> reference, Set<String> stays, List<String> named) {
  private static final Pattern DISTRIBUTED =
      Pattern.compile("create_distributed_table\\('([\\w.]+)', '(\\w+)'");
  private static final Pattern REFERENCE =
      Pattern.compile("create_reference_table\\('([\\w.]+)'\\)");
  private static final Pattern STAYS = Pattern.compile("(?m)^-- stays: (.*)$");

  static DistributionPlan ofCitus() throws IOException {
    var text = Files.readString(Path.of("deploy/citus.sql"));
    var distributed = found(DISTRIBUTED, text).toList();
    var reference = found(REFERENCE, text).map(one -> one.group(1)).toList();
    var stays =
        found(STAYS, text).flatMap(one -> Stream.of(one.group(1).strip().split(" "))).toList();
    var named = new ArrayList<>(reference);
    distributed.forEach(one -> named.add(one.group(1)));
    named.addAll(stays);
    return new DistributionPlan(
        distributed.stream()
            .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2), (a, b) -> a)),
        new TreeSet<>(reference),
        new TreeSet<>(stays),
        named);
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  boolean byOffice(String table) {
    return "office_id".equals(distributed.get(table));
  }
}
