package id.lintas.booking;

import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * What a citizen wants: places of one hour for some of their people.
 *
 * @param form the single-use id of the form, as issued by {@link FormIds}
 */
public record Order(
    String form,
    OfficeId office,
    LocalDate day,
    LocalTime hour,
    boolean sameDay,
    List<Choice> party,
    Language language) {

  public record Choice(UUID person, Applicant.Wanted wanted) {}

  public SlotKey slot() {
    return new SlotKey(office, day, hour, sameDay ? Pool.SAME_DAY : Pool.PUBLIC);
  }
}
