package id.lintas.booking.desk.web;

import id.lintas.booking.Applicant;
import id.lintas.booking.PartyRules;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.MarriageClaim;
import id.lintas.shared.Nik;
import id.lintas.shared.NikCheck;
import id.lintas.shared.PassportType;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.shared.ValidityYears;
import id.lintas.site.Form;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A person as an officer types them from the identity card, and what they apply for. */
final class TypedPerson {
  static final List<String> FIELDS =
      List.of(
          "nama",
          "nik",
          "lahir-hari",
          "lahir-bulan",
          "lahir-tahun",
          "kelamin",
          "kawin",
          "akta",
          "jenis",
          "paspor",
          "masa",
          "beda");
  private static final int OLDEST_YEARS = 130;
  private static final int LONGEST_NUMBER = 40;
  private static final String YES = "ya";

  private final Form form;
  private final String prefix;
  private final Function<String, NikCheck> niks;

  private TypedPerson(Form form, String prefix, Function<String, NikCheck> niks) {
    this.niks = niks;
    this.form = form;
    this.prefix = prefix;
  }

  static String prefix(int position) {
    return "o" + position + "-";
  }

  /** Empty when something is wrong or differs from the NIK unconfirmed, which the form names. */
  static Optional<Applicant> read(
      Form form, int position, LocalDate today, Function<String, NikCheck> niks) {
    return new TypedPerson(form, prefix(position), niks).applicant(today);
  }

  /** Names the rules that the party does not meet at the fields they are about. */
  static void refuse(Form form, List<PartyRules.Fault> faults) {
    for (var fault : faults) {
      var field =
          switch (fault.rule()) {
            case MUST_APPLY_AS_CHILD,
                NO_LONGER_A_CHILD,
                NATIONALITY_CHOSEN,
                NOT_AT_THIS_UNIT,
                NOT_ON_THE_SAME_DAY ->
                "jenis";
            case TEN_YEARS_TOO_YOUNG, TEN_YEARS_DUAL -> "masa";
            case NO_SUCH_BOOKLET -> "paspor";
            case MARRIED_AS_A_CHILD -> "kawin";
            case MARRIAGE_UNPROVEN -> "akta";
            case BORN_AFTER_VISIT -> "lahir";
            case TWICE, REGISTER_REFUSED, REGISTER_DIFFERS, CONFIRMED_ELSEWHERE -> "nik";
            case NOBODY, TOO_MANY -> "nama";
          };
      form.refuse(prefix(Math.max(1, fault.position())) + field, "desk.rule." + fault.rule());
    }
  }

  private Optional<Applicant> applicant(LocalDate today) {
    var nik = nik();
    var name = name();
    var born = birthDate(today);
    var sex = choice("kelamin", Sex.class, "desk.person.sex.missing");
    var kind = choice("jenis", ApplicationKind.class, "desk.person.kind.missing");
    var type = choice("paspor", PassportType.class, "desk.person.type.missing");
    var years = choice("masa", ValidityYears.class, "desk.person.years.missing");
    if (name == null
        || nik == null
        || born == null
        || sex == null
        || kind == null
        || type == null
        || years == null) return Optional.empty();
    if (!confirmed(nik, born, sex)) return Optional.empty();
    var married = form.chosen(prefix + "kawin", YES);
    return Optional.of(
        new Applicant(
            Optional.empty(),
            name,
            nik,
            born,
            sex,
            married,
            certificate(married, born, today),
            new Applicant.Wanted(kind, type, years)));
  }

  /** Only of those whose marriage is to be shown; the longest is what the field takes. */
  private String certificate(boolean married, LocalDate born, LocalDate today) {
    var typed = form.value(prefix + "akta");
    return MarriageClaim.of(married, born, today) == MarriageClaim.TO_BE_SHOWN
        ? typed.substring(0, Math.min(typed.length(), LONGEST_NUMBER))
        : "";
  }

  /** A NIK may differ from the card without being wrong, but somebody has to have looked. */
  private boolean confirmed(Nik nik, LocalDate born, Sex sex) {
    var differs = nik.warnings(born, sex);
    if (differs.isEmpty() || form.chosen(prefix + "beda", YES)) return true;
    var both = differs.size() > 1;
    form.refuse(
        prefix + "beda", "desk.person.differs." + (both ? "BOTH" : differs.iterator().next()));
    return false;
  }

  private @Nullable PersonName name() {
    var name = PersonName.parse(form.value(prefix + "nama"));
    if (name.isEmpty()) form.refuse(prefix + "nama", "desk.person.name.wrong");
    return name.orElse(null);
  }

  private @Nullable Nik nik() {
    return switch (niks.apply(form.value(prefix + "nik"))) {
      case NikCheck.Valid(var nik) -> nik;
      case NikCheck.Malformed(var reason) -> {
        form.refuse(prefix + "nik", "desk.person.nik." + reason);
        yield null;
      }
    };
  }

  private @Nullable LocalDate birthDate(LocalDate today) {
    try {
      var date =
          LocalDate.of(
              Integer.parseInt(form.value(prefix + "lahir-tahun")),
              Integer.parseInt(form.value(prefix + "lahir-bulan")),
              Integer.parseInt(form.value(prefix + "lahir-hari")));
      if (!date.isAfter(today) && date.isAfter(today.minusYears(OLDEST_YEARS))) return date;
    } catch (NumberFormatException | DateTimeException none) {
      // said below
    }
    form.refuse(prefix + "lahir", "desk.person.birth.wrong");
    return null;
  }

  private <E extends Enum<E>> @Nullable E choice(String field, Class<E> type, String missing) {
    var typed = form.value(prefix + field);
    var chosen =
        Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(typed)).findFirst();
    if (chosen.isEmpty()) form.refuse(prefix + field, missing);
    return chosen.orElse(null);
  }
}
