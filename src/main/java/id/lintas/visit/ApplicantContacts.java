package id.lintas.visit;

import id.lintas.account.Contact;
import id.lintas.shared.Language;
import java.util.Optional;

/** Where somebody without an account is reached, as they gave it at the desk; not confirmed. */
public interface ApplicantContacts {
  /** Empty for whom neither an address nor a phone number was written down. */
  Optional<Contact> of(Visit visit, Language language);
}
