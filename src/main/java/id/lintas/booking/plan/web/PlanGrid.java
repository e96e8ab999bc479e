package id.lintas.booking.plan.web;

import id.lintas.booking.Pool;
import id.lintas.booking.plan.PlanningTheWeek;
import id.lintas.booking.store.ReleaseStore.PlanHour;
import id.lintas.site.Form;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The usual week as a grid of fields, one for each weekday, hour and pool; pools of whole days have
 * one line.
 */
public final class PlanGrid {
  public static final int WEEKDAYS = 6;
  private static final int FRIDAY = 5;
  private static final int FIRST_HOUR = 8;
  private static final int LAST_HOUR = 15;

  private final Form form;
  private final List<LocalTime> hours;

  private PlanGrid(Form form, List<LocalTime> hours) {
    this.form = form;
    this.hours = hours;
  }

  static PlanGrid of(List<PlanHour> plan, Form form) {
    var hours = new TreeSet<LocalTime>();
    for (int hour = FIRST_HOUR; hour <= LAST_HOUR; hour++) hours.add(LocalTime.of(hour, 0));
    plan.stream().map(PlanHour::hour).forEach(hours::add);
    return new PlanGrid(form, List.copyOf(hours));
  }

  static Form filled(List<PlanHour> plan) {
    var form = Form.empty();
    for (var one : plan)
      form.with(field(one.pool(), one.weekday(), one.hour()), String.valueOf(one.capacity()));
    return form;
  }

  public static String field(Pool pool, int weekday, LocalTime hour) {
    return pool + "-" + weekday + "-" + hour.toString().replace(":", "");
  }

  /** The lines of a pool: the day's beginning where its places are numbers of a whole day. */
  public List<LocalTime> hours(Pool pool) {
    return pool.ofWholeDay() ? List.of(LocalTime.of(FIRST_HOUR, 0)) : hours;
  }

  public int total(Pool pool, int weekday) {
    return hours(pool).stream().mapToInt(hour -> number(field(pool, weekday, hour))).sum();
  }

  public int total(int weekday) {
    var sum = 0;
    for (var pool : Pool.values()) sum += total(pool, weekday);
    return sum;
  }

  public int total() {
    var sum = 0;
    for (int weekday = 1; weekday <= WEEKDAYS; weekday++) sum += total(weekday);
    return sum;
  }

  private int number(String field) {
    var typed = form.value(field);
    return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
  }

  /** Tuesday to Friday become like Monday. */
  void copyMonday() {
    for (var pool : Pool.values()) {
      for (var hour : hours(pool)) {
        var monday = form.value(field(pool, 1, hour));
        for (int weekday = 2; weekday <= FRIDAY; weekday++)
          form.with(field(pool, weekday, hour), monday);
      }
    }
  }

  /** What stands in the grid; wrong fields are named in the form. */
  List<PlanHour> read() {
    var plan = new ArrayList<PlanHour>();
    for (var pool : Pool.values()) {
      for (var hour : hours(pool)) {
        for (int weekday = 1; weekday <= WEEKDAYS; weekday++) {
          var field = field(pool, weekday, hour);
          var typed = form.value(field);
          var number = number(field);
          if (!typed.isEmpty() && !typed.matches("\\d{1,4}")
              || number > PlanningTheWeek.CAPACITY_MAX) form.refuse(field, "plan.grid.number");
          else if (number > 0) plan.add(new PlanHour(weekday, hour, pool, number));
        }
      }
    }
    return plan;
  }
}
