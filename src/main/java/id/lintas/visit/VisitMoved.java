package id.lintas.visit;

import id.lintas.staff.Officer;
import id.lintas.visit.sop.Move;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A visit was moved on; published in the transaction that moves it, so that what must follow is
 * written with it or not at all.
 *
 * @param officer empty where it was the bank or Lintas
 * @param said what was written with it; may speak of the person
 */
public record VisitMoved(
    Visit before,
    Visit now,
    Move move,
    Optional<Officer> officer,
    Map<String, String> said,
    Instant at) {}
