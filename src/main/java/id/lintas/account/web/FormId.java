package id.lintas.account.web;

import id.lintas.site.Form;
import java.util.UUID;

/** The id a form was given out with: sent twice, it does its work once. */
final class FormId {
  static final String FIELD = "formulir";

  private FormId() {}

  /** A new one where somebody removed or broke it. */
  static UUID of(Form form) {
    try {
      return UUID.fromString(form.value(FIELD));
    } catch (IllegalArgumentException broken) {
      return UUID.randomUUID();
    }
  }
}
