package id.lintas.archive.handover;

import id.lintas.archive.store.HandoverStore;
import id.lintas.archive.store.HandoverStore.ByProxy;
import id.lintas.booking.ProxiesSeen;
import id.lintas.shared.OfficeId;
import id.lintas.visit.Worklist;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever took for others more than once: a single time says nothing, and is not looked up. */
@Component
class HandoversByProxy implements ProxiesSeen {
  private final HandoverStore store;
  private final Worklist visits;

  HandoversByProxy(HandoverStore store, Worklist visits) {
    this.store = store;
    this.visits = visits;
  }

  @Override
  public List<Taken> since(OfficeId office, Instant moment) {
    return store.byProxies(office, moment).stream()
        .collect(Collectors.groupingBy(ByProxy::proxy))
        .values()
        .stream()
        .filter(one -> one.size() > 1)
        .flatMap(List::stream)
        .flatMap(one -> taken(office, one))
        .toList();
  }

  private Stream<Taken> taken(OfficeId office, ByProxy one) {
    return visits.find(office, one.visit()).stream()
        .map(visit -> new Taken(one.proxy(), visit.booking(), one.by(), one.at()));
  }
}
