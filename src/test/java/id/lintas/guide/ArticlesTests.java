package id.lintas.guide;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.guide.markup.Block;
import id.lintas.guide.markup.Inline;
import id.lintas.shared.Language;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every article keeps to. */
class ArticlesTests {
  private static final Set<String> PAGES_OF_OTHERS =
      Set.of(
          "/panduan/prosedur",
          "/antrian",
          "/antrian/saya",
          "/tiket",
          "/laporan-diri",
          "/tentang/data");
  private static final Set<String> PAGES_OF_INFORMATION =
      Set.of("/informasi", "/informasi/syarat", "/informasi/tarif", "/informasi/libur");

  private final Articles articles = new Articles();

  @Test
  void eachIsThereInBothLanguagesWithTheSamePlaceAndLaws() {
    var indonesian = articles.all(Language.ID);
    assertThat(indonesian).hasSizeGreaterThanOrEqualTo(12);
    assertThat(articles.all(Language.EN).stream().map(Article::slug))
        .containsExactlyElementsOf(indonesian.stream().map(Article::slug).toList());
    for (var article : indonesian) {
      var english = articles.find(article.slug(), Language.EN).orElseThrow();
      assertThat(english.order()).isEqualTo(article.order());
      assertThat(numbers(english)).as(article.slug()).isEqualTo(numbers(article));
      assertThat(shape(english)).as(article.slug()).isEqualTo(shape(article));
    }
  }

  @Test
  void noTwoStandAtTheSamePlace() {
    assertThat(articles.all(Language.ID).stream().map(Article::order)).doesNotHaveDuplicates();
  }

  @Test
  void everyLinkLeadsToAPageThatIsThere() {
    for (var language : Language.values()) {
      for (var article : articles.all(language)) {
        assertThat(links(article))
            .as(article.slug())
            .allMatch(address -> leadsSomewhere(address, language));
      }
    }
  }

  /** Long sentences are hard to read on a phone, and for people who read little. */
  @Test
  void sentencesAreShort() {
    for (var language : Language.values()) {
      for (var article : articles.all(language)) {
        for (var sentence : article.plain().split("[.!?:;]\\s|\\n")) {
          assertThat(sentence.split("\\s+")).as(sentence).hasSizeLessThanOrEqualTo(30);
        }
      }
    }
  }

  @Test
  void theFootersLinkIsThere() {
    assertThat(articles.find("waspada-calo", Language.ID)).isPresent();
    assertThat(articles.find("no-such", Language.ID)).isEmpty();
  }

  private boolean leadsSomewhere(String address, Language language) {
    if (address.startsWith("/panduan/") && !PAGES_OF_OTHERS.contains(address))
      return articles.find(address.substring("/panduan/".length()), language).isPresent();
    return PAGES_OF_OTHERS.contains(address)
        || PAGES_OF_INFORMATION.contains(address)
        || address.equals("https://www.lapor.go.id/");
  }

  private static List<String> numbers(Article article) {
    return article.laws().stream().map(law -> law.number() + law.year() + law.day()).toList();
  }

  private static List<String> shape(Article article) {
    return article.body().stream()
        .map(
            block ->
                switch (block) {
                  case Block.Heading heading -> "heading " + heading.level();
                  case Block.Paragraph paragraph -> "paragraph";
                  case Block.Items items -> items.numbered() + " " + items.items().size();
                })
        .toList();
  }

  private static Set<String> links(Article article) {
    return article.body().stream()
        .flatMap(
            block ->
                switch (block) {
                  case Block.Heading heading -> Stream.<Inline>empty();
                  case Block.Paragraph(var parts) -> parts.stream();
                  case Block.Items items -> items.items().stream().flatMap(List::stream);
                })
        .filter(Inline.Link.class::isInstance)
        .map(part -> ((Inline.Link) part).address())
        .collect(Collectors.toSet());
  }
}
