package id.lintas.guide.web;

import id.lintas.guide.Search;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was found in the guide, the requirements and the offices. */
@Controller
class SearchPages {
  private final Search search;

  SearchPages(Search search) {
    this.search = search;
  }

  @GetMapping("/panduan/cari")
  View find(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
    return View.of(
        "id/lintas/guide/web/found", Map.of("results", search.find(q, ChosenLanguage.of(request))));
  }
}
