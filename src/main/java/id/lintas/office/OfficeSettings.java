package id.lintas.office;

import id.lintas.office.store.OfficeSettingStore;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What offices decided for themselves, by the day from which it holds. */
@Component
public class OfficeSettings {
  private final OfficeSettingStore store;

  OfficeSettings(OfficeSettingStore store) {
    this.store = store;
  }

  public InForce on(OfficeId office, LocalDate day) {
    return new InForce(store.inForce(office, day));
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
