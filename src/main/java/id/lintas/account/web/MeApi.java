package id.lintas.account.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import id.lintas.account.Accounts;
import id.lintas.account.Citizen;
import id.lintas.account.Contact;
import id.lintas.account.access.Contacts;
import id.lintas.account.access.Network;
import id.lintas.account.access.Passwords;
import id.lintas.account.access.SigningIn;
import id.lintas.account.session.Sessions;
import id.lintas.shared.Language;
import id.lintas.site.Form;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account for programs. */
@RestController
@Tag(name = "me")
class MeApi {
  private static final ApiForm CONTACT =
      new ApiForm(Map.of("contact", "kontak", "password", "sandi", "code", Contacts.CODE));
  private static final ApiForm PASSWORD =
      new ApiForm(Map.of("password", Passwords.CURRENT, "newPassword", Passwords.NEW));

  private final Accounts accounts;
  private final Contacts contacts;
  private final Passwords passwords;
  private final SigningIn signingIn;
  private final Sessions sessions;

  MeApi(
      Accounts accounts,
      Contacts contacts,
      Passwords passwords,
      SigningIn signingIn,
      Sessions sessions) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.passwords = passwords;
    this.signingIn = signingIn;
    this.sessions = sessions;
  }

  /** The contact is masked; absent until it is confirmed. */
  record Me(UUID accountId, String username, Language language, @Nullable String contact) {
    @Override
    public String toString() {
      return "Me";
    }
  }

  record MeChange(@Schema(implementation = Language.class) @Nullable String language) {}

  record NewContact(
      @Schema(requiredMode = REQUIRED) @Nullable String contact, @Nullable String password) {
    @Override
    public String toString() {
      return "NewContact";
    }
  }

  record Confirmation(@Schema(requiredMode = REQUIRED) @Nullable String code) {
    @Override
    public String toString() {
      return "Confirmation";
    }
  }

  record NewPassword(
      @Schema(requiredMode = REQUIRED) @Nullable String password,
      @Schema(requiredMode = REQUIRED) @Nullable String newPassword) {
    @Override
    public String toString() {
      return "NewPassword";
    }
  }

  @GetMapping("/api/v1/me")
  @Operation(summary = "The account itself")
  Me me(@Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen) {
    return overview(citizen);
  }

  @PatchMapping("/api/v1/me")
  @Operation(summary = "Change the language of messages")
  Me change(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @RequestBody MeChange change) {
    if (change.language() == null) return overview(citizen);
    var language =
        Arrays.stream(Language.values())
            .filter(one -> one.name().equalsIgnoreCase(change.language()))
            .findFirst()
            .orElseThrow(
                () ->
                    new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields")
                        .field("language", "account.language.form"));
    contacts.speak(citizen, language);
    return overview(citizen);
  }

  @PostMapping("/api/v1/me/contact")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Refuses(status = 429, with = "too-many-tries")
  @Operation(summary = "Send a code to a contact; moving a confirmed one needs the password")
  void contact(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @RequestBody NewContact asked,
      HttpServletRequest request) {
    var form = CONTACT.fill(Form.empty(), "contact", asked.contact());
    if (form.value("kontak").isEmpty()) form.refuse("kontak", "account.contact.form");
    if (accounts.contact(citizen.accountId()).isPresent()) {
      var password = asked.password() == null ? "" : asked.password();
      var right =
          ApiForm.heard(() -> Optional.of(signingIn.confirms(citizen, password, from(request))));
      if (!right.orElse(false)) form.refuse("sandi", "account.password.notThis");
    }
    if (!form.ok() || !contacts.ask(citizen, form)) throw CONTACT.refused(form);
  }

  @PostMapping("/api/v1/me/contact/confirmation")
  @Operation(summary = "Give back the code that was sent to the contact")
  Me confirm(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @RequestBody Confirmation given) {
    var form = CONTACT.fill(Form.empty(), "code", given.code());
    if (!contacts.confirm(citizen, form)) throw CONTACT.refused(form);
    return overview(citizen);
  }

  @PostMapping("/api/v1/me/password")
  @Refuses(status = 429, with = "too-many-tries")
  @Operation(summary = "Change the password; every other session ends")
  SessionApi.Token password(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @RequestBody NewPassword asked,
      HttpServletRequest request) {
    var form = Form.empty();
    PASSWORD.fill(form, "password", asked.password());
    PASSWORD.fill(form, "newPassword", asked.newPassword());
    if (form.raw(Passwords.CURRENT).isEmpty())
      form.refuse(Passwords.CURRENT, "account.password.missing");
    var session =
        ApiForm.heard(() -> passwords.change(citizen, form, from(request), UUID.randomUUID()))
            .orElseThrow(() -> PASSWORD.refused(form));
    return new SessionApi.Token(
        sessions.token(session), sessions.tokenEnd(session), citizen.accountId());
  }

  private Me overview(Citizen citizen) {
    return new Me(
        citizen.accountId(),
        citizen.username(),
        contacts.language(citizen),
        accounts.contact(citizen.accountId()).map(Contact::masked).orElse(null));
  }

  static SigningIn.From from(HttpServletRequest request) {
    return new SigningIn.From(Network.of(request.getRemoteAddr()), Optional.empty());
  }
}
