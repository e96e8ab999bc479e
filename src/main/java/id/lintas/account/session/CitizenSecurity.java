package id.lintas.account.session;

import id.lintas.site.Problems;
import id.lintas.site.RefusedForm;
import id.lintas.vault.Signing;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** What needs a signed-in citizen, and how one is known. Officers have a chain of their own. */
@Configuration(proxyBeanMethods = false)
class CitizenSecurity {
  private static final String BEARER = "Bearer ";

  private final Sessions sessions;

  CitizenSecurity(Sessions sessions) {
    this.sessions = sessions;
  }

  @Bean
  @Order(1_000)
  SecurityFilterChain programs(HttpSecurity http, Problems problems) {
    return withoutState(http, new SessionContext("programs", this::ofToken))
        .securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/api/v1/me/**", "/api/v1/bookings/**", "/api/v1/sessions/current")
                    .hasRole(CitizenAuthentication.ROLE)
                    .anyRequest()
                    .permitAll())
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(
                        (request, response, cause) -> {
                          response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                          problems.write(
                              HttpStatus.UNAUTHORIZED, "sign-in-needed", request, response);
                        })
                    .accessDeniedHandler(
                        (request, response, cause) ->
                            problems.write(HttpStatus.FORBIDDEN, "forbidden", request, response)))
        .build();
  }

  @Bean
  @Order(2_000)
  SecurityFilterChain pages(
      HttpSecurity http, Signing signing, SecureRandom random, KeptForm kept) {
    return withoutState(http, new SessionContext("pages", this::ofCookie))
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(new SignedCsrf(signing, random))
                    .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/akun/**", "/antrian/**", "/berkas/**")
                    .hasRole(CitizenAuthentication.ROLE)
                    .anyRequest()
                    .permitAll())
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(new AskToSignIn(kept))
                    .accessDeniedHandler(new RefusedForm()))
        .addFilterAfter(new SessionRenewal(sessions), SecurityContextHolderFilter.class)
        .build();
  }

  private static HttpSecurity withoutState(HttpSecurity http, SessionContext context) {
    return http.securityContext(given -> given.securityContextRepository(context))
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        // the rest is said by the frame of all pages
        .headers(
            headers ->
                headers
                    .defaultsDisabled()
                    .cacheControl(kept -> {})
                    .httpStrictTransportSecurity(secure -> {}));
  }

  private Optional<Session> ofCookie(HttpServletRequest request) {
    return SessionCookie.read(request).flatMap(sessions::ofCookie);
  }

  private Optional<Session> ofToken(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.startsWith(BEARER)
        ? sessions.ofToken(header.substring(BEARER.length()))
        : Optional.empty();
  }
}
