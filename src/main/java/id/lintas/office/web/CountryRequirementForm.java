package id.lintas.office.web;

import id.lintas.office.ChangingCountryRequirements.Refusal;
import id.lintas.office.CountryChange;
import id.lintas.office.Requirement;
import id.lintas.shared.ApplicationKind;
import id.lintas.site.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What an officer of the ministry types about a document of the whole country. */
final class CountryRequirementForm {
  static final String POSITION = "urutan";
  static final String GROUP = "pilihan";
  private static final int LAST_POSITION = 999;

  private CountryRequirementForm() {}

  static Form fresh(LocalDate from, int position) {
    var form = Form.empty().with(POSITION, String.valueOf(position)).with(GROUP, "");
    return RequirementForm.withDay(form, RequirementForm.FROM, from);
  }

  /** As it reads now; the law that changes it has still to be named. */
  static Form of(Requirement row, LocalDate from) {
    return fresh(from, row.position())
        .with(RequirementForm.INDONESIAN, row.text().indonesian())
        .with(RequirementForm.ENGLISH, row.text().english())
        .with(RequirementForm.FACT, row.fact().name())
        .with(GROUP, row.choiceGroup());
  }

  /** Empty, with what is wrong in the form. */
  static Optional<CountryChange> added(Form form, ApplicationKind kind, List<String> groups) {
    var code = RequirementForm.code("DOC_", kind, form.value(RequirementForm.INDONESIAN));
    return row(form, kind, code, groups).map(row -> new CountryChange(CountryChange.Kind.ADD, row));
  }

  static Optional<CountryChange> changed(Form form, Requirement old, List<String> groups) {
    return row(form, old.kind(), old.code(), groups)
        .map(row -> new CountryChange(CountryChange.Kind.CHANGE, row));
  }

  static Optional<CountryChange> ended(Form form, Requirement old) {
    var basis = RequirementForm.basis(form);
    var from = RequirementForm.day(form, RequirementForm.FROM);
    if (!form.ok() || basis.isEmpty() || from == null) return Optional.empty();
    return Optional.of(new CountryChange(CountryChange.Kind.END, old.from(from, basis.get())));
  }

  private static Optional<Requirement> row(
      Form form, ApplicationKind kind, String code, List<String> groups) {
    var position = form.value(POSITION).matches("[0-9]{1,3}") ? form.value(POSITION) : "0";
    var number = Integer.parseInt(position);
    if (number < 1 || number > LAST_POSITION)
      form.refuse(POSITION, "office.country.position.wrong");
    var group = groups.contains(form.value(GROUP)) ? form.value(GROUP) : "";
    var written = RequirementForm.written(form);
    if (!form.ok() || written.isEmpty()) return Optional.empty();
    var place = new RequirementForm.Place(number, group);
    return Optional.of(written.get().row(Optional.empty(), kind, code, place));
  }

  /** Shows a refusal beside the field that it is about. */
  static void refuse(Form form, Refusal refusal) {
    var field =
        switch (refusal) {
          case IN_THE_PAST, NOT_IN_FORCE, WAITING -> RequirementForm.FROM;
          case NO_LEGAL_BASIS -> RequirementForm.BASIS;
          case TEXT_LENGTH, THERE_ALREADY -> RequirementForm.INDONESIAN;
        };
    form.refuse(field, "office.country.refused." + refusal);
  }
}
