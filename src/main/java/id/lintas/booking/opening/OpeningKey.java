package id.lintas.booking.opening;

import id.lintas.shared.OfficeId;
import java.time.LocalDate;

/**
 * Which opening: an office's, of the week that begins on this Monday. Written as {@code
 * PLM/2026-11-30}.
 */
public record OpeningKey(OfficeId office, LocalDate week) {
  @Override
  public String toString() {
    return office + "/" + week;
  }
}
