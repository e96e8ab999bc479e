package id.lintas.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.archive.KeptVisits;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** What an officer writes of who takes a passport along. */
@LintasTest
@AutoConfigureMockMvc
class HandoverFormTests {
  private static final OfficeId OFFICE = OfficeId.of("BNE");

  @Autowired WebApplicationContext context;

  private MvcTestResult post(KeptVisits kept, Visit visit, String... fields) {
    var request =
        new Officers(context)
            .signedIn(kept.handover)
            .post()
            .uri("/petugas/serah/" + visit.folder())
            .param("versi", String.valueOf(visit.version()))
            .param("nama", "John Smith")
            .param("resi", "SHOWN")
            .param("buku", "2026/1");
    for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
    return request.exchange();
  }

  @Test
  void aForeignFatherShowsHisPassport() {
    var kept = new KeptVisits(context, OFFICE);
    var visit = kept.filed();
    var family = new String[] {"pengambil", "FAMILY", "hubungan", "ayah", "pengenal", "PASSPORT"};
    var wrong = post(kept, visit, with(family, "nik", "-", "lihat", "IDENTITY"));
    assertThat(wrong).hasStatus(422).bodyText().contains("nomor paspor atau izin tinggal");
    var answer =
        post(
            kept,
            visit,
            with(
                family,
                "nik",
                "GB 1234567",
                "lihat",
                "IDENTITY",
                "lihat",
                "BANK_PROOF",
                "lihat",
                "FAMILY_CARD"));
    assertThat(answer).hasStatus3xxRedirection();
    assertThat(kept.now(visit).end()).isEmpty();
    assertThat(
            new Officers(context)
                .signedIn(kept.handover)
                .get()
                .uri("/petugas/serah/" + visit.folder()))
        .bodyText()
        .contains("John Smith");
  }

  @Test
  void aLetterHasMoreThanOneLetter() {
    var kept = new KeptVisits(context, OFFICE);
    var visit = kept.filed();
    var proxy = new String[] {"pengambil", "PROXY", "pengenal", "PERMIT", "nik", "2C21AB1234"};
    assertThat(post(kept, visit, with(proxy, "surat", "x")))
        .hasStatus(422)
        .bodyText()
        .contains("perihal surat kuasa, 5 sampai 60 huruf");
  }

  private static String[] with(String[] first, String... more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(first), java.util.Arrays.stream(more))
        .toArray(String[]::new);
  }
}
