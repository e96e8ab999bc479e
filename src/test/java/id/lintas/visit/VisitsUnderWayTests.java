package id.lintas.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.FormIds;
import id.lintas.booking.Outcome;
import id.lintas.booking.Refusal;
import id.lintas.booking.desk.AdmittingAWalkIn;
import id.lintas.booking.desk.Arriving;
import id.lintas.booking.desk.ExpectedToday;
import id.lintas.shared.Language;
import id.lintas.shared.OfficeId;
import id.lintas.staff.Officer;
import id.lintas.staff.Role;
import id.lintas.testing.LintasTest;
import id.lintas.testing.Officers;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Whose file is not over gets no second one, by whatever way they come in again. */
@LintasTest
class VisitsUnderWayTests {
  private static final OfficeId OFFICE = OfficeId.of("LLG");

  @Autowired WebApplicationContext context;
  @Autowired AdmittingAWalkIn admitting;
  @Autowired Arriving arriving;
  @Autowired FormIds forms;

  private Officer desk;
  private Visit visit;

  @BeforeEach
  void prepare() {
    desk = new Officers(context).at(OFFICE, Role.FRONT_DESK);
    visit = new ArrivedVisits(context, OFFICE).one();
  }

  private Outcome admitted() {
    var again = new AdmittingAWalkIn.Visitor(visit.applicant(), Optional.empty(), Optional.empty());
    return admitting.admit(desk, forms.issue(desk.id(), OFFICE), again, Language.ID);
  }

  @Test
  void asAWalkInAgain() {
    assertThat(admitted())
        .isEqualTo(Outcome.refused(new Refusal.UnderWay(1, visit.folder().grouped())));
    Lapsed.now(context, visit);
    assertThat(admitted()).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void withABookingThatWasMadeMeanwhile() {
    var booking = new ExpectedToday(context, OFFICE).of(visit.applicant());
    var came = Arriving.Came.all(booking);
    assertThat(arriving.arrive(desk, came))
        .isEqualTo(Outcome.refused(new Refusal.UnderWay(1, visit.folder().grouped())));
    Lapsed.now(context, visit);
    assertThat(arriving.arrive(desk, came)).isInstanceOf(Outcome.Done.class);
  }
}
