package id.lintas.office;

import id.lintas.office.store.OfficeSettingStore;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** What an office decided some time ago. */
public final class DecidedSettings {
  private final ApplicationContext context;

  public DecidedSettings(ApplicationContext context) {
    this.context = context;
  }

  public void put(OfficeId office, Setting setting, LocalDate from, String value) {
    context.getBean(OfficeSettingStore.class).put(office, setting, from, value);
    context.getBean(OfficeSettings.class).forget();
  }
}
