package id.lintas.visit.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.MovingOn;
import id.lintas.visit.sop.Outcome;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What an officer is told whose wish cannot be: the true reason, and who did what before. */
@LintasTest
class VisitPagesTests {
  private static final OfficeId OFFICE = OfficeId.of("SMT");

  @Autowired WebApplicationContext context;
  @Autowired MovingOn moving;

  private Officers officers;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
  }

  @Test
  void whoseWorkItIsAndWhatIsNoStepHere() {
    var visit = new ArrivedVisits(context, OFFICE).one();
    var finance = officers.signedIn(officers.at(OFFICE, Role.FINANCE));
    var file = "/petugas/kunjungan/" + visit.folder();
    var version = String.valueOf(visit.version());
    assertThat(finance.post().uri(file + "/FormFilled").param("versi", version))
        .hasStatus(409)
        .bodyText()
        .contains("Langkah ini dikerjakan oleh: Petugas informasi")
        .doesNotContain("sudah dipindahkan");
    assertThat(finance.post().uri(file + "/Signed").param("versi", version))
        .hasStatus(409)
        .bodyText()
        .contains("tidak ada dalam prosedur");
  }

  @Test
  void whoMovedItMeanwhileIsNamed() {
    var visit = new ArrivedVisits(context, OFFICE).one();
    var first = officers.at(OFFICE, Role.INFORMATION);
    moving.move(
        first, new MovingOn.Said(visit.id(), visit.version(), new Outcome.FormFilled(), Map.of()));
    var second = officers.signedIn(officers.at(OFFICE, Role.INFORMATION));
    assertThat(
            second
                .post()
                .uri("/petugas/kunjungan/" + visit.folder() + "/Withdrawn")
                .param("versi", String.valueOf(visit.version())))
        .hasStatus(409)
        .bodyText()
        .contains("Formulir terisi · " + first.username());
  }
}
