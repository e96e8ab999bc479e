package id.lintas.guide.web;

import id.lintas.guide.Article;
import id.lintas.guide.Articles;
import id.lintas.guide.Entry;
import id.lintas.guide.Found;
import id.lintas.guide.Search;
import id.lintas.guide.markup.Block;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Panduan for programs, in the language of Accept-Language. Open to everybody. */
@RestController
@RequestMapping("/api/v1/guide")
@Tag(name = "guide")
class GuideApi {
  private final Articles articles;
  private final Search search;

  GuideApi(Articles articles, Search search) {
    this.articles = articles;
    this.search = search;
  }

  /** An article in a list. */
  record Listed(String slug, String title, String summary, String page) {
    static Listed of(Article article) {
      return new Listed(article.slug(), article.title(), article.summary(), article.path());
    }
  }

  /** A heading, a paragraph or a list, without its marks. */
  record Part(
      @Schema(allowableValues = {"heading", "paragraph", "steps", "list"}) String kind,
      List<String> lines) {
    static Part of(Block block) {
      return switch (block) {
        case Block.Heading heading -> new Part("heading", List.of(heading.text()));
        case Block.Paragraph paragraph -> new Part("paragraph", List.of(paragraph.plain()));
        case Block.Items items ->
            new Part(items.numbered() ? "steps" : "list", items.plain().lines().toList());
      };
    }
  }

  /** A rule an article rests on; the day is missing where only the year is known. */
  record Law(String number, String title, int year, @Nullable LocalDate day, String article) {}

  record Full(
      String slug,
      String title,
      String summary,
      List<String> keywords,
      List<Part> body,
      List<Law> laws) {
    static Full of(Article article) {
      return new Full(
          article.slug(),
          article.title(),
          article.summary(),
          article.keywords(),
          article.body().stream().map(Part::of).toList(),
          article.laws().stream()
              .map(law -> new Law(law.number(), law.title(), law.year(), law.day(), law.article()))
              .toList());
    }
  }

  record Hit(Entry.Kind kind, String title, String page, String excerpt) {
    static Hit of(Found found) {
      var excerpt = found.excerpt().stream().map(Found.Piece::text).collect(Collectors.joining());
      return new Hit(found.kind(), found.title(), found.path(), excerpt);
    }
  }

  /**
   * @param complete whether everything found has all words
   */
  record Hits(String query, boolean complete, List<Hit> found) {}

  @GetMapping("/articles")
  @Operation(summary = "All articles")
  List<Listed> list(HttpServletRequest request) {
    return articles.all(ChosenLanguage.of(request)).stream().map(Listed::of).toList();
  }

  @GetMapping("/articles/{slug}")
  @Refuses(status = 404, with = "not-found")
  @Operation(summary = "One article, with the rules it rests on")
  Full article(
      @Parameter(description = "As in the list of articles", example = "paspor-anak") @PathVariable
          String slug,
      HttpServletRequest request) {
    return articles
        .find(slug, ChosenLanguage.of(request))
        .map(Full::of)
        .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found"));
  }

  @GetMapping("/search")
  @Operation(summary = "Articles, documents and offices that match some words")
  Hits find(
      @Parameter(description = "Words to look for", example = "paspor hilang")
          @RequestParam(defaultValue = "")
          String q,
      HttpServletRequest request) {
    var results = search.find(q, ChosenLanguage.of(request));
    return new Hits(
        results.query(), results.complete(), results.found().stream().map(Hit::of).toList());
  }
}
