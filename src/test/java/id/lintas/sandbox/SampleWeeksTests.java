package id.lintas.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Availabilities;
import id.lintas.booking.Pool;
import id.lintas.office.Offices;
import id.lintas.shared.OfficeId;
import id.lintas.testing.LintasTest;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@LintasTest
class SampleWeeksTests {
  @Autowired private SampleWeeks sample;
  @Autowired private Availabilities availabilities;
  @Autowired private Offices offices;

  @ParameterizedTest
  @ValueSource(strings = {"PLM", "UPG", "DJJ"})
  void aNewcomerFindsPlacesOrTheirOpening(String id) {
    var found = availabilities.at(offices.office(OfficeId.of(id)), Pool.PUBLIC, 1);
    assertThat(found.days()).isNotEmpty();
    assertThat(found.nextOpening()).isPresent();
  }

  @Test
  void saturdaysAreForThePriorityGroupsOfPalembang() {
    var palembang = SampleWeeks.usualWeek(offices.office(OfficeId.of("PLM")));
    assertThat(palembang.stream().filter(one -> one.weekday() == DayOfWeek.SATURDAY.getValue()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.pool()).isEqualTo(Pool.PRIORITY);
              assertThat(one.places()).isEqualTo(30);
            });
    assertThat(SampleWeeks.usualWeek(offices.office(OfficeId.of("DJJ"))))
        .noneMatch(one -> one.weekday() == DayOfWeek.SATURDAY.getValue());
  }

  @Test
  void aSecondStartChangesNothing() {
    var office = offices.office(OfficeId.of("UPG"));
    var before = availabilities.at(office, Pool.ASSISTED, 1);
    sample.atStart();
    assertThat(availabilities.at(office, Pool.ASSISTED, 1)).isEqualTo(before);
  }
}
