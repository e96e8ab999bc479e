package id.lintas.visit.hall;

import id.lintas.shared.OfficeId;
import id.lintas.visit.store.WaitStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long people waited today, and how far what they were told was from what came. */
@Component
public class HallReport {
  private final Hall hall;
  private final WaitStore waits;

  HallReport(Hall hall, WaitStore waits) {
    this.hall = hall;
    this.waits = waits;
  }

  /**
   * Of one class, in minutes from the number to the first call.
   *
   * @param calls how many were called
   * @param usual half of them waited no longer
   * @param longest of twenty, nineteen waited no longer
   */
  public record Wait(QueueClass of, int calls, int usual, int longest) {}

  /**
   * In minutes.
   *
   * @param calls how many were told something and then called
   * @param usual half of them were off by no more
   * @param longest of twenty, nineteen were off by no more
   * @param later by how much they were called later than told, on the average; below zero earlier
   */
  public record Error(int calls, int usual, int longest, int later) {}

  /**
   * @param given numbers of the day
   * @param left those that were neither done nor are at a counter
   */
  public record Day(LocalDate day, int given, int left, List<Wait> waits, Optional<Error> error) {}

  public Day today(OfficeId office) {
    var today = hall.today(office);
    return new Day(
        today.day(),
        waits.given(office, today.day()),
        waits.left(office, today.day()),
        waits.byClass(office, today.day()),
        waits.error(office, today.day()));
  }
}
