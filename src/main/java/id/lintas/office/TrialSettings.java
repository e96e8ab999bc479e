package id.lintas.office;

import id.lintas.office.store.OfficeSettingStore;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Decides for an office without its officers: for trials, and only there. */
@Component
@ConditionalOnProperty(name = "lintas.mode", havingValue = "sandbox")
public class TrialSettings {
  private final OfficeSettingStore store;
  private final OfficeSettings settings;

  TrialSettings(OfficeSettingStore store, OfficeSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /** Holds from that day on, until another day for which something is decided. */
  public void decide(OfficeId office, Setting setting, LocalDate from, String value) {
    if (!setting.valid(value)) throw new IllegalArgumentException(setting + " cannot be " + value);
    store.put(office, setting, from, value);
    settings.forget();
  }
}
