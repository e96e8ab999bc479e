package id.lintas.visit.papers;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.account.MaritalStatus;
import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.testing.StoredText;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.BookedVisit;
import id.lintas.visit.Moved;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.S02FillingTheForm.Saved;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.VisitStore;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Forms on a real database. */
@LintasTest
class S02FillingTheFormTests {
  private static final OfficeId OFFICE = OfficeId.of("PTI");

  @Autowired WebApplicationContext context;
  @Autowired S02FillingTheForm filling;
  @Autowired S03HandingIn handing;
  @Autowired VisitStore visits;
  @Autowired JdbcClient jdbc;

  private Officers officers;
  private Officer desk;
  private ArrivedVisits arrived;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    desk = officers.at(OFFICE, Role.INFORMATION);
    arrived = new ArrivedVisits(context, OFFICE);
  }

  private static Person person(Relation relation, String name, LocalDate born, Sex sex) {
    var made = Citizens.person(relation, born, sex, RegisterCheck.MATCHES);
    return new Person(
        made.id(),
        relation,
        PersonName.of(name),
        made.nik(),
        "Lahat",
        born,
        sex,
        relation == Relation.CHILD ? MaritalStatus.NEVER_MARRIED : MaritalStatus.MARRIED,
        "Jalan Musi 5, Palembang",
        made.familyCard(),
        made.documents(),
        RegisterCheck.MATCHES);
  }

  @Test
  void beginsWithWhatTheAccountKnows() {
    var siti = person(Relation.SELF, "Siti Rekaan", LocalDate.of(1990, 5, 6), Sex.FEMALE);
    var umar = person(Relation.SPOUSE, "Umar Rekaan", LocalDate.of(1988, 1, 2), Sex.MALE);
    var ani = person(Relation.CHILD, "Ani Rekaan", LocalDate.of(2023, 3, 4), Sex.FEMALE);
    var family = Citizens.of(context).withAll(List.of(siti, umar, ani));
    var booked = new BookedVisit(context, OFFICE);
    var mother = filling.read(booked.of(family, siti));
    assertThat(mother.version()).isZero();
    assertThat(mother.value(FormField.BIRTH_PLACE)).isEqualTo("Lahat");
    assertThat(mother.value(FormField.HOME_ADDRESS)).isEqualTo("Jalan Musi 5, Palembang");
    assertThat(mother.value(FormField.EMAIL)).isEqualTo(family.address());
    assertThat(mother.value(FormField.CIVIL_STATUS)).isEqualTo("MARRIED");
    assertThat(mother.value(FormField.SPOUSE_NAME)).isEqualToIgnoringCase("Umar Rekaan");
    assertThat(mother.value(FormField.SPOUSE_BIRTH_DATE)).isEqualTo("02-01-1988");
    var child = filling.read(booked.of(family, ani));
    assertThat(child.value(FormField.CIVIL_STATUS)).isEqualTo("NEVER_MARRIED");
    assertThat(child.value(FormField.FATHER_NAME)).isEqualToIgnoringCase("Umar Rekaan");
    assertThat(child.value(FormField.MOTHER_NAME)).isEqualToIgnoringCase("Siti Rekaan");
    assertThat(child.value(FormField.MOTHER_BIRTH_DATE)).isEqualTo("06-05-1990");
    assertThat(child.toString()).doesNotContain("Lahat");
  }

  @Test
  void isKeptIncompleteAndGoesOnWhenWhole() {
    var visit = arrived.one();
    var begun = filling.read(visit);
    var saved = filling.complete(desk, visit.id(), visit.version(), begun);
    assertThat(saved).isInstanceOf(Saved.Incomplete.class);
    assertThat(((Saved.Incomplete) saved).faults()).containsKey(FormField.FATHER_NAME);
    assertThat(now(visit).step()).isEqualTo(SopStep.S02_FILL_FORM);
    saved = filling.complete(desk, visit.id(), visit.version(), FilledForms.adult(1));
    assertThat(saved).isInstanceOf(Saved.Complete.class);
    assertThat(now(visit).step()).isEqualTo(SopStep.S03_HAND_IN);
    assertThat(filling.read(visit)).isEqualTo(FilledForms.adult(2));
    // sent twice, because the answer got lost, it is answered as the first time
    assertThat(filling.complete(desk, visit.id(), visit.version(), FilledForms.adult(1)))
        .isEqualTo(saved);
    // somebody else's page is stale
    var other = officers.at(OFFICE, Role.INFORMATION);
    assertThat(filling.complete(other, visit.id(), visit.version(), FilledForms.adult(1)))
        .isInstanceOf(Saved.Refused.class);
    assertThat(now(visit).step()).isEqualTo(SopStep.S03_HAND_IN);
  }

  private Visit now(Visit visit) {
    return visits.find(OFFICE, visit.id()).orElseThrow();
  }

  @Test
  void ofTwoOfficersTheSecondSeesWhatTheFirstWrote() {
    var visit = arrived.one();
    var values = new HashMap<>(FilledForms.adult());
    values.put("occupation", "Petani");
    assertThat(filling.save(desk, visit.id(), FilledForms.adult(0)))
        .isEqualTo(new Saved.Kept(FilledForms.adult(1)));
    var other = officers.at(OFFICE, Role.EXAMINER);
    var second = filling.save(other, visit.id(), new FormSheet(0, values));
    assertThat(second).isEqualTo(new Saved.Overtaken(FilledForms.adult(1)));
    // the same words again are no quarrel
    assertThat(filling.save(other, visit.id(), FilledForms.adult(0)))
        .isEqualTo(new Saved.Kept(FilledForms.adult(1)));
    assertThat(filling.save(other, visit.id(), new FormSheet(1, values)))
        .isEqualTo(new Saved.Kept(new FormSheet(2, values)));
  }

  @Test
  void twentyAtOnceAreOneAfterTheOther() throws Exception {
    var visit = arrived.one();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks =
          java.util.stream.IntStream.range(0, 20)
              .<Callable<Saved>>mapToObj(
                  n ->
                      () ->
                          filling.save(
                              desk,
                              visit.id(),
                              new FormSheet(0, Map.of("occupation", "Petani " + n))))
              .toList();
      var kept = 0;
      for (var one : threads.invokeAll(tasks)) if (one.get() instanceof Saved.Kept) kept++;
      assertThat(kept).isEqualTo(1);
    }
  }

  @Test
  void nobodyReadsItInTheDatabase() {
    var visit = arrived.one();
    var values = Map.of("father-name", "Zainuddin Tersegel", "home-address", "Lorong Tersegel 9");
    filling.save(desk, visit.id(), new FormSheet(0, values));
    assertThat(StoredText.tablesWith("Tersegel", jdbc)).isEmpty();
    assertThat(filling.read(visit).value(FormField.FATHER_NAME)).isEqualTo("Zainuddin Tersegel");
  }

  @Test
  void othersAndLaterOnesDoNotWriteInIt() {
    var visit = arrived.one();
    var stranger = officers.at(OFFICE, Role.FINANCE);
    assertThat(filling.save(stranger, visit.id(), FilledForms.adult(0)))
        .isInstanceOfSatisfying(
            Saved.Refused.class, why -> assertThat(why.why()).isInstanceOf(Moved.WrongRole.class));
    var elsewhere = officers.at(OfficeId.of("PLM"), Role.INFORMATION);
    assertThat(filling.save(elsewhere, visit.id(), FilledForms.adult(0)))
        .isEqualTo(new Saved.Refused(new Moved.NoSuchVisit()));
    jdbc.sql("update visit.visit set step = 'S15_ARCHIVE', ended = 'LAPSED' where id = :id")
        .param("id", visit.id())
        .update();
    assertThat(filling.save(desk, visit.id(), FilledForms.adult(0)))
        .isInstanceOfSatisfying(
            Saved.Refused.class, why -> assertThat(why.why()).isInstanceOf(Moved.NotInSop.class));
  }
}
