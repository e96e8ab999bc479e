package id.lintas.staff.web;

import id.lintas.passkey.Holder;
import id.lintas.passkey.PublicOrigin;
import id.lintas.passkey.Question;
import id.lintas.staff.signin.OfficerPasskeys;
import id.lintas.staff.web.Way.Walker;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The questions to a device that pages carry, where passkeys are possible at all. */
@Component
class KeyQuestions {
  static final String CHALLENGE = "tantangan";
  static final String ANSWER = "jawaban";

  /** The part of a page that holds the question, and where its faults are shown. */
  static final String PART = "passkey";

  private final PublicOrigin origins;
  private final OfficerPasskeys passkeys;

  KeyQuestions(PublicOrigin origins, OfficerPasskeys passkeys) {
    this.origins = origins;
    this.passkeys = passkeys;
  }

  boolean possible(HttpServletRequest request) {
    return origins.of(request).isPresent();
  }

  URI origin(HttpServletRequest request) {
    return origins.of(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** To make a key; none where passkeys are not possible. */
  List<Question> register(Holder officer, String token, HttpServletRequest request) {
    return origins.of(request).stream()
        .map(origin -> passkeys.askToRegister(officer, token, origin))
        .toList();
  }

  /** To prove that it is this officer; none when they have no passkey that opens anything. */
  List<Question> prove(Walker walker, HttpServletRequest request) {
    var officer = walker.session().officerId();
    if (passkeys.factors(officer).passkeys().isEmpty()) return List.of();
    return origins.of(request).stream()
        .map(origin -> passkeys.askToProve(officer, walker.token(), origin))
        .toList();
  }
}
