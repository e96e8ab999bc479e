package id.lintas.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LocalPathTests {

  @Test
  void leadsToPagesOfThisSite() {
    for (var path :
        new String[] {
          "/", "/akun", "/antrian/saya", "/antrian/palembang?hari=2026-11-27&pukul=08:00"
        }) {
      assertThat(LocalPath.of(path)).as(path).contains(path);
    }
  }

  @Test
  void leadsNowhereElse() {
    var traps =
        new String[] {
          "",
          "akun",
          "//evil.example",
          "/\\evil.example",
          "\\\\evil.example",
          "https://evil.example",
          "javascript:alert(1)",
          "/akun//evil.example",
          "/%09/evil",
          "/\t/evil.example",
          "/akun\r\nX: y",
          " /akun",
          "/../../evil",
          "/@evil.example",
          "/akun?x=\"><script>",
          "/akun#//x",
          "/keluar",
          "/masuk?lanjut=/masuk",
          "/petugas",
          "/petugas/x",
          "/api/v1/me",
          "/akun?lanjut=//evil",
          "/" + "a".repeat(600)
        };
    assertThat(Arrays.stream(traps).filter(trap -> LocalPath.of(trap).isPresent()))
        .containsExactlyInAnyOrder("/%09/evil");
    assertThat(LocalPath.of(null)).isEmpty();
  }
}
