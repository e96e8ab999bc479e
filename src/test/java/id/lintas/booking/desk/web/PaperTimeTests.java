package id.lintas.booking.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.site.Form;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

/** The time beside a name on the list. */
class PaperTimeTests {
  private static Form form(String typed) {
    var values = new LinkedMultiValueMap<String, String>();
    values.put(PaperTime.FIELD, List.of(typed));
    return Form.of(values);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9.05", "09:05", "09.05"})
  void isReadAsPeopleWriteIt(String typed) {
    assertThat(PaperTime.read(form(typed), LocalTime.NOON)).contains(LocalTime.of(9, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"13.00", "9", "24.00", "09.60", "siang"})
  void isRefusedWhereItIsNoneOrStillToCome(String typed) {
    var form = form(typed);
    assertThat(PaperTime.read(form, LocalTime.NOON)).isEmpty();
    assertThat(form.fault(PaperTime.FIELD)).isPresent();
  }

  @Test
  void mayBeLeftOut() {
    var form = form("");
    assertThat(PaperTime.read(form, LocalTime.NOON)).isEmpty();
    assertThat(form.ok()).isTrue();
  }
}
