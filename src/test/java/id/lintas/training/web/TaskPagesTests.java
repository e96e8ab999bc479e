package id.lintas.training.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.training.Lesson;
import id.lintas.training.Practising;
import id.lintas.training.store.PracticeStore;
import id.lintas.visit.Worklist;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.context.WebApplicationContext;

/** What is said on the pages of the counter ticks tasks off; refusals too. */
@LintasTest
class TaskPagesTests {
  private static final OfficeId REAL = OfficeId.of("TKN");
  private static final String TASKS = "/petugas/latihan/tugas";
  private static final Pattern TICK =
      Pattern.compile("name=\"(asli-|salin-|nama-|v-)([A-Z0-9_]+)\"");
  private static final int PAGE_MAX = 80_000;

  @Autowired private WebApplicationContext context;
  @Autowired private Practising practising;
  @Autowired private PracticeStore store;
  @Autowired private Bookings bookings;
  @Autowired private Worklist worklist;
  @Autowired private Offices offices;

  private OfficeId training;
  private Officer trainee;
  private MockMvcTester browser;

  @BeforeEach
  void somebodyPractises() {
    var officers = new Officers(context);
    training = offices.training(REAL).orElseThrow().id();
    var real = officers.at(REAL, Role.HEAD_OF_OFFICE);
    trainee = new Officer(real.id(), real.username(), real.name(), training);
    browser = officers.signedIn(trainee);
  }

  private Booking begun(Lesson lesson) {
    assertThat(browser.post().uri(TASKS + "/" + lesson)).hasStatus3xxRedirection();
    return store.of(training, trainee.id()).stream()
        .filter(one -> one.lesson() == lesson)
        .map(one -> bookings.atOffice(training, one.booking()).orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  private String folder(Booking booking) {
    return worklist.find(training, booking.code().value()).getFirst().folder().value();
  }

  private boolean done(Lesson lesson) {
    return store
        .done(List.of(trainee.id()))
        .getOrDefault(trainee.id(), java.util.Set.of())
        .contains(lesson);
  }

  @Test
  void anEndedFileIsRefusedOnItsPage() {
    var folder = folder(begun(Lesson.ENDED_FILE));
    assertThat(done(Lesson.ENDED_FILE)).isFalse();
    assertThat(browser.get().uri("/petugas/kunjungan/" + folder)).hasStatusOk();
    assertThat(done(Lesson.ENDED_FILE)).isTrue();
  }

  @Test
  void aSecondArrivalIsRefusedAtTheDesk() {
    var code = begun(Lesson.ARRIVE_TWICE).code().value();
    assertThat(browser.get().uri("/petugas/loket/booking/" + code)).hasStatusOk();
    assertThat(done(Lesson.ARRIVE_TWICE)).isTrue();
  }

  @Test
  void aSecondScanAsReadyIsRefused() {
    var folder = folder(begun(Lesson.READY_TWICE));
    assertThat(browser.post().uri("/petugas/siap").param("pindai", folder)).hasStatus(422);
    assertThat(done(Lesson.READY_TWICE)).isTrue();
  }

  @Test
  void anEndedFileGoesToABox() {
    var folder = folder(begun(Lesson.BOX));
    assertThat(browser.post().uri("/petugas/arsip/berkas/" + folder)).hasStatus3xxRedirection();
    assertThat(done(Lesson.BOX)).isTrue();
  }

  /** On the pages themselves: nobody prepared may lack what the step asks for. */
  @Test
  void everyDocumentSeenOfThePreparedPersonMakesTheFileComplete() {
    var folder = folder(begun(Lesson.COMPLETE));
    var file = "/petugas/kunjungan/" + folder;
    var typed = new LinkedMultiValueMap<String, String>();
    typed.set("tindak", "lengkap");
    typed.set("versi", String.valueOf(worklist.byFolder(training, folder).orElseThrow().version()));
    TICK.matcher(content(browser.get().uri(file + "/berkas").exchange()))
        .results()
        .forEach(tick -> typed.set(tick.group(1) + tick.group(2), ticked(tick.group(1))));
    assertThat(typed).hasSizeGreaterThan(2);
    assertThat(browser.post().uri(file + "/berkas").params(typed))
        .hasRedirectedUrl("/petugas/kunjungan?selesai=" + folder);
    assertThat(done(Lesson.COMPLETE)).isTrue();
  }

  private static String ticked(String field) {
    return switch (field) {
      case "v-" -> "0";
      case "nama-" -> "SAME";
      default -> "ya";
    };
  }

  @Test
  void whatIsMissingGoesBackWithAList() {
    var folder = folder(begun(Lesson.MISSING));
    var file = "/petugas/kunjungan/" + folder;
    var version = worklist.byFolder(training, folder).orElseThrow().version();
    assertThat(
            browser
                .post()
                .uri(file + "/berkas")
                .param("tindak", "kembali")
                .param("versi", String.valueOf(version)))
        .hasRedirectedUrl(file + "/kembali");
    assertThat(done(Lesson.MISSING)).isTrue();
  }

  private static String content(MvcTestResult page) {
    assertThat(page).hasStatusOk();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void withEveryTaskBegunThePageIsSmallAndFreshPeopleEndSomewhere() {
    for (var lesson : Lesson.values()) begun(lesson);
    var page = browser.get().uri(TASKS).exchange();
    assertThat(page).hasStatusOk();
    assertThat(page.getResponse().getContentAsByteArray().length).isLessThan(PAGE_MAX);
    while (practising.begin(trainee, Lesson.ARRIVE)) {}
    assertThat(browser.post().uri(TASKS + "/ARRIVE")).hasStatus(429);
    assertThat(browser.post().uri(TASKS + "/NONE")).hasStatus3xxRedirection();
  }

  @Test
  void atARealOfficeTheTasksLeadToTheDoor() {
    var officers = new Officers(context);
    var real = officers.signedIn(officers.at(REAL, Role.FRONT_DESK));
    assertThat(real.get().uri(TASKS)).hasRedirectedUrl("/petugas/latihan");
    assertThat(real.post().uri(TASKS + "/ARRIVE")).hasRedirectedUrl("/petugas/latihan");
    assertThat(real.get().uri("/petugas/latihan")).hasStatusOk();
  }
}
