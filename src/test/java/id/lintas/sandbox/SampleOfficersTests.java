package id.lintas.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class SampleOfficersTests {
  @Autowired private SampleOfficers samples;
  @Autowired private WebApplicationContext context;

  @Test
  void everyRoleCanBeTried() {
    assertThat(samples.all()).extracting(SampleOfficers.Shown::role).contains(Role.values());
    assertThat(samples.all()).extracting(SampleOfficers.Shown::username).doesNotHaveDuplicates();
  }

  @Test
  void whatThePageShowsOpensBothDoors() {
    samples.makeMissing();
    samples.makeMissing();
    var browser = new Officers(context).nobody();
    var auditor =
        samples.all().stream().filter(one -> one.role() == Role.AUDITOR).findFirst().orElseThrow();
    assertThat(browser.get().uri("/sandbox/petugas"))
        .hasStatusOk()
        .bodyText()
        .contains(SampleOfficers.PASSWORD, auditor.username())
        .doesNotContain("sandbox.staff", "staff.role");
    var password =
        browser
            .post()
            .uri("/petugas/masuk")
            .with(csrf())
            .param("nama", auditor.username())
            .param("sandi", SampleOfficers.PASSWORD)
            .exchange();
    assertThat(password).hasRedirectedUrl("/petugas/masuk/kode");
    var now =
        samples.all().stream().filter(one -> one.role() == Role.AUDITOR).findFirst().orElseThrow();
    assertThat(
            browser
                .post()
                .uri("/petugas/masuk/kode")
                .with(csrf())
                .cookie(password.getResponse().getCookie("petugas"))
                .param("kode", now.code()))
        .hasRedirectedUrl("/petugas");
  }
}
