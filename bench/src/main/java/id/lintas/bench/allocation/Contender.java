package id.lintas.bench.allocation;

import id.lintas.bench.allocation.peers.AlfIo;
import id.lintas.bench.allocation.peers.CheckThenInsert;
import id.lintas.bench.allocation.peers.ConditionalUpdate;
import id.lintas.bench.allocation.peers.Mosip;
import id.lintas.bench.allocation.peers.OneStatement;
import id.lintas.bench.allocation.peers.Pretix;
import id.lintas.bench.allocation.peers.Zms;
import id.lintas.bench.node.Database;
import java.util.List;

/**
 * A system in the comparison.
 *
 * @param exact whether it means never to give more than there is
 * @param taken the query for what it gave away
 */
record Contender(
    String id,
    String title,
    boolean exact,
    Strategy.Preparation preparation,
    String taken,
    Opening opening) {
  /** The whole product, with everything a booking leaves behind. */
  static final String WHOLE = "lintas";

  /** Its allocation alone, over a peer's rows. */
  static final String ALONE = "lintas-alone";

  static final List<Contender> ALL =
      List.of(
          new Contender(
              ALONE,
              "Lintas, group commit alone",
              true,
              ConditionalUpdate::prepare,
              ConditionalUpdate.TAKEN,
              (database, connections, workload) -> new Alone(database)),
          new Contender(
              WHOLE,
              "Lintas, the whole product",
              true,
              Lintas::prepare,
              Lintas.TAKEN,
              (database, connections, workload) -> {
                throw new IllegalStateException("the worker keeps the product running");
              }),
          new Contender(
              "alfio-single",
              "alf.io, an index for each column",
              true,
              AlfIo.SINGLE_COLUMNS,
              AlfIo.TAKEN,
              (database, connections, workload) -> new AlfIo(database, connections)),
          new Contender(
              "alfio-composite",
              "alf.io, composite index",
              true,
              AlfIo.COMPOSITE,
              AlfIo.TAKEN,
              (database, connections, workload) -> new AlfIo(database, connections)),
          new Contender(
              "update",
              "conditional update",
              true,
              ConditionalUpdate::prepare,
              ConditionalUpdate.TAKEN,
              (database, connections, workload) -> new ConditionalUpdate(database, connections)),
          new Contender(
              "update-one",
              "conditional update in one statement",
              true,
              ConditionalUpdate::prepare,
              ConditionalUpdate.TAKEN,
              (database, connections, workload) -> new OneStatement(database, connections)),
          new Contender(
              "pretix",
              "pretix, advisory locks and counts",
              true,
              Pretix::prepare,
              Pretix.TAKEN,
              (database, connections, workload) -> new Pretix(database, connections)),
          new Contender(
              "zms",
              "ZMS, slot row locked",
              true,
              Zms::prepare,
              Zms.TAKEN,
              (database, connections, workload) -> new Zms(database, connections)),
          new Contender(
              "bcgov",
              "bcgov and alike, check then insert",
              false,
              CheckThenInsert::prepare,
              CheckThenInsert.TAKEN,
              CheckThenInsert::new),
          new Contender(
              "mosip",
              "MOSIP, lock of the JVM",
              false,
              Mosip::prepare,
              Mosip.TAKEN,
              (database, connections, workload) -> new Mosip(database, connections)));

  /** Opens the strategy in a process, on so many connections. */
  @FunctionalInterface
  interface Opening {
    Strategy open(Database database, int connections, Workload workload);
  }

  static Contender of(String id) {
    return ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  boolean whole() {
    return id.equals(WHOLE);
  }

  boolean peer() {
    return !whole() && !id.equals(ALONE);
  }
}
