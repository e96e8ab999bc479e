package id.lintas.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.archive.KeptVisits;
import id.lintas.archive.boxes.BoxLabel;
import id.lintas.archive.store.FileStore;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** One search says where a file is, at any time, by whatever somebody has of it. */
@LintasTest
@AutoConfigureMockMvc
class WherePagesTests {
  private static final OfficeId OFFICE = OfficeId.of("BNG");

  @Autowired WebApplicationContext context;
  @Autowired FileStore files;

  private MvcTestResult find(String typed) {
    var officers = new Officers(context);
    return officers
        .signedIn(officers.at(OFFICE, Role.FRONT_DESK))
        .post()
        .uri("/petugas/di-mana")
        .param("pindai", typed)
        .exchange();
  }

  @Test
  void byNameWhereverItIs() {
    var arrived = new ArrivedVisits(context, OFFICE).one();
    var boxed = new KeptVisits(context, OFFICE).boxed();
    var name = arrived.applicant().name();
    assertThat(boxed.applicant().name().words()).containsAll(name.words());
    for (var typed : List.of(name.value(), "hj. " + name.words().getFirst()))
      assertThat(find(typed))
          .hasStatusOk()
          .bodyText()
          .contains(arrived.folder().grouped())
          .contains(boxed.folder().grouped())
          .contains("Di kotak arsip");
    assertThat(find(name.value() + " Lain")).hasStatus(422).bodyText().contains("nama itu");
  }

  @Test
  void byTheLabelOfABox() {
    var boxed = new KeptVisits(context, OFFICE).boxed();
    var box = new BoxLabel(files.find(OFFICE, boxed.id()).orElseThrow().box().orElseThrow());
    assertThat(find(box.toString()))
        .hasStatusOk()
        .bodyText()
        .contains("Kotak " + box)
        .contains("di ruang arsip kantor ini");
    assertThat(find("K-99999")).hasStatus(422).bodyText().contains("Tidak ada kotak");
  }
}
