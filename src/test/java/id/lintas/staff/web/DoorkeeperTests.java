package id.lintas.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@LintasTest
class DoorkeeperTests {
  @Autowired private WebApplicationContext context;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private Officers officers;

  @BeforeEach
  void officers() {
    officers = new Officers(context);
  }

  @Test
  void everyPageOfOfficersSaysWhoMayOpenIt() {
    var open =
        mappings.getHandlerMethods().entrySet().stream()
            .filter(
                one ->
                    one.getKey().getPatternValues().stream()
                        .anyMatch(path -> path.startsWith("/petugas")))
            .map(java.util.Map.Entry::getValue)
            .toList();
    assertThat(open).isNotEmpty();
    assertThat(open)
        .allSatisfy(
            handler -> {
              var type = handler.getBeanType();
              var own =
                  type.isAnnotationPresent(WayIn.class)
                      || type.isAnnotationPresent(ForEveryOfficer.class);
              assertThat(own || Doorkeeper.needs(handler) != null).as(handler.toString()).isTrue();
            });
  }

  @Test
  void asksStrangersToSignInAndOpensThePageAfterwards() {
    assertThat(officers.nobody().get().uri("/petugas"))
        .hasStatus3xxRedirection()
        .hasRedirectedUrl("/petugas/masuk");
    assertThat(officers.nobody().get().uri("/petugas/apa-saja"))
        .hasRedirectedUrl("/petugas/masuk?ke=%2Fpetugas%2Fapa-saja");
    assertThat(officers.nobody().post().uri("/petugas/keluar").with(csrf()))
        .hasRedirectedUrl("/petugas/masuk");
  }

  @Test
  void showsAnOfficerTheirRolesInBothLanguages() {
    var officer = officers.at(OfficeId.of("DJJ"), Role.EXAMINER, Role.CAPTURE);
    assertThat(officers.signedIn(officer).get().uri("/petugas"))
        .hasStatusOk()
        .bodyText()
        .contains("Petugas Uji", "Pemeriksa berkas", "Foto dan wawancara")
        .doesNotContain("staff.");
    assertThat(officers.signedIn(officer).get().uri("/petugas").queryParam("bahasa", "en"))
        .hasStatusOk()
        .bodyText()
        .contains("Document examiner")
        .doesNotContain("staff.");
  }

  @Test
  void refusesAFormOfAnotherSession() {
    var officer = officers.atPalembang(Role.EXAMINER);
    var token = officers.session(officer);
    var cookie = new jakarta.servlet.http.Cookie("petugas", token);
    assertThat(officers.nobody().post().uri("/petugas/keluar").cookie(cookie)).hasStatus(403);
    assertThat(
            officers.nobody().post().uri("/petugas/keluar").cookie(cookie).param("_csrf", "AAAA"))
        .hasStatus(403);
    assertThat(officers.nobody().get().uri("/petugas").cookie(cookie)).hasStatusOk();
  }

  @Test
  void isOverAfterLeaving() {
    var officer = officers.atPalembang(Role.EXAMINER);
    var browser = officers.signedIn(officer);
    assertThat(browser.get().uri("/petugas")).hasStatusOk();
    assertThat(browser.post().uri("/petugas/keluar")).hasRedirectedUrl("/petugas/masuk");
    assertThat(browser.get().uri("/petugas")).hasRedirectedUrl("/petugas/masuk");
  }
}
