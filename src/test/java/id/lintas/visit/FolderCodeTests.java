package id.lintas.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FolderCodeTests {
  private static final OfficeId HERE = OfficeId.of("PLM");
  private static final FolderNumber NUMBER = FolderNumber.of(LocalDate.of(2026, 11, 25), 7);

  @Test
  void isReadAsScannedAndAsTyped() {
    var code = new FolderCode(Optional.of(HERE), NUMBER);
    for (var typed :
        new String[] {
          code.toString(), code.grouped(), " plm " + NUMBER.grouped() + "\n", "PLM-" + NUMBER
        }) assertThat(FolderCode.parse(typed)).contains(code);
    assertThat(FolderCode.parse(NUMBER.grouped()))
        .contains(new FolderCode(Optional.empty(), NUMBER));
  }

  @Test
  void anotherOfficesFolderIsNotTakenForOnesOwn() {
    assertThat(FolderCode.own(HERE, "PLM" + NUMBER)).contains(NUMBER);
    assertThat(FolderCode.own(HERE, NUMBER.toString())).contains(NUMBER);
    assertThat(FolderCode.own(HERE, "JBR" + NUMBER)).isEmpty();
  }

  @Test
  void whatIsNoFolderIsNone() {
    for (var typed :
        new String[] {"", "PLM", "PLM123", "PALEMBANG" + NUMBER, "P" + NUMBER, "ÀÀÀ" + NUMBER})
      assertThat(FolderCode.parse(typed)).isEmpty();
  }
}
