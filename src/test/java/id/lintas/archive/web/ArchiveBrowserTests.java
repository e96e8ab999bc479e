package id.lintas.archive.web;

import static id.lintas.archive.web.ByKeyboard.andThen;
import static id.lintas.archive.web.ByKeyboard.enter;
import static id.lintas.archive.web.ByKeyboard.scan;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.archive.KeptVisits;
import id.lintas.archive.boxes.PuttingInBoxes;
import id.lintas.archive.store.FileStore;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Officers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Drawers, boxes, lists and loans as those who keep files see them. */
class ArchiveBrowserTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("MDC");
  private static final int BYTES_MAX = 80_000;

  @Autowired WebApplicationContext context;
  @Autowired PuttingInBoxes putting;
  @Autowired FileStore files;

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", "arsip-" + name + ".png")));
  }

  private Page signedIn(int width, boolean javaScript, Role... roles) {
    var officers = new Officers(context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, roles), context(), base());
    return page;
  }

  private static String said(Page page) {
    return page.locator("[role=status], [role=alert]").first().innerText();
  }

  private void look(Page page, String path, int width) {
    var answer = page.navigate(path);
    assertThat(answer.status()).as(path).isEqualTo(200);
    assertThat(answer.body().length).as(path).isLessThan(BYTES_MAX);
    assertUsable(page);
    picture(page, path.replaceAll("[/?=]+", "-") + "-" + width);
  }

  @ParameterizedTest
  @CsvSource({"360,false", "1280,true"})
  void everyPageOfTheCabinet(int width, boolean javaScript) {
    var kept = new KeptVisits(context, OFFICE);
    var lies = kept.filed();
    var lost = kept.filed();
    var page = signedIn(width, javaScript, Role.HANDOVER);
    var place =
        context
            .getBean(id.lintas.archive.store.CabinetStore.class)
            .of(OFFICE, lies.id())
            .orElseThrow()
            .place();
    var drawer = "/petugas/lemari/laci/" + place.cabinet() + "/" + place.drawer();
    look(page, "/petugas/lemari/laci", width);
    look(page, drawer, width);
    look(page, drawer + "/label?dari=1", width);
    page.navigate(drawer);
    enter(page, "form[action$='/periksa/mulai'] button");
    scan(page, lies.folder().grouped());
    assertThat(said(page)).contains("benar di sini");
    assertThat(page.locator("main").innerText()).contains(lost.folder().grouped());
    assertUsable(page);
    picture(page, "periksa-" + width);
    enter(page, "form[action$='/selesai'] button");
    assertThat(said(page)).contains("tidak ditemukan");
    assertUsable(page);
    page.navigate("/petugas/serah/" + lost.folder());
    assertThat(page.locator("main").innerText()).contains("dicari sejak");
    page.navigate("/petugas/lemari/simpan/" + lost.folder());
    assertThat(page.locator("main").innerText()).contains("dicari sejak");
    scan(page, place.toString());
    assertThat(said(page)).contains("sudah berisi map");
    page.navigate("/petugas/lemari/simpan/20010200077");
    assertThat(said(page)).contains("Tidak ada map");
    page.navigate("/petugas/lemari");
    scan(page, "Hj. Warga Rekaan");
    assertThat(page.locator("main").innerText()).contains(lies.folder().grouped());
    assertUsable(page);
  }

  @ParameterizedTest
  @CsvSource({"360,true", "1280,false"})
  void everyPageOfTheArchive(int width, boolean javaScript) {
    var kept = new KeptVisits(context, OFFICE);
    var visit = kept.handedOver();
    putting.put(kept.archive, visit, Optional.empty());
    var box = files.find(OFFICE, visit.id()).orElseThrow().box().orElseThrow();
    var page = signedIn(width, javaScript, Role.ARCHIVE);
    look(page, "/petugas/arsip/kotak", width);
    look(page, "/petugas/arsip/kotak/" + box, width);
    look(page, "/petugas/arsip/serah-terima", width);
    page.check("#kotak-" + box);
    enter(page, "form[action$='/serah-terima'] button");
    assertThat(said(page)).contains("dibuat dengan");
    andThen(page, () -> page.locator(".li-days a").first().click());
    var list = page.url().replaceAll(".*/", "");
    page.navigate("/petugas/arsip/pinjam/" + visit.folder());
    enter(page, "form[action$='/pinjamkan'] button");
    assertThat(said(page)).contains("siapa yang meminjam");
    assertUsable(page);
    picture(page, "pinjam-" + width);
    receive(page, list, box, width, javaScript);
  }

  private void receive(Page archive, String list, int box, int width, boolean javaScript) {
    archive.close();
    var folders = new ArrayList<>(List.copyOf(files.inBox(OFFICE, box)));
    var page = signedIn(width, javaScript, Role.INFOKIM, Role.HEAD_OF_OFFICE);
    look(page, "/petugas/arsip/serah-terima/" + list, width);
    enter(page, "form[action$='/terima'] button");
    assertThat(said(page)).contains("belum dipindai");
    for (var one : folders) {
      scan(page, one.folder().value());
      assertThat(said(page)).contains("diterima");
    }
    enter(page, "form[action$='/terima'] button");
    assertThat(said(page)).contains("diterima").contains("berkas");
    assertUsable(page);
    look(page, "/petugas/arsip/pinjam", width);
    look(page, "/petugas/arsip/pinjam/" + folders.getFirst().folder(), width);
    page.fill("#alasan", "perkara nomor 12");
    enter(page, "form[action$='/tahan'] button");
    assertThat(said(page)).contains("ditahan");
    assertUsable(page);
    look(page, "/petugas/arsip/musnah", width);
    look(page, "/petugas/tidak-diambil", width);
    look(page, "/petugas", width);
  }

  @ParameterizedTest
  @CsvSource({"1280,true"})
  void theHeadDecidesOnWhatIsNotCollected(int width, boolean javaScript) {
    var kept = new KeptVisits(context, OFFICE);
    var visit = kept.filed();
    var page = signedIn(width, javaScript, Role.HEAD_OF_OFFICE);
    look(page, "/petugas/tidak-diambil/" + visit.folder(), width);
    enter(page, "form[action*='/tidak-diambil/'] button");
    assertThat(said(page)).contains("berita acara");
    assertUsable(page);
    page.fill("#nomor", "BA-" + visit.folder());
    page.fill("#saksi1", "Saksi Satu");
    page.fill("#saksi2", "Saksi Dua");
    page.fill("#alasan", "tidak diambil");
    enter(page, "form[action*='/tidak-diambil/'] button");
    assertThat(said(page)).contains("masih boleh diambil");
    assertUsable(page);
  }
}
