package id.lintas.archive.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.archive.MadeVisits;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import id.lintas.visit.MovingOn;
import id.lintas.visit.sop.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.web.context.WebApplicationContext;

/** The second officer sees what they settle. */
@LintasTest
@AutoConfigureMockMvc
class SettlePagesTests {
  private static final OfficeId OFFICE = OfficeId.of("BKI");

  @Autowired WebApplicationContext context;
  @Autowired MovingOn moving;

  @Test
  void showsTheReceiptAndWhoEnteredIt() {
    var officers = new Officers(context);
    var first = officers.at(OFFICE, Role.FINANCE);
    var visit = new MadeVisits(context, OFFICE).captured();
    moving.move(
        first,
        new MovingOn.Said(
            visit.id(),
            visit.version(),
            new Outcome.PaidProvisionally(),
            Map.of("ntpn", "SEEN123456789012", "tanggal", "20-11-2026")));
    var second = officers.signedIn(officers.at(OFFICE, Role.FINANCE));
    assertThat(second.get().uri("/petugas/bukti-bayar/" + visit.folder()))
        .hasStatusOk()
        .bodyText()
        .contains("SEEN123456789012")
        .contains("20-11-2026")
        .contains(first.username())
        .contains("Biaya menurut tarif")
        .contains("href=\"/petugas/kunjungan/" + visit.folder() + "\"");
  }
}
