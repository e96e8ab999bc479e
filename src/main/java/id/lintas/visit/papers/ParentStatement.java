package id.lintas.visit.papers;

import id.lintas.shared.PersonName;
import id.lintas.site.TypedDay;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How one parent agreed, or why they need not.
 *
 * @param values by the key of their field
 */
public record ParentStatement(Parent parent, Way way, Map<String, String> values) {
  private static final int SHORTEST = 2;
  private static final String OFFICER = "petugas";

  public ParentStatement {
    values = Map.copyOf(values);
  }

  /** What is written down about one way. */
  public enum Field {
    NAME("nama", false),
    /** Which mission, notary or court. */
    BEFORE("oleh", false),
    NUMBER("nomor", false),
    DATE("tanggal", true),
    /** The hour of a call, and what identity was seen in it. */
    HOUR("jam", false),
    IDENTITY("identitas", false);

    private final String key;
    private final boolean day;

    Field(String key, boolean day) {
      this.key = key;
      this.day = day;
    }

    public String key() {
      return key;
    }

    public boolean day() {
      return day;
    }
  }

  /** How. */
  public enum Way {
    /** There in person, and signs. */
    ATTENDS(true, Field.NAME, Field.IDENTITY),
    /** A statement signed before an Indonesian mission abroad. */
    MISSION(true, Field.NAME, Field.BEFORE, Field.NUMBER, Field.DATE),
    NOTARY(true, Field.NAME, Field.BEFORE, Field.NUMBER, Field.DATE),
    /** Called from the desk; the officer at the desk saw and heard them. */
    CALL(true, Field.NAME, Field.DATE, Field.HOUR, Field.IDENTITY),
    /** Divorced, and the court gave the child to the other one alone. */
    CUSTODY(false, Field.BEFORE, Field.NUMBER, Field.DATE),
    DECEASED(false, Field.NUMBER),
    /** The birth certificate names nobody. */
    NOT_NAMED(false),
    /** A guardian's ruling. */
    COURT(true, Field.NAME, Field.BEFORE, Field.NUMBER, Field.DATE);

    private final boolean agrees;
    private final List<Field> fields;

    Way(boolean agrees, Field... fields) {
      this.agrees = agrees;
      this.fields = List.of(fields);
    }

    public List<Field> fields() {
      return fields;
    }

    /** Whether somebody said yes, and is not only left out. */
    public boolean agrees() {
      return agrees;
    }

    public boolean of(Parent parent) {
      return (this == COURT) == (parent == Parent.GUARDIAN);
    }
  }

  /** As this officer noted it: who saw the one that was called answers for it by name. */
  ParentStatement by(String officer) {
    var all = new HashMap<>(values);
    all.put(OFFICER, officer);
    return new ParentStatement(parent, way, all);
  }

  public Optional<String> officer() {
    return Optional.ofNullable(values.get(OFFICER));
  }

  /**
   * What a statement is held against.
   *
   * @param name the parent's in the form; empty where that has none
   */
  public record Child(LocalDate born, LocalDate arrived, LocalDate today, String name) {}

  /** What is missing or cannot be so; empty when the statement is whole. */
  public Map<Field, String> faults(Child child) {
    var faults = new HashMap<Field, String>();
    for (var field : way.fields()) {
      var typed = values.getOrDefault(field.key(), "");
      if (typed.length() < SHORTEST) faults.put(field, "visit.parent.missing." + field);
      else fault(field, typed, child).ifPresent(key -> faults.put(field, key));
    }
    return faults;
  }

  private Optional<String> fault(Field field, String typed, Child child) {
    return switch (field) {
      case DATE -> day(typed, child);
      case HOUR ->
          typed.matches("([01]?\\d|2[0-3])[.:][0-5]\\d")
              ? Optional.empty()
              : Optional.of("visit.parent.fault.HOUR");
      case NAME ->
          parent == Parent.GUARDIAN || child.name().isEmpty() || same(typed, child.name())
              ? Optional.empty()
              : Optional.of("visit.parent.fault.NAME");
      case BEFORE, NUMBER, IDENTITY -> Optional.empty();
    };
  }

  /** Whoever is called is called from this desk, during this visit. */
  private Optional<String> day(String typed, Child child) {
    var day = TypedDay.dayFirst(typed);
    if (day.filter(one -> !one.isAfter(child.today())).isEmpty())
      return Optional.of("visit.form.fault.PAST_DAY");
    if (way == Way.CALL && day.get().isBefore(child.arrived()))
      return Optional.of("visit.parent.fault.CALL");
    return day.get().isBefore(child.born())
        ? Optional.of("visit.parent.fault.DATE")
        : Optional.empty();
  }

  private static boolean same(String one, String other) {
    var both = PersonName.parse(one).map(PersonName::normalized);
    return both.isPresent() && both.equals(PersonName.parse(other).map(PersonName::normalized));
  }

  /** What keeps the statements of both from being complete; empty when they are. */
  public static Optional<String> lacking(List<ParentStatement> all) {
    Set<Parent> there = EnumSet.noneOf(Parent.class);
    all.forEach(one -> there.add(one.parent()));
    if (there.contains(Parent.GUARDIAN)) return Optional.empty();
    if (!there.contains(Parent.FATHER)) return Optional.of("visit.parent.lacking.FATHER");
    if (!there.contains(Parent.MOTHER)) return Optional.of("visit.parent.lacking.MOTHER");
    return all.stream().anyMatch(one -> one.way().agrees())
        ? Optional.empty()
        : Optional.of("visit.parent.lacking.nobody");
  }

  /** Shows nothing of the person: this ends up in logs. */
  @Override
  public String toString() {
    return "ParentStatement[" + parent + ", " + way + "]";
  }
}
