package id.lintas.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.archive.KeptVisits;
import id.lintas.archive.cabinet.Drawer;
import id.lintas.archive.cabinet.Drawers;
import id.lintas.archive.cabinet.FilingInCabinet;
import id.lintas.archive.cabinet.Place;
import id.lintas.archive.store.CabinetStore;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PersonName;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.Visit;
import id.lintas.visit.sop.SopStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Where folders are put, and what is asked when that is not where their letters belong. */
@LintasTest
@AutoConfigureMockMvc
class CabinetPagesTests {
  private static final OfficeId OFFICE = OfficeId.of("BPN");

  @Autowired WebApplicationContext context;
  @Autowired FilingInCabinet filing;
  @Autowired Drawers drawers;
  @Autowired CabinetStore cabinet;

  private KeptVisits kept;

  @BeforeEach
  void prepare() {
    kept = new KeptVisits(context, OFFICE);
  }

  private MvcTestResult put(Visit visit, Place place, String anyway) {
    return new Officers(context)
        .signedIn(kept.handover)
        .post()
        .uri("/petugas/lemari/simpan/" + visit.folder())
        .param("versi", String.valueOf(visit.version()))
        .param("pindai", place.toString())
        .param("tetap", anyway)
        .exchange();
  }

  /** In a drawer of other letters. */
  private Place elsewhere(Place own, int position) {
    return drawers.of(OFFICE).stream()
        .filter(one -> !one.holds(own))
        .map(one -> one.place(position))
        .reduce((one, later) -> later)
        .orElseThrow();
  }

  private Place own(Visit visit) {
    return filing.propose(OFFICE, visit.applicant().name()).orElseThrow().place();
  }

  @Test
  void anotherDrawersLettersAreAskedAbout() {
    var visit = kept.ready();
    var other = elsewhere(own(visit), 1);
    var asked = put(visit, other, "");
    assertThat(asked).hasStatus(422);
    assertThat(asked)
        .bodyText()
        .contains("laci untuk huruf lain")
        .contains("name=\"tetap\" value=\"" + other + "\"");
    assertThat(kept.now(visit).step()).isEqualTo(SopStep.S13_FILE_IN_CABINET);
    // what is meant for one place is meant for no other
    assertThat(put(visit, elsewhere(own(visit), 2), other.toString())).hasStatus(422);
    assertThat(put(visit, other, other.toString())).hasStatus3xxRedirection();
    assertThat(cabinet.of(OFFICE, visit.id()).orElseThrow().place()).isEqualTo(other);
    assertThat(put(kept.now(visit), own(visit), "")).hasStatus3xxRedirection();
  }

  @Test
  void whoseDrawerIsFullLiesInAnyOther() {
    var visit = kept.ready();
    assertThat(put(visit, own(visit), "")).hasStatus3xxRedirection();
    var name = PersonName.of("Abdul Rekaan");
    var place = filing.propose(OFFICE, name).orElseThrow().place();
    var mine =
        drawers.of(OFFICE).stream().filter(one -> one.holds(place)).findFirst().orElseThrow();
    var other = elsewhere(place, 9);
    assertThat(filing.better(OFFICE, name, other)).isPresent();
    cabinet.change(OFFICE, mine, new Drawer(mine.cabinet(), mine.drawer(), mine.from(), 1));
    var only = mine.place(1);
    assertThat(put(kept.ready(), only, only.toString())).hasStatus3xxRedirection();
    assertThat(filing.better(OFFICE, name, other)).isEmpty();
  }
}
