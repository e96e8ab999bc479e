package id.lintas.booking.opening.web;

import id.lintas.booking.opening.EntryState;
import id.lintas.booking.store.EntryStore;
import java.util.Collection;
import java.util.List;

/** Parties and their people. */
public record Sum(int parties, int people) {
  static Sum of(Collection<EntryStore.Count> counts, EntryState... states) {
    var wanted = List.of(states);
    var some = counts.stream().filter(one -> wanted.contains(one.state())).toList();
    return new Sum(
        some.stream().mapToInt(EntryStore.Count::parties).sum(),
        some.stream().mapToInt(EntryStore.Count::people).sum());
  }
}
