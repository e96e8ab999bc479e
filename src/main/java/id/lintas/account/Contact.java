package id.lintas.account;

import id.lintas.notify.Channel;
import id.lintas.shared.EmailAddress;
import id.lintas.shared.Language;
import id.lintas.shared.PhoneNumber;
import java.util.Optional;

/** Where a citizen is reached, confirmed by a code, and in which language. */
public record Contact(Channel channel, String address, Language language) {

  /** A phone number or an e-mail address, as typed; empty when it is neither. */
  public static Optional<Contact> parse(String typed, Language language) {
    return typed.indexOf('@') >= 0
        ? EmailAddress.parse(typed)
            .map(address -> new Contact(Channel.EMAIL, address.value(), language))
        : PhoneNumber.parse(typed)
            .map(number -> new Contact(Channel.SMS, number.value(), language));
  }

  /** Enough for its owner to know it again. */
  public String masked() {
    return channel == Channel.EMAIL
        ? EmailAddress.of(address).masked()
        : PhoneNumber.of(address).masked();
  }

  @Override
  public String toString() {
    return masked();
  }
}
