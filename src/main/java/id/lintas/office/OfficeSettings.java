package id.lintas.office;

import id.lintas.office.store.OfficeSettingStore;
import id.lintas.shared.OfficeId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What offices decided for themselves, by the day from which it holds. Kept in memory for a few
 * seconds, because every booking asks; a change on another node shows after that.
 */
@Component
public class OfficeSettings {
  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final int KEPT_MAX = 10_000;

  private final OfficeSettingStore store;
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  OfficeSettings(OfficeSettingStore store) {
    this.store = store;
  }

  private record Key(OfficeId office, LocalDate day) {}

  private record Kept(InForce settings, long readAtNanos) {
    boolean fresh() {
      return System.nanoTime() - readAtNanos < KEPT.toNanos();
    }
  }

  public InForce on(OfficeId office, LocalDate day) {
    var key = new Key(office, day);
    var before = kept.get(key);
    if (before != null && before.fresh()) return before.settings();
    if (kept.size() >= KEPT_MAX) kept.clear();
    var read = new Kept(new InForce(store.inForce(office, day)), System.nanoTime());
    kept.put(key, read);
    return read.settings();
  }

  /** After a change on this node. */
  public void forget() {
    kept.clear();
  }

  /** What holds at an office that decided nothing. */
  public static InForce undecided() {
    return new InForce(Map.of());
  }

  /** The settings of one office on one day. */
  public static final class InForce {
    private final Map<Setting, String> decided;

    InForce(Map<Setting, String> decided) {
      this.decided = decided;
    }

    public String text(Setting setting) {
      return decided.getOrDefault(setting, setting.byDefault());
    }

    public int number(Setting setting) {
      return Integer.parseInt(text(setting));
    }

    public boolean yes(Setting setting) {
      return text(setting).equals("YES");
    }
  }
}
