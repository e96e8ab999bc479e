package id.lintas.visit.papers;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.site.TypedDay;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.StoredText;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.Lapsed;
import id.lintas.visit.Moved;
import id.lintas.visit.papers.NotingParents.Noted;
import id.lintas.visit.papers.ParentStatement.Field;
import id.lintas.visit.papers.ParentStatement.Way;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** How parents agreed, on a real database. */
@LintasTest
class NotingParentsTests {
  private static final OfficeId OFFICE = OfficeId.of("PTI");

  @Autowired WebApplicationContext context;
  @Autowired NotingParents noting;
  @Autowired JdbcClient jdbc;

  private Officer desk;
  private ArrivedVisits arrived;

  @Autowired Offices offices;
  @Autowired Clock clock;

  @BeforeEach
  void prepare() {
    desk = new Officers(context).at(OFFICE, Role.INFORMATION);
    arrived = new ArrivedVisits(context, OFFICE);
  }

  @Test
  void aMotherIsHereAndTheFatherIsCalled() {
    var visit = arrived.toddler();
    assertThat(noting.lacking(visit)).isTrue();
    var mother =
        new ParentStatement(
            Parent.MOTHER, Way.ATTENDS, Map.of("nama", "Siti Bersegel", "identitas", "KTP 1671"));
    assertThat(noting.note(desk, visit.id(), mother)).isEqualTo(new Noted.Kept());
    var half = new ParentStatement(Parent.FATHER, Way.CALL, Map.of("nama", "Umar Bersegel"));
    assertThat(noting.note(desk, visit.id(), half))
        .isInstanceOfSatisfying(
            Noted.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .containsOnlyKeys(Field.DATE, Field.HOUR, Field.IDENTITY));
    assertThat(noting.lacking(visit)).isTrue();
    var called =
        new ParentStatement(
            Parent.FATHER,
            Way.CALL,
            Map.of(
                "nama",
                "Umar Bersegel",
                "tanggal",
                TypedDay.written(offices.office(OFFICE).today(clock.instant())),
                "jam",
                "9.05",
                "identitas",
                "paspor X1234567"));
    assertThat(noting.note(desk, visit.id(), called)).isEqualTo(new Noted.Kept());
    assertThat(noting.lacking(visit)).isFalse();
    // who saw the one that was called is kept by name, under the seal
    assertThat(noting.of(visit)).allSatisfy(one -> assertThat(one.officer()).contains(desk.name()));
    assertThat(StoredText.tablesWith("Bersegel", jdbc)).isEmpty();
    noting.forget(desk, visit.id(), Parent.FATHER);
    assertThat(noting.lacking(visit)).isTrue();
  }

  @Test
  void aGuardianIsEnough() {
    var visit = arrived.toddler();
    var guardian =
        new ParentStatement(
            Parent.GUARDIAN,
            Way.COURT,
            Map.of(
                "nama",
                "Wali Rekaan",
                "oleh",
                "PN Palembang",
                "nomor",
                "7/Pdt.P/2024",
                "tanggal",
                TypedDay.written(offices.office(OFFICE).today(clock.instant()))));
    assertThat(noting.note(desk, visit.id(), guardian)).isEqualTo(new Noted.Kept());
    assertThat(noting.lacking(visit)).isFalse();
  }

  @Test
  void notOfGrownUpsNotByOthersAndNotAfterTheEnd() {
    var dead = new ParentStatement(Parent.FATHER, Way.DECEASED, Map.of("nomor", "AK-1/2020"));
    assertThat(noting.note(desk, arrived.one().id(), dead)).isInstanceOf(Noted.Refused.class);
    var visit = arrived.toddler();
    var stranger = new Officers(context).at(OFFICE, Role.FINANCE);
    assertThat(noting.note(stranger, visit.id(), dead))
        .isInstanceOfSatisfying(
            Noted.Refused.class,
            refused -> assertThat(refused.why()).isInstanceOf(Moved.WrongRole.class));
    Lapsed.now(context, visit);
    assertThat(noting.note(desk, visit.id(), dead)).isInstanceOf(Noted.Refused.class);
    assertThat(noting.forget(desk, visit.id(), Parent.FATHER)).isInstanceOf(Noted.Refused.class);
  }
}
