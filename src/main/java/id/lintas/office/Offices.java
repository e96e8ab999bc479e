package id.lintas.office;

import id.lintas.office.store.OfficeStore;
import id.lintas.shared.Nik;
import id.lintas.shared.NikCheck;
import id.lintas.shared.OfficeId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The offices of the country, kept in memory for a few seconds because everybody asks for them all
 * the time; a change on another node shows after that.
 */
@Component
public class Offices {
  private static final int FOUND_MAX = 20;
  private static final double EARTH_RADIUS_KM = 6371;

  private static final Duration KEPT = Duration.ofSeconds(10);

  private final OfficeStore store;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  Offices(OfficeStore store) {
    this.store = store;
  }

  private record Known(long readAtNanos, Map<OfficeId, Office> byId, List<Office> listed) {
    boolean fresh() {
      return System.nanoTime() - readAtNanos < KEPT.toNanos();
    }
  }

  private Known known() {
    var now = known.get();
    if (now != null && now.fresh()) return now;
    var all = store.all();
    var byId = all.stream().collect(Collectors.toMap(Office::id, Function.identity()));
    var read = new Known(System.nanoTime(), byId, all.stream().filter(Office::listed).toList());
    known.set(read);
    return read;
  }

  /** After a change on this node. */
  public void forget() {
    known.set(null);
  }

  /** Throws {@link UnknownOffice}. */
  public Office office(OfficeId id) {
    return find(id).orElseThrow(UnknownOffice::new);
  }

  public Optional<Office> find(OfficeId id) {
    return Optional.ofNullable(known().byId().get(id));
  }

  /** From what stands in an address or a form; empty for rubbish too. */
  public Optional<Office> find(String typed) {
    var id = typed.strip().toUpperCase(Locale.ROOT);
    return OfficeId.isWellFormed(id) ? find(OfficeId.of(id)) : Optional.empty();
  }

  /** Where the officers of an office practise. */
  public Optional<Office> training(OfficeId real) {
    return known().byId().values().stream()
        .filter(office -> office.trains().filter(real::equals).isPresent())
        .findFirst();
  }

  /** Every training office. */
  public List<Office> training() {
    return known().byId().values().stream().filter(Office::training).toList();
  }

  /**
   * Reads a NIK as this office takes them: invented ones where people are invented, and only there.
   */
  public NikCheck nik(OfficeId id, String typed) {
    return office(id).training() ? Nik.checkInvented(typed) : Nik.check(typed);
  }

  /** Those open to the public, by province and name. */
  public List<Office> all() {
    return known().listed();
  }

  /** Those whose name, city, province, districts or id hold every word typed; all when none is. */
  public List<Office> search(String typed) {
    var words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
    return all().stream().filter(office -> holds(office, words)).limit(FOUND_MAX).toList();
  }

  private static boolean holds(Office office, String[] words) {
    var text =
        String.join(
                " ",
                office.id().value(),
                office.name(),
                office.city(),
                office.province(),
                String.join(" ", office.districts()))
            .toLowerCase(Locale.ROOT);
    for (var word : words) if (!text.contains(word)) return false;
    return true;
  }

  /** The nearest to a place as the crow flies, nearest first. */
  public List<Office> nearest(Office.Point place, int howMany) {
    return all().stream()
        .sorted(Comparator.comparingDouble(office -> kilometres(place, office.at())))
        .limit(Math.clamp(howMany, 1, FOUND_MAX))
        .toList();
  }

  static double kilometres(Office.Point from, Office.Point to) {
    var dLat = Math.toRadians(to.latitude() - from.latitude());
    var dLon = Math.toRadians(to.longitude() - from.longitude());
    var half =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(Math.toRadians(from.latitude()))
                * Math.cos(Math.toRadians(to.latitude()))
                * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
  }
}
