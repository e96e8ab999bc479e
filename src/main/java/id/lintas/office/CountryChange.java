package id.lintas.office;

import id.lintas.shared.ApplicationKind;
import id.lintas.staff.Approval;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A change to a document of the whole country, as one officer of the ministry asks for it.
 *
 * @param row how it shall stand from its day on; of one that ends, how it stood
 */
public record CountryChange(Kind kind, Requirement row) {
  private static final String SEEN = "seen";

  /** What becomes of the document. */
  public enum Kind {
    ADD,
    CHANGE,
    END
  }

  String subject() {
    return "requirement:ID/" + row.kind() + "/" + row.code();
  }

  /**
   * Everything the second officer decides on.
   *
   * @param seen the day since when the row holds that the first one saw; none for a new document
   */
  Map<String, String> details(Optional<LocalDate> seen) {
    var details = new HashMap<String, String>();
    details.put("change", kind.name());
    details.put("kind", row.kind().name());
    details.put("code", row.code());
    details.put("from", row.effectiveFrom().toString());
    details.put("position", String.valueOf(row.position()));
    details.put("group", row.choiceGroup());
    details.put("fact", row.fact().name());
    details.put("indonesian", row.text().indonesian());
    details.put("english", row.text().english());
    details.put("basis", row.legalBasis().title());
    details.put("basisDay", row.legalBasis().date().toString());
    seen.ifPresent(day -> details.put(SEEN, day.toString()));
    return details;
  }

  static CountryChange of(Approval approval) {
    var row =
        new Requirement(
            Optional.empty(),
            ApplicationKind.valueOf(approval.detail("kind")),
            approval.detail("code"),
            LocalDate.parse(approval.detail("from")),
            Integer.parseInt(approval.detail("position")),
            approval.detail("group"),
            Fact.valueOf(approval.detail("fact")),
            new Bilingual(approval.detail("indonesian"), approval.detail("english")),
            new Requirement.LegalBasis(
                approval.detail("basis"), LocalDate.parse(approval.detail("basisDay"))));
    return new CountryChange(Kind.valueOf(approval.detail("change")), row);
  }

  static Optional<LocalDate> seen(Approval approval) {
    return Optional.ofNullable(approval.details().get(SEEN)).map(LocalDate::parse);
  }
}
