package id.lintas.account.web;

import id.lintas.shared.Nik;
import id.lintas.site.ProblemMembers;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What refusals about people tell programs beside the sentence. */
@Component
class AccountProblems implements ProblemMembers {
  static final String WARNINGS = "warnings";

  @Override
  public Map<String, Schema<?>> members() {
    var warning = new StringSchema();
    for (var one : Nik.Warning.values()) warning.addEnumItem(one.name());
    return Map.of(
        WARNINGS,
        new ArraySchema()
            .items(warning)
            .description("person-differs: in what number and data disagree"));
  }
}
