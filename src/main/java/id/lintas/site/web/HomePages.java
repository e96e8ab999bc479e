package id.lintas.site.web;

import id.lintas.shared.Language;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page, what Lintas is, what it keeps about people, and the page shown without a network.
 */
@Controller
class HomePages {
  private final MessageSource messages;

  HomePages(MessageSource messages) {
    this.messages = messages;
  }

  @GetMapping("/")
  View home() {
    return View.of("id/lintas/site/home");
  }

  @GetMapping("/laporan-diri")
  View selfReport(HttpServletRequest request) {
    return prose(request, "site.selfReport", 3, "https://peduliwni.kemlu.go.id/");
  }

  @GetMapping("/tentang")
  View about(HttpServletRequest request) {
    return prose(request, "site.about", 4, "");
  }

  @GetMapping("/tentang/data")
  View data(HttpServletRequest request) {
    return prose(request, "site.data", 8, "/panduan/data-anda");
  }

  @GetMapping("/luring")
  View offline(HttpServletRequest request) {
    return prose(request, "site.offline", 2, "");
  }

  private View prose(HttpServletRequest request, String key, int paragraphs, String link) {
    var locale = ChosenLanguage.of(request) == Language.EN ? Locale.ENGLISH : Locale.of("id", "ID");
    var texts =
        IntStream.rangeClosed(1, paragraphs)
            .mapToObj(n -> sentence(key + "." + n, locale))
            .toList();
    return View.of(
        "id/lintas/site/prose",
        Map.of(
            "title",
            sentence(key + ".title", locale),
            "paragraphs",
            List.copyOf(texts),
            "linkText",
            link.isEmpty() ? "" : sentence(key + ".link", locale),
            "linkUrl",
            link));
  }

  private String sentence(String key, Locale locale) {
    return messages.getMessage(key, new Object[0], locale);
  }

  @GetMapping(value = "/manifest.webmanifest", produces = "application/manifest+json")
  ResponseEntity<Map<String, Object>> manifest() {
    var icons =
        List.of(
            Map.of("src", "/ikon-192.png", "sizes", "192x192", "type", "image/png"),
            Map.of("src", "/ikon-512.png", "sizes", "512x512", "type", "image/png"),
            Map.of("src", "/ikon.svg", "sizes", "any", "type", "image/svg+xml"));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(java.time.Duration.ofDays(1)).cachePublic())
        .contentType(MediaType.parseMediaType("application/manifest+json"))
        .body(
            Map.of(
                "name", "Lintas – Layanan Paspor",
                "short_name", "Lintas",
                "lang", "id",
                "start_url", "/",
                "display", "standalone",
                "background_color", "#ffffff",
                "theme_color", "#0049b8",
                "icons", icons));
  }
}
