package id.lintas.staff.web;

import id.lintas.site.Form;
import id.lintas.staff.signin.PasswordRules;

/** A new password, typed twice. */
final class NewPassword {
  static final String FIELD = "sandi-baru";
  static final String AGAIN = "sandi-ulang";

  private NewPassword() {}

  static void check(Form form, String username) {
    PasswordRules.fault(form.raw(FIELD), username)
        .ifPresent(key -> form.refuse(FIELD, key, PasswordRules.SHORTEST, PasswordRules.LONGEST));
    if (form.ok() && !form.raw(FIELD).equals(form.raw(AGAIN)))
      form.refuse(AGAIN, "staff.password.differs");
  }
}
