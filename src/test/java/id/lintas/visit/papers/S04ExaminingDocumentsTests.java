package id.lintas.visit.papers;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.office.Offices;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.Moved;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.S04ExaminingDocuments.Examined;
import id.lintas.visit.papers.S04ExaminingDocuments.History;
import id.lintas.visit.papers.S04ExaminingDocuments.Sheet;
import id.lintas.visit.sop.Hold;
import id.lintas.visit.sop.SopStep;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What the examiner ticks, and what keeps a file from going on. */
@LintasTest
class S04ExaminingDocumentsTests {
  private static final OfficeId OFFICE = OfficeId.of("GRT");

  @Autowired WebApplicationContext context;
  @Autowired S04ExaminingDocuments examining;
  @Autowired Completeness completeness;
  @Autowired S03HandingIn handing;
  @Autowired Offices offices;
  @Autowired Clock clock;

  private Officers officers;
  private Officer examiner;
  private HandedIn handedIn;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    examiner = officers.at(OFFICE, Role.EXAMINER);
    handedIn = new HandedIn(context, OFFICE);
  }

  private Examined save(Officer who, Visit visit, Tick... ticks) {
    return examining.save(who, visit.id(), new Sheet(History.UNCHANGED, List.of(ticks)));
  }

  private Visit seen(Visit visit) {
    var sheet = new Sheet(History.UNCHANGED, handedIn.allSeen(visit));
    assertThat(examining.save(examiner, visit.id(), sheet)).isEqualTo(new Examined.Kept(List.of()));
    return handedIn.now(visit);
  }

  private Examined complete(Visit visit) {
    return examining.complete(examiner, visit.id(), visit.version());
  }

  private String first(Visit visit) {
    return completeness.asked(visit).getFirst().code();
  }

  @Test
  void everythingSeenBringsTheNumber() {
    var visit = seen(handedIn.one());
    assertThat(complete(visit)).isInstanceOf(Examined.Gone.class);
    assertThat(handedIn.now(visit).step()).isEqualTo(SopStep.S06_CAPTURE_AND_INTERVIEW);
  }

  @Test
  void oneDocumentNotSeenKeepsItThere() {
    var visit = seen(handedIn.one());
    var code = first(visit);
    save(examiner, visit, new Tick(code, 1, false, false, Tick.Name.NOT_READ, "", ""));
    var answer = complete(visit);
    assertThat(((Examined.Incomplete) answer).gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.kind()).isEqualTo(Gap.Kind.DOCUMENT))
        .satisfies(gap -> assertThat(gap.code()).isEqualTo(code));
    assertThat(handedIn.now(visit).step()).isEqualTo(SopStep.S04_EXAMINE_DOCUMENTS);
  }

  @Test
  void anotherNameNeedsAPaperThatExplainsIt() {
    var visit = seen(handedIn.one());
    var code =
        completeness.asked(visit).stream()
            .filter(PaperDocument::named)
            .findFirst()
            .orElseThrow()
            .code();
    save(examiner, visit, new Tick(code, 1, true, true, Tick.Name.OTHER, "Orang Lain", ""));
    assertThat(((Examined.Incomplete) complete(visit)).gaps())
        .extracting(Gap::kind)
        .containsExactly(Gap.Kind.NAME_DIFFERS);
    save(
        examiner,
        visit,
        new Tick(code, 2, true, true, Tick.Name.OTHER, "Orang Lain", "PN Palembang 12/2020"));
    assertThat(complete(visit)).isInstanceOf(Examined.Gone.class);
  }

  @Test
  void itIsGivenBackWithAListAndADay() {
    var visit = handedIn.one();
    var answer = examining.giveBack(examiner, visit.id(), visit.version(), "");
    assertThat(answer).isInstanceOf(Examined.Gone.class);
    var now = handedIn.now(visit);
    assertThat(now.step()).isEqualTo(SopStep.S03_HAND_IN);
    assertThat(now.hold()).isEqualTo(Hold.RETURNED);
    var list = examining.lastReturned(now).orElseThrow();
    assertThat(list.until()).isEqualTo(offices.office(OFFICE).today(clock.instant()).plusDays(7));
    assertThat(list.missing()).isNotEmpty().allMatch(gap -> gap.kind().ofApplicant());
    var desk = officers.at(OFFICE, Role.INFORMATION);
    assertThat(handing.receive(desk, visit.folder().toString()))
        .isInstanceOf(S03HandingIn.Received.Taken.class);
    var again = handedIn.now(visit);
    examining.giveBack(examiner, again.id(), again.version(), "foto rumah");
    var second = examining.lastReturned(handedIn.now(visit)).orElseThrow();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.note()).isEqualTo("foto rumah");
  }

  @Test
  void nothingIsGivenBackForNothing() {
    var visit = seen(handedIn.one());
    assertThat(examining.giveBack(examiner, visit.id(), visit.version(), " "))
        .isInstanceOf(Examined.NothingMissing.class);
  }

  @Test
  void ofTwoWhoTickOneDocumentTheFirstIsKept() throws Exception {
    var visit = handedIn.one();
    var code = first(visit);
    var other = officers.at(OFFICE, Role.EXAMINER);
    Callable<Examined> sees =
        () -> save(examiner, visit, new Tick(code, 0, true, true, Tick.Name.SAME, "", ""));
    Callable<Examined> doubts =
        () -> save(other, visit, new Tick(code, 0, false, true, Tick.Name.SAME, "", ""));
    try (var both = Executors.newFixedThreadPool(2)) {
      var answers =
          both.invokeAll(List.of(sees, doubts)).stream().map(one -> one.resultNow()).toList();
      assertThat(answers)
          .containsExactlyInAnyOrder(
              new Examined.Kept(List.of()), new Examined.Kept(List.of(code)));
    }
    assertThat(completeness.seen(visit).get(code).version()).isEqualTo(1);
  }

  @Test
  void whatSomebodyElseLearntOfTheHistoryIsNotForgottenByAnOlderPage() {
    var visit = handedIn.one();
    var fact = completeness.askable(visit).getFirst();
    var before = completeness.asked(visit);
    var other = officers.at(OFFICE, Role.EXAMINER);
    examining.save(other, visit.id(), new Sheet(new History(Set.of(fact), Set.of()), List.of()));
    assertThat(completeness.asked(visit)).hasSizeGreaterThan(before.size());
    save(examiner, visit, new Tick(first(visit), 0, true, true, Tick.Name.SAME, "", ""));
    assertThat(completeness.facts(visit)).containsExactly(fact);
    examining.save(other, visit.id(), new Sheet(new History(Set.of(), Set.of(fact)), List.of()));
    assertThat(completeness.asked(visit)).isEqualTo(before);
  }

  @Test
  void staleWrongRoleAndOtherOffices() {
    var visit = seen(handedIn.one());
    assertThat(complete(visit)).isInstanceOf(Examined.Gone.class);
    assertThat(refused(complete(visit))).isInstanceOf(Moved.Stale.class);
    assertThat(refused(save(examiner, visit, Tick.none(first(visit)))))
        .isInstanceOf(Moved.Stale.class);
    var next = handedIn.one();
    var desk = officers.at(OFFICE, Role.INFORMATION);
    assertThat(refused(save(desk, next, Tick.none(first(next)))))
        .isInstanceOf(Moved.WrongRole.class);
    var elsewhere = officers.at(OfficeId.of("PLM"), Role.EXAMINER);
    assertThat(refused(save(elsewhere, next, Tick.none(first(next)))))
        .isInstanceOf(Moved.NoSuchVisit.class);
  }

  private static Moved refused(Examined answer) {
    return ((Examined.Refused) answer).why();
  }

  @Test
  void aLostPassportIsExaminedOnRecordFirst() {
    var visit = seen(handedIn.of(ApplicationKind.LOST));
    assertThat(((Examined.Incomplete) complete(visit)).gaps())
        .extracting(Gap::kind)
        .containsExactly(Gap.Kind.EXAMINATION);
    var doubted = examining.doubt(examiner, visit.id(), visit.version(), "paspor hilang di pasar");
    assertThat(doubted).isInstanceOf(Examined.Gone.class);
    assertThat(handedIn.now(visit).hold()).isEqualTo(Hold.EXAMINATION);
  }
}
