package id.lintas.notify;

import id.lintas.shared.Language;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The text of a template in a language, from the messages of the module that sends it. */
@Component
class Texts {
  private final MessageSource messages;

  Texts(MessageSource messages) {
    this.messages = messages;
  }

  /** Throws {@code NoSuchMessageException} where a module forgot its text. */
  String subject(String template, Language language, List<String> arguments) {
    return text(template + ".subject", language, arguments);
  }

  String body(String template, Language language, List<String> arguments) {
    return text(template + ".body", language, arguments);
  }

  private String text(String key, Language language, List<String> arguments) {
    var locale =
        switch (language) {
          case ID -> Locale.of("id");
          case EN -> Locale.ENGLISH;
        };
    return messages.getMessage(key, arguments.toArray(), locale);
  }
}
