package id.lintas.notify;

import id.lintas.shared.Language;
import java.util.List;

/**
 * What to tell whom: the template is a message key whose {@code .subject} and {@code .body} hold
 * the text in each language, the arguments fill it.
 */
public record Message(
    Channel channel, String address, Language language, String template, List<String> arguments) {
  private static final int ADDRESS_CHARACTERS_MAX = 254;
  private static final int ARGUMENTS_MAX = 20;

  public Message {
    if (address.isBlank() || address.length() > ADDRESS_CHARACTERS_MAX)
      throw new IllegalArgumentException("a message has an address of at most 254 characters");
    if (arguments.size() > ARGUMENTS_MAX)
      throw new IllegalArgumentException("a message has at most 20 arguments");
    arguments = List.copyOf(arguments);
  }

  /** Shows no address and no argument: this ends up in logs. */
  @Override
  public String toString() {
    return "Message[" + channel + ", " + template + "]";
  }
}
