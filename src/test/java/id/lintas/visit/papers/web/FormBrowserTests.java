package id.lintas.visit.papers.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.BrowserTest;
import id.lintas.testing.Citizens;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.BookedVisit;
import id.lintas.visit.papers.FilledForms;
import id.lintas.visit.papers.Pictures;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The information desk by keyboard alone, with scripts and without. */
class FormBrowserTests extends BrowserTest {
  private static final OfficeId OFFICE = OfficeId.of("TNJ");

  @Autowired WebApplicationContext context;

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target/pictures", "formulir-" + name + ".png")));
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.id");
  }

  @ParameterizedTest
  @CsvSource({"360,false", "1280,true"})
  void fromTheFormToTheFolderAndItsHandIn(int width, boolean javaScript) {
    var visit = new ArrivedVisits(context, OFFICE).one();
    var officers = new Officers(context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, Role.INFORMATION), context(), base());
    page.navigate("/petugas/kunjungan/" + visit.folder());
    page.locator("a[role=button]").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/formulir");
    assertUsable(page);
    if (javaScript) assertThat(focused(page)).isEqualTo("birth-place");
    picture(page, "baru-" + width);
    page.locator("#height").focus();
    page.keyboard().type("1,56");
    page.keyboard().press("Enter");
    assertThat(page.locator(".govuk-error-summary").innerText())
        .contains("Tinggi badan (cm): Tulis tinggi badan dalam sentimeter");
    assertThat(page.inputValue("#height")).isEqualTo("1,56");
    assertUsable(page);
    picture(page, "kurang-" + width);
    FilledForms.adult()
        .forEach(
            (field, value) -> {
              if (field.equals("civil-status")) page.selectOption("#" + field, value);
              else page.fill("#" + field, value);
            });
    page.locator("#home-phone").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/map");
    assertUsable(page);
    assertThat(page.locator(".li-folder").innerText()).contains("gratis");
    picture(page, "map-" + width);
    page.navigate("/petugas/kunjungan/" + visit.folder() + "/formulir/cetak");
    assertThat(page.locator(".li-paper").innerText()).contains("Halimah Rekaan");
    assertUsable(page);
    picture(page, "cetak-" + width);
    page.navigate("/petugas/terima");
    assertThat(focused(page)).isEqualTo("map");
    page.keyboard().type(visit.folder().grouped());
    page.keyboard().press("Enter");
    assertThat(page.locator("[role=status]").innerText()).contains("Berkas diterima");
    assertUsable(page);
    picture(page, "serah-" + width);
    page.locator("#map").focus();
    page.keyboard().type(visit.folder().toString());
    page.keyboard().press("Enter");
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("sudah diserahkan");
    assertUsable(page);
    picture(page, "serah-lagi-" + width);
  }

  @ParameterizedTest
  @CsvSource({"360,true", "1280,false"})
  void parentsOfAToddler(int width, boolean javaScript) {
    var visit = new ArrivedVisits(context, OFFICE).toddler();
    var officers = new Officers(context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, Role.INFORMATION), context(), base());
    var url = "/petugas/kunjungan/" + visit.folder();
    page.navigate(url + "/orang-tua");
    assertUsable(page);
    picture(page, "orang-tua-" + width);
    page.locator("form[method=get] button").click();
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("menyetujui");
    assertUsable(page);
    page.check("input[name=cara][value=CALL]");
    page.locator("form[method=get] button").click();
    page.fill("#nama", "Umar Rekaan");
    page.keyboard().press("Enter");
    assertThat(page.locator(".govuk-error-summary").innerText()).contains("jam berapa");
    assertThat(page.inputValue("#nama")).isEqualTo("Umar Rekaan");
    assertUsable(page);
    picture(page, "orang-tua-kurang-" + width);
    page.fill("#jam", "10.30");
    page.fill("#identitas", "Paspor X1234567");
    page.keyboard().press("Enter");
    page.check("input[name=cara][value=ATTENDS]");
    page.locator("form[method=get] button").click();
    page.fill("#nama", "Siti Rekaan");
    page.fill("#identitas", "KTP 1671");
    page.keyboard().press("Enter");
    page.getByText("Pernyataan orang tua lengkap.").waitFor();
    assertUsable(page);
    picture(page, "orang-tua-lengkap-" + width);
    page.navigate(url + "/pernyataan");
    assertThat(page.locator(".li-paper").innerText()).contains("Umar Rekaan");
    assertUsable(page);
    picture(page, "pernyataan-" + width);
    page.navigate(url + "/map");
    picture(page, "map-anak-" + width);
  }

  @ParameterizedTest
  @CsvSource({"360,false", "1280,true"})
  void picturesOfDocuments(int width, boolean javaScript) {
    var visit = new ArrivedVisits(context, OFFICE).one();
    var officers = new Officers(context);
    var page = open(width, javaScript);
    officers.signIn(officers.at(OFFICE, Role.EXAMINER), context(), base());
    page.navigate("/petugas/kunjungan/" + visit.folder() + "/unggahan");
    assertUsable(page);
    page.locator("form[enctype] button").click();
    page.locator(".govuk-error-summary").waitFor();
    assertUsable(page);
    page.selectOption("#dokumen", new SelectOption().setIndex(1));
    page.setInputFiles("#gambar", new FilePayload("a.jpg", "image/jpeg", Pictures.held(6, true)));
    page.locator("form[enctype] button").click();
    page.locator(".li-pictures img").waitFor();
    var wide = page.evaluate("document.querySelector('.li-pictures img').complete");
    assertThat(wide).isNotNull();
    assertUsable(page);
    picture(page, "foto-" + width);
  }

  @ParameterizedTest
  @CsvSource({"360,true", "1280,false"})
  void picturesSentBeforehand(int width, boolean javaScript) {
    var family = Citizens.of(context).with(2);
    var booking = new BookedVisit(context, OFFICE).booking(family);
    var page = open(width, javaScript);
    context()
        .addCookies(
            List.of(
                new Cookie("lintas", family.cookie().getValue()).setUrl(base()).setHttpOnly(true)));
    page.navigate("/tiket/" + booking.code().grouped());
    page.locator("a[href$='/unggahan']").click();
    page.waitForURL("**/unggahan");
    assertUsable(page);
    page.selectOption("#dokumen", "2:KTP");
    page.setInputFiles("#gambar", new FilePayload("a.pdf", "application/pdf", new byte[] {37, 80}));
    page.locator("form[enctype] button").click();
    page.locator(".govuk-error-summary").waitFor();
    assertThat(page.inputValue("#dokumen")).isEqualTo("2:KTP");
    assertUsable(page);
    picture(page, "kirim-salah-" + width);
    page.setInputFiles("#gambar", new FilePayload("a.png", "image/png", Pictures.png(60, 40)));
    page.locator("form[enctype] button").click();
    page.locator("a[href$='/2/1']").waitFor();
    assertUsable(page);
    picture(page, "kirim-" + width);
  }

  @ParameterizedTest
  @CsvSource({"360", "1280"})
  void whatIsTypedWhileTheServerIsAwayIsSentOnceItIsBack(int width) {
    var visit = new ArrivedVisits(context, OFFICE).one();
    var officers = new Officers(context);
    var page = open(width, true);
    officers.signIn(officers.at(OFFICE, Role.INFORMATION), context(), base());
    page.navigate("/petugas/kunjungan/" + visit.folder() + "/formulir");
    context().setOffline(true);
    page.locator("[data-bila=putus]").waitFor();
    FilledForms.adult()
        .forEach(
            (field, value) -> {
              if (field.equals("civil-status")) page.selectOption("#" + field, value);
              else page.fill("#" + field, value);
            });
    page.locator("#home-phone").press("Enter");
    page.locator("[data-bila=ditahan]").waitFor();
    assertUsable(page);
    picture(page, "luring-" + width);
    context().setOffline(false);
    page.waitForURL("**/map");
    // the answer was lost all the same, and the officer goes back and sends the form again
    page.goBack();
    assertThat(page.locator(".govuk-error-summary").count()).isZero();
  }
}
