package id.lintas.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.guide.Articles;
import id.lintas.shared.Language;
import id.lintas.testing.LintasTest;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

@LintasTest
class GuidePagesTests {
  private static final Pattern HREF = Pattern.compile("<a class=\"govuk-link\" href=\"(/[^\"#?]*)");

  @Autowired private WebApplicationContext context;
  @Autowired private Articles articles;

  private MockMvcTester browser;

  @BeforeEach
  void open() {
    browser = MockMvcTester.from(context);
  }

  @Test
  void everyArticleIsShownInBothLanguages() {
    for (var language : Language.values()) {
      var asked = language.name().toLowerCase(Locale.ROOT);
      for (var article : articles.all(language)) {
        var page = browser.get().uri(article.path()).queryParam("bahasa", asked);
        assertThat(page)
            .hasStatusOk()
            .bodyText()
            .contains("<h1", "<html lang=\"" + asked + "\"")
            .doesNotContain("**", "](", "guide.");
      }
      assertThat(browser.get().uri("/panduan").queryParam("bahasa", asked))
          .hasStatusOk()
          .bodyText()
          .contains(articles.all(language).getFirst().title());
    }
  }

  @Test
  void everyLinkOfAnArticleLeadsToAPageOfOurs() throws Exception {
    var links = new TreeSet<String>();
    for (var language : Language.values())
      for (var article : articles.all(language))
        HREF.matcher(
                browser.get().uri(article.path()).exchange().getResponse().getContentAsString())
            .results()
            .map(found -> found.group(1))
            .forEach(links::add);
    assertThat(links).contains("/antrian", "/antrian/saya", "/tiket", "/informasi/syarat");
    for (var link : links) {
      var request = new MockHttpServletRequest("GET", link);
      ServletRequestPathUtils.parseAndCache(request);
      var handler = context.getBean("requestMappingHandlerMapping", HandlerMapping.class);
      assertThat(handler.getHandler(request)).as(link).isNotNull();
    }
  }

  @Test
  void aListGoesOnCountingAfterAHeading() {
    assertThat(browser.get().uri("/panduan/lima-belas-langkah"))
        .bodyText()
        .contains("<ol class=\"govuk-list govuk-list--number\" start=\"8\">")
        .contains("<ol class=\"govuk-list govuk-list--number\">");
  }

  @Test
  void anArticleThatIsNotThereIsNotFound() {
    assertThat(browser.get().uri("/panduan/tidak-ada")).hasStatus(404);
    assertThat(browser.get().uri("/panduan/Waspada-Calo")).hasStatus(404);
  }

  @Test
  void whatIsTypedIntoTheSearchIsShownAsText() {
    assertThat(browser.get().uri("/panduan/cari").param("q", "<script>alert(1)</script>"))
        .hasStatusOk()
        .bodyText()
        .contains("&lt;script>alert(1)&lt;/script>")
        .doesNotContain("<script>alert");
  }

  @Test
  void nothingFoundSaysWhatToDoNext() {
    for (var language : List.of("id", "en")) {
      assertThat(
              browser.get().uri("/panduan/cari").param("q", "xqzwv").queryParam("bahasa", language))
          .hasStatusOk()
          .bodyText()
          .contains("/informasi/syarat\"", "href=\"/informasi\"", "xqzwv");
    }
    assertThat(browser.get().uri("/panduan/cari")).hasStatusOk();
  }

  @Test
  void whatIsFoundIsMarked() {
    assertThat(browser.get().uri("/panduan/cari").param("q", "paspor hilang"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "<mark>",
            "/panduan/paspor-hilang-rusak",
            "/informasi/syarat?siapa=dewasa&amp;perlu=hilang");
  }
}
