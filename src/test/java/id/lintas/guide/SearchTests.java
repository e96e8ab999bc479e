package id.lintas.guide;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.guide.store.EntryStore;
import id.lintas.shared.Language;
import id.lintas.testing.LintasTest;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LintasTest
class SearchTests {
  @Autowired private Search search;
  @Autowired private SearchIndex index;
  @Autowired private Articles articles;
  @Autowired private EntryStore store;
  @Autowired private JdbcClient jdbc;

  @Test
  void knowsIndonesianWordForms() {
    assertThat(paths("kehilangan paspor", Language.ID))
        .contains("/panduan/paspor-hilang-rusak", "/informasi/syarat?siapa=dewasa&perlu=hilang");
    assertThat(paths("membatalkan", Language.ID)).contains("/panduan/ubah-batal");
  }

  @Test
  void knowsEnglishWordForms() {
    assertThat(paths("cancelling", Language.EN)).first().isEqualTo("/panduan/ubah-batal");
    assertThat(paths("children", Language.EN)).contains("/panduan/paspor-anak");
  }

  @Test
  void understandsQuestions() {
    assertThat(paths("bagaimana cara membayar?", Language.ID))
        .first()
        .isEqualTo("/panduan/pembayaran");
    assertThat(paths("how do I pay?", Language.EN)).contains("/panduan/pembayaran");
    // there is an office at Bagansiapi-api
    assertThat(paths("kapan siap", Language.ID)).first().isEqualTo("/panduan/mengambil-paspor");
  }

  @Test
  void findsOfficesByCityAndDistrict() {
    assertThat(paths("palembang", Language.ID)).contains("/informasi/PLM");
    assertThat(paths("Banyuasin", Language.EN)).contains("/informasi/PLM");
  }

  @Test
  void theBestComesFirst() {
    assertThat(paths("calo", Language.ID)).first().isEqualTo("/panduan/waspada-calo");
    assertThat(paths("lansia", Language.ID)).first().isEqualTo("/panduan/tanpa-ponsel");
  }

  @Test
  void offersPartsWhenNothingHasAllWords() {
    var results = search.find("calo xqzwv", Language.ID);
    assertThat(results.complete()).isFalse();
    assertThat(results.found().getFirst().path()).isEqualTo("/panduan/waspada-calo");
    assertThat(search.find("calo tempat", Language.ID).complete()).isTrue();
  }

  @Test
  void marksTheWordsInTheExcerpt() {
    var found = search.find("calo", Language.ID).found().getFirst();
    assertThat(found.excerpt())
        .anyMatch(piece -> piece.hit() && piece.text().equalsIgnoreCase("calo"));
    var text = found.excerpt().stream().map(Found.Piece::text).collect(Collectors.joining());
    assertThat(text).hasSizeLessThan(400);
  }

  @Test
  void isBounded() {
    assertThat(search.find("paspor ".repeat(10_000), Language.ID).query())
        .hasSizeLessThanOrEqualTo(Search.LONGEST);
    assertThat(search.find("kantor imigrasi", Language.ID).found()).hasSizeLessThanOrEqualTo(20);
    assertThat(search.find("   ", Language.ID).found()).isEmpty();
    assertThat(search.find("?!&|", Language.ID).found()).isEmpty();
  }

  @Test
  void nothingTypedIsReadAsAnOperator() {
    var signs = "ab &|!():*'\"\\<->%_\0\n\uE000\uE001²Ⅷ日本é𝟘 ";
    var random = new Random(7);
    for (int round = 0; round < 300; round++) {
      var typed =
          random
              .ints(random.nextInt(30), 0, signs.length())
              .mapToObj(at -> String.valueOf(signs.charAt(at)))
              .collect(Collectors.joining());
      for (var language : Language.values()) search.find(typed, language);
    }
    assertThat(search.find("' | a:*", Language.ID)).isNotNull();
  }

  @Test
  void writingTheSameAgainChangesNothing() {
    index.writeArticles();
    index.writeData();
    assertThat(index.writeArticles()).isZero();
    assertThat(index.writeData()).isZero();
  }

  /** As two nodes do that start together on an empty table. */
  @Test
  void manyWritersAtOnceWriteEverythingOnce() throws Exception {
    jdbc.sql("delete from guide.entry where kind = 'ARTICLE'").update();
    try (var nodes = Executors.newFixedThreadPool(8)) {
      var changes = 0;
      for (var one :
          nodes.invokeAll(
              java.util.Collections.nCopies(8, (Callable<Integer>) index::writeArticles)))
        changes += one.get();
      assertThat(changes).isEqualTo(2 * articles.all(Language.ID).size());
    }
    assertThat(paths("calo", Language.ID)).first().isEqualTo("/panduan/waspada-calo");
  }

  @Test
  void whatIsGoneIsNotFoundAnyMore() {
    var word = "zz" + UUID.randomUUID().toString().replaceAll("\\d|-", "");
    jdbc.sql(
            """
            insert into guide.entry (kind, ref, language, title, summary, keywords, body, path, digest)
            values ('ARTICLE', :word, 'ID', :word, '', '', '', '/x', '')
            """)
        .param("word", word)
        .update();
    assertThat(paths(word, Language.ID)).containsExactly("/x");
    assertThat(index.writeArticles()).isEqualTo(1);
    assertThat(paths(word, Language.ID)).isEmpty();
  }

  @Test
  void aChangedTextIsFoundByItsNewWords() {
    jdbc.sql("update guide.entry set body = 'kuno', digest = 'x' where ref = 'istilah'").update();
    assertThat(store.find("'kuno'", Language.ID, false, 5)).hasSize(1);
    assertThat(index.writeArticles()).isEqualTo(2);
    assertThat(store.find("'kuno'", Language.ID, false, 5)).isEmpty();
  }

  private List<String> paths(String query, Language language) {
    return search.find(query, language).found().stream().map(Found::path).toList();
  }
}
