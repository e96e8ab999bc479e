package id.lintas.staff.web;

import id.lintas.site.Asked;
import id.lintas.site.RefusedForm;
import jakarta.servlet.DispatcherType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The wall around {@code /petugas}, its error pages included: before the citizens' one, with
 * sessions of its own.
 */
@Configuration(proxyBeanMethods = false)
class StaffSecurity implements WebMvcConfigurer {
  static final String SIGN_IN = "/petugas/masuk";
  private static final int BEFORE_CITIZENS = -10;

  private final Doorkeeper doorkeeper;

  StaffSecurity(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  @Bean
  @Order(BEFORE_CITIZENS)
  SecurityFilterChain staffPages(HttpSecurity http, SessionContext sessions, SessionCsrf csrf) {
    return http.securityMatcher(Asked::ofOfficers)
        .securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(own -> own.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(forms -> forms.csrfTokenRepository(csrf))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(
            refused ->
                refused.authenticationEntryPoint(signIn()).accessDeniedHandler(new RefusedForm()))
        .authorizeHttpRequests(
            pages ->
                pages
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(SIGN_IN, SIGN_IN + "/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .build();
  }

  /** A page that was asked for is opened after signing in; what was sent has to be sent again. */
  private static AuthenticationEntryPoint signIn() {
    return (request, response, refused) -> {
      var asked = request.getRequestURI();
      var known = "GET".equals(request.getMethod()) && !"/petugas".equals(asked);
      var target = known ? "?ke=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) : "";
      response.sendRedirect(SIGN_IN + target);
    };
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(doorkeeper).addPathPatterns("/petugas", "/petugas/**");
  }
}
