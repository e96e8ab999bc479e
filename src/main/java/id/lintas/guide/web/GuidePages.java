package id.lintas.guide.web;

import id.lintas.guide.Articles;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.ProblemException;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Panduan: the articles and their list. */
@Controller
class GuidePages {
  private final Articles articles;

  GuidePages(Articles articles) {
    this.articles = articles;
  }

  @GetMapping("/panduan")
  View list(HttpServletRequest request) {
    return View.of(
        "id/lintas/guide/web/articles",
        Map.of("articles", articles.all(ChosenLanguage.of(request))));
  }

  @GetMapping("/panduan/{slug}")
  View article(@PathVariable String slug, HttpServletRequest request) {
    var article =
        articles
            .find(slug, ChosenLanguage.of(request))
            .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "not-found"));
    return View.of("id/lintas/guide/web/article", Map.of("article", article));
  }
}
