package id.lintas.staff.web;

import id.lintas.site.Form;
import id.lintas.staff.Officer;
import id.lintas.staff.signin.OwnProofs;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** The field of a form in which an officer types their password once more. */
@Component
class PasswordAgain {
  private static final String FIELD = "sandi";

  private final OwnProofs proofs;

  PasswordAgain(OwnProofs proofs) {
    this.proofs = proofs;
  }

  /** Refuses the field when it is not theirs. */
  void ask(Form form, Officer officer, HttpServletRequest request) {
    proofs
        .refused(officer, form.raw(FIELD), Way.network(request))
        .ifPresent(step -> Way.refuse(form, FIELD, "staff.self.wrongPassword", step));
  }
}
