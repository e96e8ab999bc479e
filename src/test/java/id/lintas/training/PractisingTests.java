package id.lintas.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.lintas.archive.InventedFolders;
import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.booking.InventedBookings;
import id.lintas.booking.ToldNo;
import id.lintas.office.Offices;
import id.lintas.shared.Nik;
import id.lintas.shared.NikCheck;
import id.lintas.shared.OfficeId;
import id.lintas.shared.Sex;
import id.lintas.staff.Duties;
import id.lintas.staff.InventedApprovals;
import id.lintas.staff.Officer;
import id.lintas.staff.PlayedColleague;
import id.lintas.staff.Role;
import id.lintas.staff.TrainingProgress;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.training.Lesson.At;
import id.lintas.training.Lesson.Sign;
import id.lintas.training.store.PracticeStore;
import id.lintas.visit.InventedVisits;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.Worklist;
import id.lintas.visit.sop.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Guided tasks: prepared where they begin, ticked off by what their officer really did. */
@LintasTest
class PractisingTests {
  private static final OfficeId REAL = OfficeId.of("PDG");

  /** What an emptied training office still has: who did what, and the furniture. */
  private static final Set<String> STAYS =
      Set.of(
          "audit.entry",
          "audit.fresh",
          "audit.head",
          "archive.drawer",
          "archive.place",
          "training.emptied",
          "staff.session");

  @Autowired private WebApplicationContext context;
  @Autowired private Practising practising;
  @Autowired private Emptying emptying;
  @Autowired private Preparing preparing;
  @Autowired private PracticeStore store;
  @Autowired private Offices offices;
  @Autowired private Bookings bookings;
  @Autowired private Worklist worklist;
  @Autowired private MovingOn moving;
  @Autowired private Duties duties;
  @Autowired private TrainingProgress progress;
  @Autowired private InventedBookings inventedBookings;
  @Autowired private InventedVisits inventedVisits;
  @Autowired private InventedApprovals inventedApprovals;
  @Autowired private InventedFolders inventedFolders;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private JdbcClient jdbc;

  private OfficeId training;
  private Officer trainee;

  @BeforeEach
  void somebodyNew() {
    training = offices.training(REAL).orElseThrow().id();
    trainee = at(training, new Officers(context).at(REAL, Role.INFORMATION));
  }

  private static Officer at(OfficeId office, Officer officer) {
    return new Officer(officer.id(), officer.username(), officer.name(), office);
  }

  private Practising.Task task(Lesson lesson) {
    return practising.posts(trainee).stream()
        .flatMap(post -> post.tasks().stream())
        .filter(one -> one.lesson() == lesson)
        .findFirst()
        .orElseThrow();
  }

  private Booking booking(Lesson lesson) {
    var practice =
        store.of(training, trainee.id()).stream().filter(one -> one.lesson() == lesson).findFirst();
    return bookings.atOffice(training, practice.orElseThrow().booking()).orElseThrow();
  }

  private Visit visit(Lesson lesson) {
    return worklist.find(training, booking(lesson).code().value()).getFirst();
  }

  @ParameterizedTest
  @EnumSource(Lesson.class)
  void everyTaskBeginsWhereItSaysAndIsNotDoneByPreparingIt(Lesson lesson) {
    assertThat(practising.begin(trainee, lesson)).isTrue();
    var there = worklist.find(training, booking(lesson).code().value());
    switch (lesson.at()) {
      case At.Booked booked -> assertThat(there).isEmpty();
      case At.Step(var step) -> assertThat(there.getFirst().step()).isEqualTo(step);
      case At.Ended ended -> assertThat(there.getFirst().end()).isPresent();
    }
    assertThat(booking(lesson).applicants()).allMatch(one -> one.nik().invented());
    assertThat(task(lesson).done()).isFalse();
    assertThat(task(lesson).person()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Lesson.class)
  void whatTheOfficerSaysOfTheStepTicksItOff(Lesson lesson) throws Exception {
    if (!(lesson.sign() instanceof Sign.Said(var outcome))) return;
    if (outcome == Outcome.CheckedIn.class) return; // said by arriving: below
    practising.begin(trainee, lesson);
    var constructor = outcome.getDeclaredConstructor();
    constructor.setAccessible(true);
    assertThat(say(trainee, visit(lesson), constructor.newInstance()))
        .isInstanceOf(Moved.Done.class);
    assertThat(task(lesson).done()).isTrue();
  }

  private Moved say(Officer who, Visit visit, Outcome outcome) {
    return moving.move(who, new MovingOn.Said(visit.id(), visit.version(), outcome, Map.of()));
  }

  @Test
  void anArrivalIsTickedOffAndSoIsBeingRefused() {
    practising.begin(trainee, Lesson.ARRIVE);
    inventedBookings.arrive(trainee, booking(Lesson.ARRIVE));
    assertThat(task(Lesson.ARRIVE).done()).isTrue();
    practising.begin(trainee, Lesson.ARRIVE_TWICE);
    events.publishEvent(new ToldNo(trainee, UUID.randomUUID()));
    assertThat(task(Lesson.ARRIVE_TWICE).done()).isFalse();
    events.publishEvent(new ToldNo(trainee, booking(Lesson.ARRIVE_TWICE).id()));
    assertThat(task(Lesson.ARRIVE_TWICE).done()).isTrue();
  }

  @Test
  void whatSomebodyElseDoesTicksNothingOff() {
    practising.begin(trainee, Lesson.FORM);
    var other = at(training, new Officers(context).at(REAL, Role.INFORMATION));
    say(other, visit(Lesson.FORM), new Outcome.FormFilled());
    assertThat(task(Lesson.FORM).done()).isFalse();
    assertThat(Practising.next(practising.posts(trainee)).orElseThrow().lesson())
        .isEqualTo(Lesson.FORM);
  }

  @Test
  void theFirstTaskOfTheOwnPostBeginsByItselfAndFreshPeopleAreBounded() {
    var posts = practising.posts(trainee);
    assertThat(posts.getFirst().role()).isEqualTo(Role.INFORMATION);
    assertThat(posts.getFirst().own()).isTrue();
    assertThat(Practising.next(posts).orElseThrow().person()).isPresent();
    for (int i = 1; i < Practising.BEGUN_MAX; i++)
      assertThat(practising.begin(trainee, Lesson.ARRIVE)).isTrue();
    assertThat(practising.begin(trainee, Lesson.ARRIVE)).isFalse();
  }

  @Test
  void theRosterLearnsWhoHasDoneAllOfTheirPosts() {
    var posts = Map.of(trainee.id(), List.of(Role.INFORMATION));
    assertThat(progress.of(posts)).containsEntry(trainee.id(), false);
    for (var lesson : Lesson.of(posts.get(trainee.id())))
      store.done(trainee.id(), lesson, java.time.Instant.EPOCH);
    assertThat(progress.of(posts)).containsEntry(trainee.id(), true);
    assertThat(progress.of(Map.of(trainee.id(), List.of(Role.AUDITOR)))).isEmpty();
  }

  @Test
  void everybodyDoesTheCounterThereAndNothingThatReachesFurther() {
    assertThat(duties.roles(trainee)).isEqualTo(Role.COUNTER);
    assertThat(Role.COUNTER)
        .doesNotContain(
            Role.HEAD_OF_OFFICE,
            Role.OFFICE_ADMINISTRATOR,
            Role.QUOTA_OFFICER,
            Role.MINISTRY_ANALYST,
            Role.AUDITOR);
    for (var colleague : PlayedColleague.values())
      assertThat(duties.roles(colleague.at(REAL))).isEmpty();
  }

  @Test
  void aRealOfficeTakesNoInventedNumberAndATrainingOfficeNoRealOne() {
    var invented = Nik.invented(LocalDate.of(1990, 5, 17), Sex.FEMALE, 7).value();
    assertThat(offices.nik(REAL, invented)).isInstanceOf(NikCheck.Malformed.class);
    assertThat(offices.nik(training, invented)).isInstanceOf(NikCheck.Valid.class);
    assertThat(offices.nik(REAL, "1671025705900007")).isInstanceOf(NikCheck.Valid.class);
    assertThat(offices.nik(training, "1671025705900007"))
        .isEqualTo(new NikCheck.Malformed(NikCheck.Reason.NOT_INVENTED));
  }

  @Test
  void nothingInventedComesToARealOfficeAndNothingRealIsForgotten() {
    assertThatThrownBy(() -> preparing.prepare(REAL, At.BOOKED))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> inventedBookings.forget(REAL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> inventedVisits.forget(REAL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> inventedApprovals.forget(REAL))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> inventedFolders.forget(REAL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePreparedFileMayBeSignedByTheOneWhoPractises() {
    practising.begin(trainee, Lesson.SIGN);
    var visit = visit(Lesson.SIGN);
    assertThat(visit.eyes().captured()).contains(PlayedColleague.FIRST.id());
    assertThat(visit.eyes().adjudicated()).contains(PlayedColleague.SECOND.id());
    assertThat(say(trainee, visit, new Outcome.Signed())).isInstanceOf(Moved.Done.class);
  }

  /** An office of this test's own: nobody else practises there meanwhile. */
  @Test
  void anEmptiedTrainingOfficeKeepsOnlyWhoDidWhat() {
    var own = offices.training(OfficeId.of("LGS")).orElseThrow().id();
    var officer = at(own, new Officers(context).at(OfficeId.of("LGS"), Role.HANDOVER));
    emptying.emptyOfYesterday(own);
    for (var lesson : Lesson.values()) practising.begin(officer, lesson);
    store.done(officer.id(), Lesson.READY, java.time.Instant.EPOCH);
    assertThat(tablesWith(own)).contains("booking.booking", "visit.visit", "archive.filed");
    emptying.emptyOfYesterday(own);
    assertThat(tablesWith(own)).contains("booking.booking");
    jdbc.sql("update training.emptied set day = day - 1 where office_id = :office")
        .param("office", own.value())
        .update();
    emptying.emptyOfYesterday(own);
    assertThat(tablesWith(own)).isSubsetOf(STAYS);
    assertThat(store.done(List.of(officer.id())).get(officer.id())).contains(Lesson.READY);
  }

  private List<String> tablesWith(OfficeId office) {
    return jdbc
        .sql(
            """
            select c.table_schema || '.' || c.table_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.column_name = 'office_id' and t.table_type = 'BASE TABLE'
              and c.table_schema <> 'office'
            """)
        .query(String.class)
        .list()
        .stream()
        .filter(
            table ->
                jdbc.sql(
                        "select exists (select from %s where office_id = :office)".formatted(table))
                    .param("office", office.value())
                    .query(Boolean.class)
                    .single())
        .toList();
  }
}
