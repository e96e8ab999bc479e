package id.lintas.archive.web;

import static id.lintas.archive.web.ByKeyboard.enter;
import static id.lintas.archive.web.ByKeyboard.scan;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.lintas.account.RegisterCheck;
import id.lintas.account.Relation;
import id.lintas.archive.KeptVisits;
import id.lintas.archive.handover.HandingOver;
import id.lintas.archive.handover.Taker;
import id.lintas.archive.handover.TakerIdentity;
import id.lintas.archive.handover.Taking;
import id.lintas.archive.store.HandoverStore;
import id.lintas.shared.Nik;
import id.lintas.shared.OfficeId;
import id.lintas.shared.PersonName;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Citizens;
import id.lintas.testing.Officers;
import id.lintas.visit.Visit;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** From the scan as ready to the box, by keyboard alone; and what is refused on the way. */
class HandoverBrowserTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("YOG");

  @Autowired WebApplicationContext context;
  @Autowired HandoverStore handovers;

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", "simpan-" + name + ".png")));
  }

  private static String said(Page page) {
    return page.locator("[role=status]").first().innerText();
  }

  private static String refused(Page page) {
    return page.locator("[role=alert]").innerText();
  }

  private Page signedIn(int width, boolean javaScript, Role... roles) {
    var officers = new Officers(context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, roles), context(), base());
    return page;
  }

  @ParameterizedTest
  @CsvSource({"360,false", "1280,true"})
  void fromTheScanToTheBox(int width, boolean javaScript) {
    var kept = new KeptVisits(context, OFFICE);
    var visit = kept.made.signed();
    var folder = visit.folder().grouped();
    var page = signedIn(width, javaScript, Role.HANDOVER, Role.ARCHIVE);
    page.navigate("/petugas/kunjungan/" + visit.folder());
    enter(page, "a.govuk-button");
    scan(page, "");
    assertThat(said(page)).contains("siap diambil").contains("Dijanjikan");
    assertUsable(page);
    picture(page, "siap-" + width);
    scan(page, folder);
    assertThat(refused(page)).contains("sudah dipindai siap oleh");
    assertUsable(page);
    page.navigate("/petugas/lemari");
    scan(page, visit.folder().value());
    assertThat(page.locator(".li-place").innerText()).contains("Lemari");
    assertUsable(page);
    picture(page, "lemari-" + width);
    scan(page, visit.folder().value());
    assertThat(refused(page)).contains("nomor map");
    scan(page, "L99-9-001");
    assertThat(refused(page)).contains("Tidak ada tempat");
    scan(page, "");
    assertThat(said(page)).contains("disimpan");
    assertUsable(page);
    handOver(page, visit, width, javaScript);
    page.navigate("/petugas/arsip");
    assertUsable(page);
    scan(page, folder);
    assertUsable(page);
    picture(page, "arsip-" + width);
    scan(page, "");
    assertThat(said(page)).contains("dimasukkan ke kotak");
    page.navigate("/petugas/di-mana");
    scan(page, folder);
    assertThat(said(page)).contains("Di kotak arsip").contains("diserahkan");
    assertUsable(page);
    picture(page, "di-mana-" + width);
  }

  private void handOver(Page page, Visit visit, int width, boolean javaScript) {
    page.navigate("/petugas/serah");
    scan(page, "L1-1-001");
    assertThat(refused(page)).contains("label tempat");
    assertUsable(page);
    scan(page, visit.folder().grouped());
    assertUsable(page);
    picture(page, "serah-" + width);
    enter(page, "form[action*='/serah/'] button[type=submit]");
    assertThat(refused(page)).contains("tanda terima").contains("buku penyerahan");
    assertUsable(page);
    for (var box : new String[] {"#lihat", "#lihat-1", "#resi"}) {
      page.focus(box);
      page.keyboard().press("Space");
    }
    if (javaScript) {
      sign(page);
    } else {
      page.focus("#buku");
      page.keyboard().type("2026/1187");
    }
    picture(page, "tanda-tangan-" + width);
    enter(page, "form[action*='/serah/'] button[type=submit]");
    assertThat(said(page)).contains("paspor diserahkan");
    assertUsable(page);
    picture(page, "diserahkan-" + width);
    var book = handovers.find(OFFICE, visit.id()).orElseThrow().book();
    assertThat(book.isPresent()).isNotEqualTo(javaScript);
  }

  /** The taker has a pen. */
  private static void sign(Page page) {
    page.locator("canvas").scrollIntoViewIfNeeded();
    var field = page.locator("canvas").boundingBox();
    page.mouse().move(field.x + 20, field.y + 100);
    page.mouse().down();
    page.mouse().move(field.x + 200, field.y + 20);
    page.mouse().move(field.x + 300, field.y + 150);
    page.mouse().up();
    assertThat(page.locator("[name=tanda]").inputValue()).startsWith("data:image/png;base64,");
  }

  @ParameterizedTest
  @CsvSource({"360,true", "1280,false"})
  void proxiesAndUnsettledPayments(int width, boolean javaScript) {
    var kept = new KeptVisits(context, OFFICE);
    var entered = new Officers(context).at(OFFICE, Role.FINANCE);
    var visit = kept.filed(kept.ready(kept.made.signed(entered)));
    var page = signedIn(width, javaScript, Role.HANDOVER, Role.FINANCE);
    page.navigate("/petugas/serah/" + visit.folder());
    assertThat(refused(page)).contains("belum dipastikan").contains(entered.username());
    assertUsable(page);
    picture(page, "belum-pasti-" + width);
    page.navigate("/petugas/bukti-bayar");
    assertUsable(page);
    scan(page, visit.folder().value());
    page.locator("#catatan:focus").waitFor();
    page.keyboard().type("rekening koran 25 November");
    enter(page);
    assertThat(said(page)).contains("sudah pasti");
    assertUsable(page);
    page.navigate("/petugas/serah/" + visit.folder() + "?pengambil=PROXY");
    assertUsable(page);
    picture(page, "kuasa-" + width);
    page.fill("#nama", "Kuasa Rekaan");
    page.fill("#nik", visit.applicant().nik().value());
    page.fill("#surat", "SK 12");
    page.fill("#tanggal-hari", "20");
    page.fill("#tanggal-bulan", "11");
    page.fill("#tanggal-tahun", "2026");
    for (var box : new String[] {"#lihat", "#lihat-1", "#lihat-2", "#resi-1"}) page.check(box);
    page.fill("#buku", "2026/1188");
    enter(page, "form[action*='/serah/'] button[type=submit]");
    assertThat(refused(page)).contains("milik pemohon sendiri");
    assertThat(page.inputValue("#surat")).isEqualTo("SK 12");
    assertUsable(page);
    var proxy = Citizens.adult(Relation.OTHER_FAMILY, RegisterCheck.MATCHES).nik();
    for (int n = 0; n < 2; n++) takenByProxy(kept, proxy);
    page.fill("#nik", proxy.value());
    enter(page, "form[action*='/serah/'] button[type=submit]");
    assertThat(refused(page)).contains("sudah 2 kali");
    assertUsable(page);
    picture(page, "sering-" + width);
    page.check("#tahu");
    enter(page, "form[action*='/serah/'] button[type=submit]");
    assertThat(page.locator("main").innerText()).contains("ke-3 tahun ini");
  }

  private void takenByProxy(KeptVisits kept, Nik proxy) {
    var visit = kept.filed();
    var taking =
        new Taking(
            Taker.PROXY,
            PersonName.of("Kuasa Rekaan"),
            TakerIdentity.of(proxy),
            false,
            Taker.PROXY.needed(false),
            Map.of(),
            Optional.empty(),
            Optional.of("1"));
    var handing = context.getBean(HandingOver.class);
    assertThat(handing.hand(kept.handover, visit, visit.version(), taking).isDone()).isTrue();
  }
}
