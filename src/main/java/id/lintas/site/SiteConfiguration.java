package id.lintas.site;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration {
  @Bean
  MessageSource messageSource() {
    return new Messages();
  }

  @Bean
  LocaleResolver localeResolver() {
    return new ChosenLanguage();
  }
}
