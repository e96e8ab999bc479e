package id.lintas.visit.papers;

import id.lintas.account.Contact;
import id.lintas.shared.Language;
import id.lintas.visit.ApplicantContacts;
import id.lintas.visit.Visit;
import id.lintas.visit.store.FormStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands on the form: the e-mail address, else a phone at home, else the parents' own. */
@Component
class FormContacts implements ApplicantContacts {
  private static final List<FormField> NEAREST_FIRST =
      List.of(FormField.EMAIL, FormField.HOME_PHONE, FormField.PARENTS_PHONE);

  private final FormStore forms;

  FormContacts(FormStore forms) {
    this.forms = forms;
  }

  @Override
  public Optional<Contact> of(Visit visit, Language language) {
    return forms
        .of(visit)
        .flatMap(
            sheet ->
                NEAREST_FIRST.stream()
                    .flatMap(field -> Contact.parse(sheet.value(field), language).stream())
                    .findFirst());
  }
}
