package id.lintas.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.sandbox.SamplePeople;
import id.lintas.sandbox.people.Resident;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.PaperBrowser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LintasTest
@AutoConfigureMockMvc
class PeoplePagesTests {
  @Autowired private MockMvcTester mvc;
  @Autowired private ApplicationContext context;
  @Autowired private SamplePeople sample;
  @Autowired private People people;

  private Citizens.SignedIn citizen;
  private PaperBrowser browser;

  @BeforeEach
  void signIn() {
    citizen = Citizens.of(context).with(0);
    browser = PaperBrowser.of(mvc).with("lintas", citizen.cookie().getValue());
  }

  @Test
  void addsChangesAndRemovesAPerson() {
    var resident = sample.families().get(2).getLast();
    assertThat(browser.get("/akun/orang")).bodyText().contains("Isi data Anda");
    browser.get("/akun/orang/tambah");
    var fields = fields(resident, "CHILD");
    assertThat(browser.post("/akun/orang/tambah", fields)).hasStatus(303);
    assertThat(browser.post("/akun/orang/tambah", fields)).hasStatus(303);
    var kept = people.people(citizen.accountId());
    assertThat(kept).hasSize(1);
    assertThat(browser.get("/akun/orang"))
        .bodyText()
        .contains("Cocok", resident.nik().masked())
        .doesNotContain(resident.nik().value());
    var own = "/akun/orang/" + kept.getFirst().id();
    assertThat(browser.get(own)).hasStatusOk().bodyText().contains(resident.nik().value());
    assertThat(browser.post(own, with(fields, "nama", "Nama Lain Sekali"))).hasStatus(303);
    assertThat(browser.get("/akun/orang?bahasa=en")).bodyText().contains("Name differs");
    browser.get(own + "/hapus");
    assertThat(browser.post(own + "/hapus")).hasStatus(303);
    assertThat(people.people(citizen.accountId())).isEmpty();
    assertThat(browser.get(own)).hasStatus(404);
    assertThat(browser.post(own, fields)).hasStatus(404);
  }

  @Test
  void namesEveryFaultAndLosesNothingTyped() {
    for (var language : List.of("id", "en")) {
      browser.with("bahasa", language).get("/akun/orang/tambah");
      assertThat(
              browser.post(
                  "/akun/orang/tambah",
                  "nama",
                  "Abdul 7",
                  "nik",
                  "12345",
                  "tempat-lahir",
                  "Plaju",
                  "tanggal-lahir-hari",
                  "31",
                  "tanggal-lahir-bulan",
                  "2",
                  "tanggal-lahir-tahun",
                  "1990",
                  "kk",
                  "1"))
          .hasStatus(422)
          .bodyText()
          .contains("Abdul 7", "12345", "Plaju", "value=\"31\"", "href=\"#nik\"")
          .contains("hubungan-salah", "nama-salah", "nik-salah", "tanggal-lahir-salah")
          .contains("kelamin-salah", "kawin-salah", "alamat-salah", "kk-salah")
          .doesNotContain("account.");
    }
  }

  @Test
  void asksBeforeKeepingWhatDiffers() {
    var resident = sample.families().get(3).getFirst();
    browser.get("/akun/orang/tambah");
    var fields = with(fields(resident, "SELF"), "tanggal-lahir-tahun", "1901");
    assertThat(browser.post("/akun/orang/tambah", fields))
        .hasStatus(422)
        .bodyText()
        .contains("Tetap simpan", "berbeda dengan tanggal di dalam NIK", "1901");
    assertThat(browser.post("/akun/orang/tambah", with(fields, "tetap", "ya"))).hasStatus(303);
    assertThat(people.people(citizen.accountId()).getFirst().registerCheck())
        .isEqualTo(RegisterCheck.DATE_DIFFERS);
  }

  @Test
  void saysOfEveryAnswerOfTheRegisterWhatToDo() {
    var family =
        Arrays.stream(RegisterCheck.values())
            .map(check -> Citizens.adult(Relation.OTHER_FAMILY, check))
            .toList();
    var all = Citizens.of(context).withAll(family);
    var reader = PaperBrowser.of(mvc).with("lintas", all.cookie().getValue());
    for (var language : List.of("id", "en"))
      assertThat(reader.get("/akun/orang?bahasa=" + language))
          .hasStatusOk()
          .bodyText()
          .doesNotContain("account.register.");
    assertThat(reader.get("/akun/orang?bahasa=id"))
        .bodyText()
        .contains("milik pemegang akun lain", "tidak dapat dipakai untuk mengambil antrean");
  }

  @Test
  void nobodySeesThePeopleOfAnother() {
    var theirs = Citizens.of(context).with(1).people().getFirst().id();
    assertThat(browser.get("/akun/orang/" + theirs)).hasStatus(404);
    assertThat(browser.get("/akun/orang/" + theirs + "/hapus")).hasStatus(404);
    assertThat(browser.get("/akun/orang/" + UUID.randomUUID())).hasStatus(404);
    assertThat(browser.get("/akun/orang/x")).hasStatus(404);
  }

  private static String[] fields(Resident resident, String relation) {
    return new String[] {
      "hubungan",
      relation,
      "nama",
      resident.name().value(),
      "nik",
      resident.nik().value(),
      "tempat-lahir",
      "Palembang",
      "tanggal-lahir-hari",
      "" + resident.birthDate().getDayOfMonth(),
      "tanggal-lahir-bulan",
      "" + resident.birthDate().getMonthValue(),
      "tanggal-lahir-tahun",
      "" + resident.birthDate().getYear(),
      "kelamin",
      resident.sex().name(),
      "kawin",
      "NEVER_MARRIED",
      "alamat",
      "Jalan Rekaan 1",
      "kk",
      resident.familyCardNumber()
    };
  }

  private static String[] with(String[] fields, String name, String value) {
    var all = new ArrayList<>(List.of(fields));
    all.addAll(List.of(name, value));
    return all.toArray(String[]::new);
  }
}
