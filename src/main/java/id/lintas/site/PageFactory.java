package id.lintas.site;

import id.lintas.site.Page.Surroundings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Makes the {@link Page} of a request. */
@Component
class PageFactory {
  private final MessageSource messages;
  private final ObjectProvider<ResourceUrlProvider> resources;
  private final ObjectProvider<Banner> banners;
  private final ObjectProvider<Menu> menus;
  private final ObjectProvider<Band> bands;
  private final Duration trusted;

  PageFactory(
      MessageSource messages,
      ObjectProvider<ResourceUrlProvider> resources,
      ObjectProvider<Banner> banners,
      ObjectProvider<Menu> menus,
      ObjectProvider<Band> bands,
      @Value("${lintas.site.trusted-for}") Duration trusted) {
    this.trusted = trusted;
    this.bands = bands;
    this.messages = messages;
    this.resources = resources;
    this.banners = banners;
    this.menus = menus;
  }

  Page page(HttpServletRequest request) {
    return new Page(
        messages,
        ChosenLanguage.of(request),
        Asked.path(request),
        queryWithoutLanguage(request),
        user(request),
        () -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
        surroundings(request));
  }

  private Surroundings surroundings(HttpServletRequest request) {
    var banner =
        banners.stream().flatMap(one -> one.messageKey().stream()).findFirst().orElse(null);
    var menu =
        Asked.ofOfficers(request)
            ? menus.stream().flatMap(one -> one.items(request).stream()).toList()
            : List.<MenuItem>of();
    var practising =
        Asked.ofOfficers(request) && bands.stream().anyMatch(one -> one.practising(request));
    return new Surroundings(
        versioned("/gaya/warga.css"),
        versioned("/gaya/petugas.css"),
        banner,
        practising,
        trusted.toMillis(),
        menu);
  }

  /** The address that changes with the content, so that browsers may keep it for good. */
  private String versioned(String asset) {
    var provider = resources.getIfAvailable();
    var versioned = provider == null ? null : provider.getForLookupPath(asset);
    return versioned == null ? asset : versioned;
  }

  private static @Nullable String user(HttpServletRequest request) {
    var principal = request.getUserPrincipal();
    return principal == null ? null : principal.getName();
  }

  private static String queryWithoutLanguage(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query == null) return "";
    return query.replaceAll("(^|&)" + ChosenLanguage.NAME + "=[a-z]*", "").replaceAll("^&", "");
  }
}
