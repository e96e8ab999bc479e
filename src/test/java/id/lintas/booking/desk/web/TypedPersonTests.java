package id.lintas.booking.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Applicant;
import id.lintas.booking.PartyRules;
import id.lintas.shared.Nik;
import id.lintas.site.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TypedPersonTests {
  private static final Path MESSAGES =
      Path.of("src/main/java/id/lintas/booking/messages.properties");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  @Test
  void theDeskAsksForTheCertificateOfAnEarlyMarriage() {
    var form = form(2009).with("o1-kawin", "ya");
    assertThat(refused(form)).isEqualTo("desk.rule.MARRIAGE_UNPROVEN");
    assertThat(form.fault("o1-akta")).isPresent();

    var shown = form(2009).with("o1-kawin", "ya").with("o1-akta", "0123/045/VII/2026");
    assertThat(refused(shown)).isEmpty();
    assertThat(read(shown).marriageCertificate()).isEqualTo("0123/045/VII/2026");
    assertThat(TypedPerson.FIELDS).contains("akta");
  }

  @Test
  void aMarriedChildIsATypingFault() {
    var form = form(2016).with("o1-kawin", "ya").with("o1-jenis", "CHILD");
    assertThat(refused(form)).isEqualTo("desk.rule.MARRIED_AS_A_CHILD");
    assertThat(form.fault("o1-kawin")).isPresent();
  }

  @Test
  void ofAGrownUpsMarriageNothingIsKept() {
    var form = form(1990).with("o1-kawin", "ya").with("o1-akta", "0123/045/VII/2026");
    assertThat(refused(form)).isEmpty();
    assertThat(read(form).marriageCertificate()).isEmpty();
  }

  @Test
  void everyRuleHasASentenceForCitizensAndForTheDesk() throws IOException {
    var sentences = new Properties();
    try (var file = Files.newBufferedReader(MESSAGES)) {
      sentences.load(file);
    }
    for (var rule : PartyRules.Rule.values())
      assertThat(sentences).containsKeys("booking.rule." + rule, "desk.rule." + rule);
  }

  private static Applicant read(Form form) {
    return TypedPerson.read(form, 1, TODAY, Nik::check).orElseThrow();
  }

  /** The sentence that refuses this person, empty when they may come. */
  private static String refused(Form form) {
    var faults =
        PartyRules.faults(List.of(read(form)), TODAY, false, new PartyRules.Terms(5, false, false));
    TypedPerson.refuse(form, faults);
    return form.faults().isEmpty() ? "" : form.faults().getFirst().messageKey();
  }

  private static Form form(int year) {
    return Form.empty()
        .with("o1-nama", "Aminah")
        .with("o1-nik", "1671034511%02d0001".formatted(year % 100))
        .with("o1-lahir-hari", "5")
        .with("o1-lahir-bulan", "11")
        .with("o1-lahir-tahun", String.valueOf(year))
        .with("o1-kelamin", "FEMALE")
        .with("o1-jenis", "NEW")
        .with("o1-paspor", "ELEKTRONIK")
        .with("o1-masa", "FIVE");
  }
}
