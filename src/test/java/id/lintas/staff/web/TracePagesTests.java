package id.lintas.staff.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.audit.Audit;
import id.lintas.audit.Entry;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Places;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class TracePagesTests {
  @Autowired private WebApplicationContext context;
  @Autowired private Audit audit;
  @Autowired private Places places;

  @Test
  void showsTheOwnOfficeByDayAndOfficerPageByPage() {
    var officers = new Officers(context);
    var worker = officers.atPalembang(Role.EXAMINER);
    var mark = UUID.randomUUID().toString();
    audit.recordAll(
        IntStream.range(0, Audit.PAGE_SIZE + 1)
            .mapToObj(
                n ->
                    new Entry(
                        worker.actor(), worker.office(), "test.done", "thing:" + mark, Map.of()))
            .toList());
    audit.record(
        new Entry(worker.actor(), OfficeId.of("DJJ"), "test.elsewhere", "thing:" + mark, Map.of()));
    var today = places.today(worker.office());
    for (var role : List.of(Role.AUDITOR, Role.HEAD_OF_OFFICE)) {
      var browser = officers.signedIn(officers.atPalembang(role));
      var byOfficer =
          "/petugas/jejak?petugas=%s&hari-hari=%d&hari-bulan=%d&hari-tahun=%d"
              .formatted(
                  worker.username(), today.getDayOfMonth(), today.getMonthValue(), today.getYear());
      assertThat(browser.get().uri(byOfficer))
          .hasStatusOk()
          .bodyText()
          .contains(mark, worker.username(), "halaman=2")
          .doesNotContain("test.elsewhere", "Petugas Uji", "staff.trace");
      assertThat(browser.get().uri(byOfficer + "&halaman=2&bahasa=en"))
          .hasStatusOk()
          .bodyText()
          .contains(mark, "halaman=1", "Audit trail");
      assertThat(
              browser
                  .get()
                  .uri(
                      "/petugas/jejak?petugas="
                          + worker.username()
                          + "&hari-hari=1&hari-bulan=1&hari-tahun=2020"))
          .hasStatusOk()
          .bodyText()
          .contains("Tidak ada catatan");
      assertThat(browser.get().uri("/petugas/jejak"))
          .hasStatusOk()
          .bodyText()
          .contains("staff.read");
    }
  }

  @Test
  void refusesWhatCannotBeLookedUp() {
    var officers = new Officers(context);
    var browser = officers.signedIn(officers.atPalembang(Role.AUDITOR));
    assertThat(browser.get().uri("/petugas/jejak?petugas=tak.ada.di.sini")).hasStatus(422);
    assertThat(browser.get().uri("/petugas/jejak?hari-hari=40")).hasStatus(422);
    assertThat(browser.get().uri("/petugas/jejak?hari-hari=1&hari-bulan=1&hari-tahun=999999999"))
        .hasStatus(422);
    assertThat(browser.get().uri("/petugas/jejak?halaman=-7")).hasStatusOk();
    assertThat(browser.get().uri("/petugas/jejak?halaman=9999")).hasStatusOk();
    var worker = officers.signedIn(officers.atPalembang(Role.EXAMINER));
    assertThat(worker.get().uri("/petugas/jejak")).hasStatus(403);
  }
}
