package id.lintas.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.office.Offices;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class InformationPagesTests {
  private static final String LOST =
      "/informasi/syarat?siapa=dewasa&perlu=hilang&kantor=PLM&jenis=elektronik&berlaku=5&keadaan=bencana";

  @Autowired private WebApplicationContext context;
  @Autowired private Offices offices;
  @Autowired private Clock clock;

  private MockMvcTester browser;

  @BeforeEach
  void open() {
    browser =
        MockMvcTester.create(
            MockMvcBuilders.webAppContextSetup(context)
                .addFilter(
                    context
                        .getBean(
                            "guideCaching",
                            org.springframework.boot.web.servlet.FilterRegistrationBean.class)
                        .getFilter(),
                    "/panduan/*",
                    "/informasi/*",
                    "/api/v1/guide/*")
                .build());
  }

  @Test
  void everyOfficeHasItsPageInBothLanguages() {
    for (var office : offices.all()) {
      for (var language : List.of("id", "en")) {
        assertThat(browser.get().uri("/informasi/" + office.id()).queryParam("bahasa", language))
            .hasStatusOk()
            .bodyText()
            .contains(office.name(), "/informasi/syarat?kantor=" + office.id())
            .doesNotContain("{", "guide.", "**");
      }
    }
    assertThat(browser.get().uri("/informasi/plm")).hasStatusOk();
  }

  @Test
  void anOfficeTellsItsHoursItsFridayBreakAndWhatItPromises() {
    assertThat(browser.get().uri("/informasi/PLM"))
        .bodyText()
        .contains(
            "Jl. Pangeran Ratu",
            "Kabupaten Banyuasin",
            "11.30–13.00",
            "12.00–13.00",
            "Tutup",
            "14. Evaluasi kinerja",
            "Maklumat pelayanan",
            "Berlaku sejak 1 Januari 2026",
            "Jumat pukul 14.00 WIB",
            "Jatah bantuan petugas");
    assertThat(browser.get().uri("/informasi/NRI"))
        .bodyText()
        .contains("belum menerbitkan tempat")
        .doesNotContain("Jumat pukul 14.00");
    assertThat(browser.get().uri("/informasi/DJJ")).bodyText().contains("WIT");
  }

  @Test
  void whatIsNoOfficeIsNotFound() {
    for (var id : List.of("ZZZ", "x", "PLMX", "%3Cb%3E"))
      assertThat(browser.get().uri("/informasi/" + id)).hasStatus(404);
  }

  @Test
  void findsOfficesAndThoseNearThem() {
    assertThat(browser.get().uri("/informasi").param("cari", "palembang"))
        .bodyText()
        .contains("href=\"/informasi/PLM\"", "Dekat Palembang", "href=\"/informasi/DJB\"");
    assertThat(browser.get().uri("/informasi").param("cari", "<b>tidak ada"))
        .hasStatusOk()
        .bodyText()
        .contains("&lt;b>tidak ada", "Papua Selatan");
    assertThat(browser.get().uri("/informasi").param("cari", "x".repeat(5_000))).hasStatusOk();
  }

  @Test
  void showsTheFeesInForceAndTheOldOnes() {
    assertThat(browser.get().uri("/informasi/tarif"))
        .bodyText()
        .containsSubsequence(
            "Berlaku sejak 17 Desember 2024", "Rp950.000", "Biaya yang dulu berlaku", "Rp655.000");
  }

  @Test
  void showsTheHolidaysToCome() {
    var year = LocalDate.now(clock).getYear();
    assertThat(browser.get().uri("/informasi/libur"))
        .hasStatusOk()
        .bodyText()
        .contains("Tahun " + (year + 1), "Proklamasi Kemerdekaan");
    assertThat(browser.get().uri("/informasi/libur?kantor=PLM"))
        .bodyText()
        .contains("Palembang tutup juga pada");
    assertThat(browser.get().uri("/informasi/libur?kantor=%00")).hasStatusOk();
  }

  @Test
  void theWizardShowsWhatToBringWithItsLegalBasisAndWhatItCosts() {
    assertThat(browser.get().uri(LOST))
        .bodyText()
        .contains(
            "Surat keterangan hilang dari kepolisian",
            "Permenkumham 18/2022, berlaku sejak 29 September 2022",
            "Rp1.650.000",
            "PP 45/2024",
            "Rp650.000",
            "href=\"/antrian/PLM\"");
    assertThat(browser.get().uri(LOST + "&bahasa=en"))
        .bodyText()
        .contains(
            "Police report of the loss, original and copy", "in force since 29 September 2022");
  }

  @Test
  void theWizardAsksAgainWhenNothingWasChosen() {
    assertThat(browser.get().uri("/informasi/syarat?lanjut=siapa"))
        .bodyText()
        .contains("Pilih salah satu jawaban", "<title>Kesalahan:");
    assertThat(browser.get().uri("/informasi/syarat"))
        .bodyText()
        .doesNotContain("Pilih salah satu jawaban");
  }

  @Test
  void theWizardLosesNothingTypedWhenADayIsWrong() {
    var day = "&tanggal-hari=31&tanggal-bulan=2&tanggal-tahun=2027";
    assertThat(browser.get().uri(LOST + day))
        .hasStatusOk()
        .bodyText()
        .contains("Tanggal itu tidak ada dalam kalender", "value=\"31\"");
    assertThat(browser.get().uri(LOST + "&tanggal-hari=1&tanggal-bulan=1&tanggal-tahun=9999"))
        .bodyText()
        .contains("300 hari ke depan", "value=\"9999\"");
    assertThat(browser.get().uri(LOST + "&tanggal-hari=99999999999&tanggal-bulan=x")).hasStatusOk();
  }

  @Test
  void programsGetTheSameAnswers() {
    assertThat(browser.get().uri("/api/v1/guide/wizard"))
        .bodyJson()
        .extractingPath("$.question")
        .isEqualTo("siapa");
    var told = LOST.replace("/informasi/syarat", "/api/v1/guide/wizard");
    assertThat(browser.get().uri(told))
        .bodyJson()
        .extractingPath("$.advice.price.totalRupiah")
        .isEqualTo(1_650_000);
    assertThat(browser.get().uri(told).header("Accept-Language", "en"))
        .bodyJson()
        .extractingPath("$.advice.bring[0].anyOf[0].text")
        .isEqualTo("Police report of the loss, original and copy");
    assertThat(browser.get().uri(told + "&tanggal-hari=31&tanggal-bulan=2&tanggal-tahun=2027"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.fields.tanggal")
        .isNotNull();
    assertThat(browser.get().uri("/api/v1/guide/articles"))
        .bodyJson()
        .extractingPath("$[0].slug")
        .isEqualTo("mengambil-antrean");
    assertThat(browser.get().uri("/api/v1/guide/articles/waspada-calo"))
        .bodyJson()
        .extractingPath("$.body[0].kind")
        .isEqualTo("paragraph");
    assertThat(browser.get().uri("/api/v1/guide/articles/tidak-ada"))
        .hasStatus(404)
        .hasContentTypeCompatibleWith("application/problem+json");
    assertThat(browser.get().uri("/api/v1/guide/search?q=calo"))
        .bodyJson()
        .extractingPath("$.found[0].page")
        .isEqualTo("/panduan/waspada-calo");
  }

  @Test
  void cachesMayKeepWhatIsTheSameForEverybody() {
    var first = browser.get().uri("/panduan/waspada-calo").exchange();
    var tag = first.getResponse().getHeader(HttpHeaders.ETAG);
    assertThat(tag).startsWith("W/\"");
    assertThat(first.getResponse().getHeader(HttpHeaders.CACHE_CONTROL)).startsWith("public");
    assertThat(first.getResponse().getHeader(HttpHeaders.VARY)).contains("Cookie");
    assertThat(browser.get().uri("/panduan/waspada-calo").header("If-None-Match", tag))
        .hasStatus(304)
        .body()
        .isEmpty();
    assertThat(
            browser
                .get()
                .uri("/panduan/waspada-calo")
                .header("If-None-Match", tag)
                .cookie(new jakarta.servlet.http.Cookie("bahasa", "en")))
        .hasStatusOk()
        .bodyText()
        .contains("<html lang=\"en\"");
    assertThat(browser.get().uri("/panduan/tidak-ada"))
        .hasStatus(404)
        .doesNotContainHeader(HttpHeaders.ETAG);
    assertThat(browser.get().uri("/api/v1/guide/articles"))
        .headers()
        .hasValue(HttpHeaders.VARY, "Accept-Language");
  }

  @Test
  void aSignedInPersonsPageIsKeptByTheirBrowserOnly() {
    assertThat(browser.get().uri("/panduan/waspada-calo").principal(() -> "budi"))
        .headers()
        .hasValue(HttpHeaders.CACHE_CONTROL, "private, no-cache");
  }
}
