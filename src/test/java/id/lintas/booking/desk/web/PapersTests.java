package id.lintas.booking.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.office.Offices;
import id.lintas.office.Requirements;
import id.lintas.shared.ApplicationKind;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LintasTest
class PapersTests {
  @Autowired Requirements requirements;
  @Autowired Offices offices;
  @Autowired Clock clock;

  @Test
  void papersOfWhichOneIsEnoughStandInOneLine() {
    var office = offices.office(OfficeId.of("PLM"));
    var rows =
        requirements.inForce(office.id(), ApplicationKind.NEW, office.today(clock.instant()));
    var papers = Papers.of(rows);
    var all = papers.always().stream().flatMap(List::stream).toList();
    assertThat(papers.always()).anyMatch(line -> line.size() > 2);
    assertThat(papers.always()).anyMatch(line -> line.size() == 1);
    assertThat(all).doesNotHaveDuplicates().hasSize(rows.size() - papers.sometimes().size());
  }
}
