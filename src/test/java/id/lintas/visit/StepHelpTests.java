package id.lintas.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.site.Guidance;
import id.lintas.testing.LintasTest;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.PaymentTiming;
import id.lintas.visit.sop.Sop;
import id.lintas.visit.sop.SopStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The help of a step is the table's rows and one sentence, in both languages. */
@LintasTest
class StepHelpTests {
  @Autowired private StepHelp help;
  @Autowired private MessageSource messages;

  @ParameterizedTest
  @EnumSource(SopStep.class)
  void everyStepSaysWhatItIsForAndWhereItLeads(SopStep step) {
    var guidance = help.of(step);
    var rows = Sop.of(Sop.CURRENT, PaymentTiming.AFTER_BIOMETRICS).from(step, Hold.NONE);
    assertThat(guidance.ways()).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      var way = guidance.ways().get(i);
      var row = rows.get(i);
      assertThat(way.outcomeKey()).endsWith("." + row.outcome().getSimpleName());
      assertThat(way.nextKeys()).contains("visit.step." + row.next());
      if (row.who() instanceof Actor.Officer(var role))
        assertThat(way.whoKey()).isEqualTo("staff.role." + role);
    }
    assertThat(keys(guidance)).allSatisfy(this::said);
  }

  @Test
  void otherModulesAskByTheNameOfTheStep() {
    assertThat(help.of("S01_CHECK_IN")).contains(help.of(SopStep.S01_CHECK_IN));
    assertThat(help.of("S99")).isEmpty();
    said("visit.help." + Hold.EXAMINATION);
  }

  @Test
  void thePaymentNamesTheRegulationOfItsFees() {
    assertThat(help.of(SopStep.S07_PAYMENT).basis()).hasSize(1);
  }

  private static List<String> keys(Guidance guidance) {
    var keys = new ArrayList<>(List.of(guidance.purposeKey()));
    for (var way : guidance.ways()) {
      keys.add(way.outcomeKey());
      keys.add(way.whoKey());
      keys.addAll(way.nextKeys());
    }
    return keys;
  }

  private void said(String key) {
    for (var language : List.of("id", "en"))
      assertThat(messages.getMessage(key, null, Locale.of(language))).isNotBlank();
  }
}
