package id.lintas.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.lintas.shared.Language;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleFileTests {
  private static final String HEAD =
      """
      ---
      title: Cara
      summary: Singkat: jelas
      order: 10
      keywords: a, b
      law: PP 45/2024 | Tarif | 2024-10-18 | Pasal 5
      law: PP 1/2014 | Lain | 2014
      ---
      """;

  @Test
  void readsTheHeadAndTheText() {
    var article = ArticleFile.read("cara", Language.ID, HEAD + "Isi.");
    assertThat(article.title()).isEqualTo("Cara");
    assertThat(article.summary()).isEqualTo("Singkat: jelas");
    assertThat(article.order()).isEqualTo(10);
    assertThat(article.keywords()).containsExactly("a", "b");
    assertThat(article.laws())
        .containsExactly(
            new CitedLaw("PP 45/2024", "Tarif", 2024, LocalDate.of(2024, 10, 18), "Pasal 5"),
            new CitedLaw("PP 1/2014", "Lain", 2014, null, ""));
    assertThat(article.plain()).isEqualTo("Isi.");
    assertThat(article.path()).isEqualTo("/panduan/cara");
  }

  @Test
  void refusesWhatIsWrong() {
    for (var content :
        List.of(
            "",
            "Isi.",
            "---\ntitle: x",
            HEAD,
            HEAD.replace("order: 10", "order: ten") + "Isi.",
            HEAD.replace("order: 10\n", "") + "Isi.",
            HEAD.replace("order", "colour") + "Isi.",
            HEAD.replace("title: Cara", "title: Cara\ntitle: Lain") + "Isi.",
            HEAD.replace("2024-10-18", "18 Oktober") + "Isi.",
            HEAD.replace("| 2014", "") + "Isi.",
            HEAD.replace("keywords: a, b", "keywords") + "Isi.")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ArticleFile.read("cara", Language.ID, content))
          .withMessageStartingWith("article cara: ");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArticleFile.read("../x", Language.ID, HEAD + "Isi."));
  }
}
