package id.lintas.visit.papers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.lintas.booking.Booking;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.BookedVisit;
import id.lintas.visit.papers.Pictures;
import id.lintas.visit.papers.Uploads;
import id.lintas.visit.papers.Uploads.Whose;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Who may send, see and take away pictures, and as what they are given out. */
@LintasTest
class UploadPagesTests {
  private static final OfficeId OFFICE = OfficeId.of("TBN");

  @Autowired WebApplicationContext context;
  @Autowired Uploads uploads;

  private Officers officers;
  private MockMvcTester street;
  private Citizens.SignedIn family;
  private Booking booking;
  private String url;

  @BeforeEach
  void prepare() {
    officers = new Officers(context);
    street = officers.nobody();
    family = Citizens.of(context).with(1);
    booking = new BookedVisit(context, OFFICE).booking(family);
    url = "/tiket/" + booking.code().grouped() + "/unggahan";
  }

  private MvcTestResult send(String to, @Nullable Cookie cookie, String name, byte[] content) {
    var request = street.post().uri(to).multipart();
    request.file(new MockMultipartFile("gambar", name, "text/html", content));
    request.param("dokumen", "1:KTP").with(csrf());
    return (cookie == null ? request : request.cookie(cookie)).exchange();
  }

  @Test
  void theAccountSendsSeesAndTakesAway() {
    var jpeg = Pictures.held(6, true);
    assertThat(send(url, family.cookie(), "../../etc/passwd.html", jpeg))
        .hasStatus(303)
        .hasHeader("Location", url);
    assertThat(street.get().uri(url).cookie(family.cookie())).bodyText().contains(url + "/1/1");
    var seen = street.get().uri(url + "/1/1").cookie(family.cookie()).exchange();
    assertThat(seen)
        .hasStatusOk()
        .hasHeader("Content-Type", "image/jpeg")
        .hasHeader("X-Content-Type-Options", "nosniff")
        .hasHeader("Cache-Control", "no-store")
        .hasHeader("Content-Disposition", "inline; filename=\"berkas-1.jpg\"");
    assertThat(seen.getResponse().getHeaders("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
    var content = seen.getResponse().getContentAsByteArray();
    assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
    assertThat(street.post().uri(url + "/1/1/hapus").cookie(family.cookie()).with(csrf()))
        .hasStatus(303);
    assertThat(uploads.of(Whose.of(booking, 1))).isEmpty();
  }

  @Test
  void othersNeitherSendNorSeeNorTakeAway() {
    send(url, family.cookie(), "ktp.jpg", Pictures.jpeg(8, 8));
    var stranger = Citizens.of(context).with(1);
    for (var cookie : new Cookie[] {stranger.cookie(), new Cookie("tiket", "x|y|9999999999")}) {
      var jpeg = Pictures.jpeg(8, 8);
      var refused = send(url, cookie, "ktp.jpg", jpeg);
      assertThat(refused).hasStatus(303);
      assertThat(refused.getResponse().getHeader("Location")).startsWith("/tiket?kode=");
      assertThat(street.get().uri(url).cookie(cookie)).hasStatus(303);
      assertThat(street.get().uri(url + "/1/1").cookie(cookie)).hasStatus(404);
      assertThat(street.post().uri(url + "/1/1/hapus").cookie(cookie).with(csrf())).hasStatus(404);
    }
    assertThat(send(url, null, "ktp.jpg", Pictures.jpeg(8, 8))).hasStatus(303);
    assertThat(uploads.of(Whose.of(booking, 1))).hasSize(1);
  }

  /** Whoever has the code and a birth date adds, and does not see what others sent. */
  @Test
  void aPassAddsAndDoesNotSee() {
    var born = booking.applicants().getFirst().birthDate();
    var opened =
        street
            .post()
            .uri("/tiket")
            .param("kode", booking.code().grouped())
            .param("lahir-hari", String.valueOf(born.getDayOfMonth()))
            .param("lahir-bulan", String.valueOf(born.getMonthValue()))
            .param("lahir-tahun", String.valueOf(born.getYear()))
            .with(csrf())
            .exchange();
    var pass = opened.getResponse().getCookie("tiket");
    assertThat(pass).isNotNull();
    assertThat(send(url, pass, "ktp.jpg", Pictures.jpeg(8, 8))).hasStatus(303);
    assertThat(uploads.of(Whose.of(booking, 1))).hasSize(1);
    assertThat(street.get().uri(url).cookie(pass)).bodyText().doesNotContain(url + "/1/1");
    assertThat(street.get().uri(url + "/1/1").cookie(pass)).hasStatus(404);
    var other = new BookedVisit(context, OFFICE).booking(Citizens.of(context).with(1));
    var elsewhere = "/tiket/" + other.code().grouped() + "/unggahan";
    assertThat(send(elsewhere, pass, "ktp.jpg", Pictures.jpeg(8, 8))).hasStatus(303);
    assertThat(uploads.of(Whose.of(other, 1))).isEmpty();
  }

  @Test
  void whatIsNoPictureIsSaidBesideTheField() {
    var html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    assertThat(send(url, family.cookie(), "ktp.jpg", html))
        .hasStatus(422)
        .bodyText()
        .contains("bukan foto yang dapat dibaca")
        .contains("value=\"1:KTP\" selected");
    assertThat(send(url, family.cookie(), "ktp.jpg", new byte[5 * 1024 * 1024 + 1]))
        .hasStatus(422)
        .bodyText()
        .contains("terlalu besar");
    assertThat(send(url, family.cookie(), "", new byte[0]))
        .hasStatus(422)
        .bodyText()
        .contains("Pilih sebuah foto");
  }

  @Test
  void withoutAFormTokenNothingIsTaken() {
    var request = street.post().uri(url).multipart();
    request.file(new MockMultipartFile("gambar", "a.jpg", "image/jpeg", Pictures.jpeg(8, 8)));
    assertThat(request.param("dokumen", "1:KTP").cookie(family.cookie())).hasStatus(403);
  }

  @Test
  void officersOfTheOfficeSeeThemAndOthersDoNot() {
    var visit = new ArrivedVisits(context, OFFICE).one();
    var examiner = officers.at(OFFICE, Role.EXAMINER);
    var code = uploads.documents(visit).getFirst().code();
    uploads.add(visit, examiner, code, Pictures.jpeg(8, 8));
    var desk = "/petugas/kunjungan/" + visit.folder() + "/unggahan";
    var here = officers.signedIn(examiner);
    assertThat(here.get().uri(desk)).hasStatusOk().bodyText().contains(desk + "/1");
    assertThat(here.get().uri(desk + "/1")).hasHeader("Content-Type", "image/jpeg");
    assertThat(here.get().uri(desk + "/2")).hasStatus(404);
    for (var other :
        List.of(
            officers.at(OfficeId.of("PLM"), Role.EXAMINER), officers.at(OFFICE, Role.FINANCE))) {
      var there = officers.signedIn(other);
      assertThat(there.get().uri(desk + "/1").exchange().getResponse().getStatus()).isIn(403, 404);
    }
    assertThat(here.post().uri(desk + "/1/hapus")).hasStatus3xxRedirection();
    assertThat(uploads.of(Whose.of(visit))).isEmpty();
  }
}
