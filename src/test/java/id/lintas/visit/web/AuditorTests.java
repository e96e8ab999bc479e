package id.lintas.visit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.ArrivedVisits;
import id.lintas.visit.FolderCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Auditors find and read every file of their office, move none, and leave a trace of each look. */
@LintasTest
class AuditorTests {
  private static final OfficeId OFFICE = OfficeId.of("PRE");

  @Autowired WebApplicationContext context;
  @Autowired JdbcClient jdbc;

  @Test
  void readsAndMovesNothing() {
    var officers = new Officers(context);
    var visit = new ArrivedVisits(context, OFFICE).one();
    var auditor = officers.at(OFFICE, Role.AUDITOR);
    var desk = officers.signedIn(auditor);
    var page = "/petugas/kunjungan/" + visit.folder();
    assertThat(
            desk.post()
                .uri("/petugas/kunjungan")
                .param("cari", FolderCode.of(visit).toString())
                .with(csrf()))
        .hasStatus3xxRedirection()
        .hasHeader("Location", page);
    assertThat(desk.get().uri(page))
        .hasStatusOk()
        .bodyText()
        .contains(visit.applicant().name().value())
        .doesNotContain("<form method=\"post\" action=\"/petugas/kunjungan/" + visit.folder());
    assertThat(
            desk.post()
                .uri("/petugas/di-mana")
                .param("pindai", FolderCode.of(visit).toString())
                .with(csrf()))
        .hasStatusOk()
        .bodyText()
        .contains(visit.folder().grouped());
    assertThat(desk.post().uri(page + "/Withdrawn").param("versi", "1").with(csrf()))
        .hasStatus(403);
    assertThat(
            jdbc.sql(
                    """
                    select action from audit.fresh where actor = :who
                    union all
                    select action from audit.entry where actor = :who
                    """)
                .param("who", auditor.actor())
                .query(String.class)
                .list())
        .contains("visit.read", "staff.read");
  }
}
