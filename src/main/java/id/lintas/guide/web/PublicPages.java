package id.lintas.guide.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets caches keep what is the same for everybody. A page speaks the language of a cookie and shows
 * who is signed in: for strangers it may be shared for a minute among those who send the same
 * cookies, for signed-in people it stays in their browser. Browsers always ask whether theirs is
 * still right, so that a change of language or a correction is seen at once.
 */
@Configuration(proxyBeanMethods = false)
class PublicPages {
  private static final String SHARED = "public, max-age=0, s-maxage=60, must-revalidate";
  private static final String OWN = "private, no-cache";

  @Bean
  FilterRegistrationBean<OncePerRequestFilter> guideCaching() {
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(new Caching());
    registration.addUrlPatterns("/panduan/*", "/informasi/*", "/api/v1/guide/*");
    return registration;
  }

  private static final class Caching extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      var held = new ContentCachingResponseWrapper(response);
      chain.doFilter(request, held);
      var ok = held.getStatus() == HttpServletResponse.SC_OK && !response.isCommitted();
      if (ok && unchanged(request, held)) return;
      held.copyBodyToResponse();
    }

    private static boolean unchanged(
        HttpServletRequest request, ContentCachingResponseWrapper held) {
      var forPrograms = request.getRequestURI().startsWith("/api/");
      var own = request.getUserPrincipal() != null || held.containsHeader("Set-Cookie");
      held.setHeader("Cache-Control", own ? OWN : SHARED);
      held.addHeader("Vary", forPrograms ? "Accept-Language" : "Cookie");
      var exchange = new ServletWebRequest(request, (HttpServletResponse) held.getResponse());
      return exchange.checkNotModified(tag(held.getContentAsByteArray()));
    }

    /** Weak, because the server may compress what is sent. */
    private static String tag(byte[] content) {
      try {
        var sha = MessageDigest.getInstance("SHA-256").digest(content);
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(sha) + "\"";
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
