package id.lintas.archive.cabinet;

import id.lintas.archive.store.CabinetStore;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PersonName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What lies where in the cabinet. */
@Component
public class FindingInCabinet {
  private static final int CABINET_MAX = 10_000;
  private static final int FOUND_MAX = 20;

  private final CabinetStore store;

  FindingInCabinet(CabinetStore store) {
    this.store = store;
  }

  public Optional<Filed> of(OfficeId office, UUID visit) {
    return store.of(office, visit);
  }

  public Optional<Filed> in(OfficeId office, Place place) {
    return store.in(office, place);
  }

  public List<Filed> inDrawer(OfficeId office, int cabinet, int drawer) {
    return store.inDrawer(office, cabinet, drawer);
  }

  /**
   * Those in the cabinet whose name holds every word typed, at most 20. Names are sealed, so that
   * all of them are opened and compared here: a cabinet is not large.
   */
  public List<Filed> named(OfficeId office, String typed) {
    var wanted = PersonName.parse(typed).map(Alphabet::words);
    if (wanted.isEmpty()) return List.of();
    return store.all(office, CABINET_MAX).stream()
        .filter(one -> new HashSet<>(Alphabet.words(one.name())).containsAll(wanted.get()))
        .limit(FOUND_MAX)
        .toList();
  }
}
