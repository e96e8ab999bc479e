package id.lintas.visit.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpokenTests {
  private static final Path CLIPS = Path.of("src/main/resources/static/suara");

  private static String said(int value) {
    return String.join(" ", Spoken.number(value));
  }

  @Test
  void numbersAreSaidAsPeopleSayThem() {
    assertThat(said(0)).isEqualTo("nol");
    assertThat(said(7)).isEqualTo("tujuh");
    assertThat(said(10)).isEqualTo("sepuluh");
    assertThat(said(11)).isEqualTo("sebelas");
    assertThat(said(14)).isEqualTo("empat belas");
    assertThat(said(20)).isEqualTo("dua puluh");
    assertThat(said(99)).isEqualTo("sembilan puluh sembilan");
    assertThat(said(100)).isEqualTo("seratus");
    assertThat(said(111)).isEqualTo("seratus sebelas");
    assertThat(said(205)).isEqualTo("dua ratus lima");
    assertThat(said(999)).isEqualTo("sembilan ratus sembilan puluh sembilan");
    assertThat(Spoken.call(new QueueNumber(QueueClass.BOOKED, 11), 3))
        .containsExactly("nomor-antrean", "b", "sebelas", "ke-loket", "tiga");
  }

  @Test
  void everyWordHasAClipAndTheyWeighLittle() throws Exception {
    for (int value = 0; value <= 999; value++)
      assertThat(Spoken.clips()).containsAll(Spoken.number(value));
    var bytes = 0L;
    for (var clip : Spoken.clips()) bytes += Files.size(CLIPS.resolve(clip + ".mp3"));
    assertThat(bytes).isBetween(20_000L, 1_000_000L);
  }
}
