package id.lintas.office;

import id.lintas.office.store.CalendarStore;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Writes into the calendar that an office is closed on a day, in the caller's transaction. */
@Component
public class ClosingAnOffice {
  private final CalendarStore store;

  ClosingAnOffice(CalendarStore store) {
    this.store = store;
  }

  /** Closed again with another reason, the new one counts. */
  public void close(OfficeId office, LocalDate day, Bilingual reason) {
    store.close(office, day, reason);
  }
}
