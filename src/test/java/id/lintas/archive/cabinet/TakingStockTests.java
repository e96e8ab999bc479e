package id.lintas.archive.cabinet;

import static id.lintas.archive.KeptVisits.key;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.archive.KeptVisits;
import id.lintas.archive.Whereabouts;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.FolderNumber;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A drawer gone through by scanning. */
@LintasTest
class TakingStockTests {
  private static final OfficeId OFFICE = OfficeId.of("PKU");

  @Autowired WebApplicationContext context;
  @Autowired TakingStock stock;
  @Autowired FilingInCabinet filing;
  @Autowired FindingInCabinet finding;
  @Autowired Drawers drawers;
  @Autowired Whereabouts whereabouts;

  private KeptVisits kept;

  @BeforeEach
  void prepare() {
    kept = new KeptVisits(context, OFFICE);
  }

  @Test
  void saysWhatIsMissingMisplacedAndUnknownAndGoesOnAfterAPowerCut() {
    var here = kept.filed();
    var missing = kept.filed();
    var elsewhere = kept.filed();
    assertThat(key(filing.move(kept.handover, elsewhere, new Place(1, 1, 1))))
        .isEqualTo("archive.move.done");
    var unfiled = kept.ready();
    var place = finding.of(OFFICE, here.id()).orElseThrow().place();
    stock.begin(kept.handover, place.cabinet(), place.drawer());
    var open = stock.open(OFFICE, place.cabinet(), place.drawer()).orElseThrow();
    assertThat(key(stock.scan(kept.handover, open, here))).isEqualTo("archive.stock.ok");
    // another officer goes on with it
    var other = new Officers(context).at(OFFICE, Role.HANDOVER);
    stock.begin(other, place.cabinet(), place.drawer());
    var resumed = stock.open(OFFICE, place.cabinet(), place.drawer()).orElseThrow();
    assertThat(resumed.id()).isEqualTo(open.id());
    assertThat(key(stock.scan(other, resumed, here))).isEqualTo("archive.stock.again");
    assertThat(key(stock.scan(other, resumed, elsewhere))).isEqualTo("archive.stock.elsewhere");
    assertThat(key(stock.scan(other, resumed, unfiled))).isEqualTo("archive.stock.stranger");
    var foreign = FolderNumber.of(LocalDate.of(2020, 1, 2), 7);
    assertThat(key(stock.stranger(other, resumed, foreign))).isEqualTo("archive.scan.unknown");
    var found = stock.stock(OFFICE, resumed);
    assertThat(found.scanned()).isEqualTo(4);
    assertThat(found.missing()).extracting(Filed::visit).contains(missing.id());
    assertThat(found.missing()).extracting(Filed::visit).doesNotContain(here.id());
    assertThat(found.misplaced()).extracting(Filed::visit).containsExactly(elsewhere.id());
    assertThat(found.unknown()).containsExactlyInAnyOrder(unfiled.folder(), foreign);
    assertThat(key(stock.end(other, resumed))).isEqualTo("archive.stock.ended");
    assertThat(key(stock.scan(other, resumed, missing))).isEqualTo("archive.stock.none");
    // what lies wrongly is named until somebody has put it right
    var left = stock.left(OFFICE, place.cabinet(), place.drawer()).orElseThrow();
    assertThat(left.misplaced()).extracting(Filed::visit).containsExactly(elsewhere.id());
    assertThat(left.unknown()).containsExactlyInAnyOrder(unfiled.folder(), foreign);
    filing.move(other, elsewhere, new Place(1, 1, 2));
    kept.filed(unfiled);
    left = stock.left(OFFICE, place.cabinet(), place.drawer()).orElseThrow();
    assertThat(left.misplaced()).isEmpty();
    assertThat(left.unknown()).containsExactly(foreign);
    assertThat(whereabouts.of(missing).now().key()).isEqualTo("archive.where.missing");
    assertThat(stock.missing(OFFICE)).extracting(Filed::visit).contains(missing.id());
    // found again when it is put somewhere
    filing.move(
        other, missing, filing.propose(OFFICE, missing.applicant().name()).orElseThrow().place());
    assertThat(whereabouts.of(missing).now().key()).isEqualTo("archive.where.cabinet");
  }

  @Test
  void aDrawerKeepsItsFoldersWhenItIsMadeSmaller() {
    var visit = kept.filed();
    var place = new Place(2, 2, 90);
    filing.move(kept.handover, visit, place);
    var seen =
        drawers.of(OFFICE).stream()
            .filter(one -> one.cabinet() == 2 && one.drawer() == 2)
            .findFirst()
            .orElseThrow();
    var smaller = new Drawer(2, 2, seen.from(), 80);
    assertThat(key(drawers.change(kept.handover, seen, smaller))).isEqualTo("archive.drawer.notSo");
    var taken = new Drawer(2, 2, "T", seen.places());
    assertThat(key(drawers.change(kept.handover, seen, taken))).isEqualTo("archive.drawer.notSo");
    var wanted = new Drawer(2, 2, "DJ", 95);
    assertThat(key(drawers.change(kept.handover, seen, wanted))).isEqualTo("archive.drawer.done");
    assertThat(key(drawers.change(kept.handover, seen, wanted))).isEqualTo("archive.drawer.stale");
    assertThat(finding.of(OFFICE, visit.id()).orElseThrow().place()).isEqualTo(place);
    drawers.change(kept.handover, wanted, seen);
  }

  @Test
  void anotherDrawerTakesNamesFromThenOn() {
    var letters = "QZ";
    var wanted = new Drawer(9, 1, letters, 10);
    assertThat(key(drawers.add(kept.handover, new Drawer(9, 1, "S", 10))))
        .isEqualTo("archive.drawer.there");
    assertThat(key(drawers.add(kept.handover, wanted))).isEqualTo("archive.drawer.added");
    assertThat(key(drawers.add(kept.handover, wanted))).isEqualTo("archive.drawer.there");
    var place = filing.propose(OFFICE, id.lintas.shared.PersonName.of("Qzara")).orElseThrow();
    assertThat(place.place().cabinet()).isEqualTo(9);
    assertThat(place.byAlphabet()).isTrue();
  }

  @Test
  void findsByNamePlaceAndTitle() {
    var visit = kept.filed();
    assertThat(finding.named(OFFICE, "rekaan warga")).extracting(Filed::visit).contains(visit.id());
    assertThat(finding.named(OFFICE, "Hj. Warga")).isNotEmpty();
    assertThat(finding.named(OFFICE, "Tidak Ada")).isEmpty();
    assertThat(finding.named(OFFICE, "123")).isEmpty();
  }
}
