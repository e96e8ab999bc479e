package id.lintas.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.account.MaritalStatus;
import id.lintas.account.Person;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.booking.Booking;
import id.lintas.booking.Bookings;
import id.lintas.booking.Pool;
import id.lintas.booking.Weeks;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PersonName;
import id.lintas.shared.Sex;
import id.lintas.site.TypedDay;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Citizens;
import id.lintas.testing.Officers;
import id.lintas.visit.BookedVisit;
import id.lintas.visit.FolderCode;
import id.lintas.visit.Moved;
import id.lintas.visit.MovingOn;
import id.lintas.visit.Visit;
import id.lintas.visit.papers.FilledForms;
import id.lintas.visit.papers.Minors;
import id.lintas.visit.sop.Actor;
import id.lintas.visit.sop.Outcome;
import id.lintas.visit.sop.SopStep;
import id.lintas.visit.store.VisitStore;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/**
 * A mother, her sister and a toddler whose father is abroad, and a woman of 71 without a phone:
 * from arrival to the archive, with three officers at three browsers, and a phone that follows.
 */
class CounterJourneyTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("SOC");
  private static final String FILES = "/petugas/kunjungan/";

  @Autowired WebApplicationContext context;
  @Autowired VisitStore visits;
  @Autowired MovingOn moving;
  @Autowired JdbcClient jdbc;

  private LocalDate today;

  /** Arrival, information, signing, handover and archive. */
  private Post front;

  /** Documents, photo, money and production. */
  private Post back;

  /** Decisions, and the money that others entered. */
  private Post decider;

  @BeforeEach
  void threeOfficersSitDown() {
    var officers = new Officers(context);
    var now = context.getBean(Clock.class).instant();
    today = context.getBean(Offices.class).office(OFFICE).today(now);
    var page = open(DESK, true);
    officers.signIn(
        officers.at(
            OFFICE, Role.FRONT_DESK, Role.INFORMATION, Role.SIGNER, Role.HANDOVER, Role.ARCHIVE),
        context(),
        base());
    front = new Post(page);
    back = sit(officers, Role.EXAMINER, Role.CAPTURE, Role.FINANCE, Role.PRODUCTION);
    decider = sit(officers, Role.ADJUDICATOR, Role.FINANCE);
  }

  private Post sit(Officers officers, Role... roles) {
    var page = beside(DESK);
    officers.signIn(officers.at(OFFICE, roles), page.context(), base());
    return new Post(page);
  }

  private Person person(Relation relation, String name, LocalDate born, MaritalStatus status) {
    var like = Citizens.person(relation, born, Sex.FEMALE, RegisterCheck.MATCHES);
    return new Person(
        like.id(),
        relation,
        PersonName.of(name),
        like.nik(),
        like.birthPlace(),
        born,
        like.sex(),
        status,
        like.address(),
        like.familyCard(),
        like.documents(),
        like.registerCheck());
  }

  /** Booked for a later day and moved to now, for which nobody can book any more. */
  private Booking family() {
    var people =
        List.of(
            person(Relation.SELF, "Dewi Rekaan", today.minusYears(31), MaritalStatus.MARRIED),
            person(Relation.SIBLING, "Ratna Rekaan", today.minusYears(27), MaritalStatus.MARRIED),
            person(Relation.CHILD, "Bintang", today.minusYears(2), MaritalStatus.NEVER_MARRIED));
    var account = Citizens.of(context).withAll(people);
    var booking = new BookedVisit(context, OFFICE).booking(account);
    var zone = context.getBean(Offices.class).office(OFFICE).zone();
    var hour = LocalTime.now(zone).truncatedTo(ChronoUnit.MINUTES);
    var weeks = Weeks.of(context);
    weeks.at(OFFICE, today, hour, Pool.PUBLIC, 5, weeks.opened());
    weeks.at(OFFICE, today, LocalTime.of(8, 0), Pool.PRIORITY, 5, weeks.opened());
    jdbc.sql(
            """
            update booking.booking set day = :day, hour = :hour
            where office_id = :office and id = :id
            """)
        .param("day", today)
        .param("hour", hour)
        .param("office", OFFICE.value())
        .param("id", booking.id())
        .update();
    return context.getBean(Bookings.class).atOffice(OFFICE, booking.id()).orElseThrow();
  }

  @Test
  void fourPeopleFromTheDoorToTheArchive() {
    var booking = family();
    var people = new ArrayList<>(arrive(booking));
    var phone = phone(booking);
    assertThat(phone.locator("main").innerText()).contains("Isi formulir");
    people.add(walkIn());
    for (var one : people) form(one);
    parents(named(people, "Bintang"));
    for (var one : people) handIn(one);
    for (var one : people) documents(one);
    phone.reload();
    assertThat(phone.locator(".li-mynumber__number").count()).isEqualTo(1);
    capture(people);
    pay(people);
    for (var one : people) make(one);
    phone.reload();
    assertThat(phone.locator("main").innerText()).contains("Paspor dijanjikan");
    for (var one : people) keepAndHandOver(one);
    for (var one : people) archive(one);
    phone.reload();
    assertThat(phone.locator("main").innerText()).contains("Permohonan selesai");
  }

  private static Visit named(List<Visit> people, String name) {
    return people.stream()
        .filter(one -> one.applicant().name().value().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Visit now(Visit visit) {
    return visits.find(OFFICE, visit.id()).orElseThrow();
  }

  private List<Visit> arrive(Booking booking) {
    front.go("/petugas/loket");
    front.scan("#cari", booking.code().value());
    assertUsable(front.page());
    front.press("form[action$='/hadir'] button");
    return visits.ofBooking(OFFICE, booking.id());
  }

  /** With the code and a birth date; nobody is signed in. */
  private Page phone(Booking booking) {
    var page = beside(PHONE);
    var born = booking.applicants().getFirst().birthDate();
    page.navigate("/tiket");
    page.fill("#kode", booking.code().value());
    page.fill("#lahir-hari", String.valueOf(born.getDayOfMonth()));
    page.fill("#lahir-bulan", String.valueOf(born.getMonthValue()));
    page.fill("#lahir-tahun", String.valueOf(born.getYear()));
    page.click("main form button");
    page.click("a[href^='/perjalanan/']");
    return page;
  }

  private Visit walkIn() {
    var born = today.minusYears(71);
    var who = person(Relation.SELF, "Sarinah", born, MaritalStatus.MARRIED);
    front.go("/petugas/loket/langsung");
    var page = front.page();
    page.fill("#o1-nik", who.nik().value());
    page.fill("#o1-nama", who.name().value());
    page.fill("#o1-lahir-hari", String.valueOf(born.getDayOfMonth()));
    page.fill("#o1-lahir-bulan", String.valueOf(born.getMonthValue()));
    page.fill("#o1-lahir-tahun", String.valueOf(born.getYear()));
    front.tick("input[name=o1-kelamin][value=FEMALE]");
    front.tick("#ktp");
    front.press("main form button.govuk-button");
    front.go("/petugas/loket");
    front.scan("#cari", who.nik().value());
    front.press("form[action$='/hadir'] button");
    return visits.ofPerson(OFFICE, who.nik()).getFirst();
  }

  private void form(Visit visit) {
    front.go(FILES + visit.folder() + "/formulir");
    var page = front.page();
    var child = Minors.minor(visit.applicant(), today);
    (child ? FilledForms.child() : FilledForms.adult())
        .forEach(
            (field, value) -> {
              if (field.equals("civil-status")) page.selectOption("#" + field, value);
              else page.fill("#" + field, value);
            });
    front.press("button[value=lengkap]");
    assertThat(page.locator(".li-folder").innerText()).contains("gratis");
  }

  /** The mother is there; the father signed before the consulate. */
  private void parents(Visit child) {
    front.go(FILES + child.folder() + "/orang-tua?siapa=FATHER&cara=MISSION");
    front.page().fill("#nama", "Zulkarnain Rekaan");
    front.page().fill("#oleh", "KJRI Johor Bahru");
    front.page().fill("#nomor", "112/KONS/2026");
    front.page().fill("#tanggal", "2-11-2026");
    front.press("form[action$='/orang-tua'] button[type=submit]");
    front.go(FILES + child.folder() + "/orang-tua?siapa=MOTHER&cara=ATTENDS");
    front.page().fill("#nama", "Halimah Rekaan");
    front.page().fill("#identitas", "KTP");
    front.press("form[action$='/orang-tua'] button[type=submit]");
    assertThat(front.text()).contains("Pernyataan orang tua lengkap");
  }

  private void handIn(Visit visit) {
    front.go("/petugas/terima");
    front.scan("#map", FolderCode.of(visit).toString());
    assertThat(front.said()).contains("Berkas diterima");
  }

  private void documents(Visit visit) {
    back.go("/petugas/kunjungan");
    back.scan("#cari", FolderCode.of(visit).toString());
    for (var box : back.page().locator(".li-tick input[type=checkbox]:not([name^=fakta])").all()) {
      box.focus();
      back.page().keyboard().press("Space");
    }
    for (var same : back.page().locator("input[value=SAME]").all()) {
      same.focus();
      back.page().keyboard().press("Space");
    }
    back.press("button[value=lengkap]");
    assertThat(now(visit).step()).isIn(SopStep.S05_QUEUE_NUMBER, SopStep.S06_CAPTURE_AND_INTERVIEW);
  }

  /** Two numbers are called: the party's, and hers who came alone. */
  private void capture(List<Visit> people) {
    back.go("/petugas/panggil");
    back.page().fill("#loket", "3");
    back.page().locator("#loket").focus();
    back.enter();
    var called = new ArrayList<String>();
    for (int number = 0; number < 2; number++) {
      back.go("/petugas/panggil");
      back.press("[data-tombol=F8]");
      called.add(back.page().locator("h1").innerText());
      var there =
          back.page().locator("section .li-days a").all().stream()
              .map(one -> one.getAttribute("href"))
              .toList();
      for (var file : there) {
        back.go(file);
        back.page().fill("#Captured-catatan", "sidik jari jelas");
        back.press("form[action$='/Captured'] button");
      }
    }
    assertThat(called).doesNotHaveDuplicates();
    for (var one : people) assertThat(now(one).step()).isEqualTo(SopStep.S07_PAYMENT);
  }

  /** For all but the mother the bank tells; she shows what she paid, and it is settled later. */
  private void pay(List<Visit> people) {
    var mother = named(people, "Dewi Rekaan");
    back.go(FILES + mother.folder());
    back.page().fill("#PaidProvisionally-ntpn", "1A2B3" + mother.folder());
    back.page().fill("#PaidProvisionally-tanggal", TypedDay.written(today));
    back.press("form[action$='/PaidProvisionally'] button");
    for (var one : people) {
      if (one.equals(mother)) continue;
      var paid = moving.move(OFFICE, one.id(), now(one).version(), new Outcome.Paid(), bank());
      assertThat(paid).isInstanceOf(Moved.Done.class);
    }
  }

  private static Actor bank() {
    return new Actor.Bank();
  }

  private void make(Visit visit) {
    said(decider, visit, "Compared");
    said(decider, visit, "Approved");
    said(back, visit, "QualityPassed");
    said(front, visit, "Signed");
    assertThat(now(visit).step()).isEqualTo(SopStep.S12_SCAN_READY);
  }

  private static String booklet(Visit visit) {
    return "X" + visit.folder().value().substring(4);
  }

  private static void said(Post post, Visit visit, String outcome) {
    post.go(FILES + visit.folder());
    var form = "form[action$='/" + outcome + "'] ";
    for (var field : post.page().locator(form + "input[type=text]").all())
      field.fill(field.getAttribute("name").endsWith("-buku") ? booklet(visit) : "sesuai berkas");
    post.press(form + "button");
  }

  private void keepAndHandOver(Visit visit) {
    var folder = FolderCode.of(visit).toString();
    front.go("/petugas/siap");
    front.scan("#pindai", folder);
    front.go("/petugas/lemari");
    front.scan("#pindai", folder);
    front.scan("#pindai", "");
    assertThat(now(visit).step()).isEqualTo(SopStep.S14_HAND_OVER);
    var child = visit.applicant().birthDate().isAfter(today.minusYears(17));
    var provisional = visit.applicant().name().value().equals("Dewi Rekaan");
    if (provisional) settle(visit, folder);
    front.go("/petugas/serah");
    front.scan("#pindai", folder);
    var page = front.page();
    if (child) {
      page.navigate("/petugas/serah/" + visit.folder() + "?pengambil=FAMILY");
      page.fill("#nama", "Dewi Rekaan");
      page.fill(
          "#nik",
          named(visits.ofBooking(OFFICE, visit.booking()), "Dewi Rekaan")
              .applicant()
              .nik()
              .value());
      page.fill("#hubungan", "Ibu");
    }
    for (var box : page.locator("input[name=lihat]").all()) {
      box.focus();
      page.keyboard().press("Space");
    }
    front.tick("#resi");
    page.fill("#buku", "2026/" + visit.folder().toString().substring(6, 10));
    front.press("form[action*='/serah/'] button[type=submit]");
    assertThat(front.said()).contains("paspor diserahkan");
  }

  /** Not handed over before somebody else than who entered it says that the money came. */
  private void settle(Visit visit, String folder) {
    front.go("/petugas/serah/" + visit.folder());
    assertThat(front.page().locator("[role=alert]").innerText()).contains("belum dipastikan");
    decider.go("/petugas/bukti-bayar");
    decider.scan("#pindai", folder);
    decider.page().fill("#catatan", "rekening koran hari ini");
    decider.press("form[action*='/bukti-bayar/'] button[type=submit]");
    assertThat(decider.said()).contains("sudah pasti");
  }

  private void archive(Visit visit) {
    var folder = FolderCode.of(visit).toString();
    front.go("/petugas/arsip");
    front.scan("#pindai", folder);
    front.scan("#pindai", "");
    assertThat(front.said()).contains("dimasukkan ke kotak");
    front.go("/petugas/di-mana");
    front.scan("#pindai", folder);
    assertThat(front.said()).contains("Di kotak arsip");
    var history = moving.history(OFFICE, visit.id());
    assertThat(history).extracting(one -> one.step()).contains(SopStep.values()[0]).hasSize(14);
    assertThat(history.getLast().step()).isEqualTo(SopStep.S14_HAND_OVER);
  }
}
