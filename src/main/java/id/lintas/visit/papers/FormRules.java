package id.lintas.visit.papers;

import id.lintas.account.MaritalStatus;
import id.lintas.booking.Applicant;
import id.lintas.shared.EmailAddress;
import id.lintas.shared.PersonName;
import id.lintas.site.TypedDay;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** When a form is complete, and what is wrong with one that is not. */
public final class FormRules {
  /** As identity cards of grown-ups have it since 2013. */
  public static final String FOR_LIFE = "SEUMUR HIDUP";

  private static final Pattern PHONE = Pattern.compile("\\+?[\\d][\\d \\-()]{4,18}");
  private static final Pattern PLACE = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\d'’.,/()\\- ]*");
  private static final int YOUNGEST_PARENT = 12;
  private static final int SHORTEST_ADDRESS = 5;
  private static final int SMALLEST_CM = 40;
  private static final int TALLEST_CM = 250;

  private static final Set<FormField> OF_EVERYBODY =
      EnumSet.of(
          FormField.BIRTH_PLACE,
          FormField.HEIGHT,
          FormField.CIVIL_STATUS,
          FormField.HOME_ADDRESS,
          FormField.FATHER_NAME,
          FormField.FATHER_NATIONALITY,
          FormField.MOTHER_NAME,
          FormField.MOTHER_NATIONALITY);
  private static final Set<FormField> OF_ADULTS =
      EnumSet.of(FormField.OCCUPATION, FormField.ID_PLACE, FormField.ID_ISSUED, FormField.ID_UNTIL);
  private static final Set<FormField> OF_MARRIED =
      EnumSet.of(FormField.SPOUSE_NAME, FormField.SPOUSE_NATIONALITY);

  private FormRules() {}

  /** The key of what is wrong, by field and in the order of the form; empty when complete. */
  public static Map<FormField, String> faults(Applicant who, FormSheet sheet, LocalDate today) {
    var needed = needed(who, sheet, today);
    var faults = new EnumMap<FormField, String>(FormField.class);
    for (var field : FormField.values()) {
      var typed = sheet.value(field);
      if (typed.isEmpty()) {
        if (needed.contains(field)) faults.put(field, "visit.form.missing");
      } else fault(field, typed, today).ifPresent(key -> faults.put(field, key));
    }
    impossible(who, sheet, today).forEach(faults::putIfAbsent);
    return faults;
  }

  /** Days that may each be right, and cannot be beside the others. */
  private static Map<FormField, String> impossible(
      Applicant who, FormSheet sheet, LocalDate today) {
    var faults = new EnumMap<FormField, String>(FormField.class);
    var born = who.birthDate();
    for (var parent : List.of(FormField.FATHER_BIRTH_DATE, FormField.MOTHER_BIRTH_DATE))
      day(sheet, parent)
          .filter(day -> day.isAfter(born.minusYears(YOUNGEST_PARENT)))
          .ifPresent(day -> faults.put(parent, "visit.form.fault.young.PARENT"));
    day(sheet, FormField.SPOUSE_BIRTH_DATE)
        .filter(day -> day.isAfter(today.minusYears(YOUNGEST_PARENT)))
        .ifPresent(day -> faults.put(FormField.SPOUSE_BIRTH_DATE, "visit.form.fault.young.SPOUSE"));
    var issued = day(sheet, FormField.ID_ISSUED);
    issued
        .filter(day -> day.isBefore(born))
        .ifPresent(day -> faults.put(FormField.ID_ISSUED, "visit.form.fault.BEFORE_BIRTH"));
    day(sheet, FormField.ID_UNTIL)
        .filter(until -> issued.filter(until::isBefore).isPresent())
        .ifPresent(day -> faults.put(FormField.ID_UNTIL, "visit.form.fault.BEFORE_ISSUED"));
    return faults;
  }

  private static Optional<LocalDate> day(FormSheet sheet, FormField field) {
    return TypedDay.dayFirst(sheet.value(field));
  }

  /** What must not be left out by this person. */
  public static Set<FormField> needed(Applicant who, FormSheet sheet, LocalDate today) {
    var needed = EnumSet.copyOf(OF_EVERYBODY);
    if (!Minors.minor(who, today)) needed.addAll(OF_ADULTS);
    if (sheet.value(FormField.CIVIL_STATUS).equals(MaritalStatus.MARRIED.name()))
      needed.addAll(OF_MARRIED);
    return needed;
  }

  private static Optional<String> fault(FormField field, String typed, LocalDate today) {
    var kind = field.kind();
    var right =
        typed.length() <= kind.longest()
            && switch (kind) {
              case NAME -> PersonName.parse(typed).isPresent();
              case PLACE, TEXT -> PLACE.matcher(typed).matches();
              case ADDRESS -> typed.length() >= SHORTEST_ADDRESS;
              case PHONE -> PHONE.matcher(typed).matches();
              case EMAIL -> EmailAddress.parse(typed).isPresent();
              case HEIGHT -> height(typed);
              case PAST_DAY ->
                  TypedDay.dayFirst(typed).filter(one -> !one.isAfter(today)).isPresent();
              case DAY_OR_LIFE ->
                  typed.equalsIgnoreCase(FOR_LIFE) || TypedDay.dayFirst(typed).isPresent();
              case CIVIL_STATUS -> status(typed);
            };
    return right ? Optional.empty() : Optional.of("visit.form.fault." + kind);
  }

  private static boolean height(String typed) {
    if (!typed.matches("\\d{2,3}")) return false;
    var cm = Integer.parseInt(typed);
    return cm >= SMALLEST_CM && cm <= TALLEST_CM;
  }

  private static boolean status(String typed) {
    for (var one : MaritalStatus.values()) if (one.name().equals(typed)) return true;
    return false;
  }
}
