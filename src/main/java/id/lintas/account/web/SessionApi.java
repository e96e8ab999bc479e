package id.lintas.account.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import id.lintas.account.access.Answer;
import id.lintas.account.access.Errand;
import id.lintas.account.access.Network;
import id.lintas.account.access.Passwords;
import id.lintas.account.access.SignInLine;
import id.lintas.account.access.SigningIn;
import id.lintas.account.access.SigningUp;
import id.lintas.account.session.Revocations;
import id.lintas.account.session.Session;
import id.lintas.account.session.Sessions;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.Form;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, tokens and forgotten passwords for programs. */
@RestController
@Tag(name = "sessions")
class SessionApi {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final ApiForm SIGN_UP =
      new ApiForm(
          Map.of(
              "username", SigningUp.USERNAME,
              "password", SigningUp.PASSWORD,
              "contact", SigningUp.CONTACT));
  private static final ApiForm RESET =
      new ApiForm(Map.of("code", Passwords.CODE, "newPassword", Passwords.NEW));

  private final SigningUp signingUp;
  private final SigningIn signingIn;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Revocations revocations;
  private final WaitingApi waits;

  SessionApi(
      SigningUp signingUp,
      SigningIn signingIn,
      Passwords passwords,
      Sessions sessions,
      Revocations revocations,
      WaitingApi waits) {
    this.signingUp = signingUp;
    this.signingIn = signingIn;
    this.passwords = passwords;
    this.sessions = sessions;
    this.revocations = revocations;
    this.waits = waits;
  }

  record NewAccount(
      @Schema(requiredMode = REQUIRED) @Nullable String username,
      @Schema(requiredMode = REQUIRED) @Nullable String password,
      @Schema(requiredMode = REQUIRED) @Nullable String contact) {
    @Override
    public String toString() {
      return "NewAccount";
    }
  }

  record Credentials(
      @Schema(requiredMode = REQUIRED) @Nullable String username,
      @Schema(requiredMode = REQUIRED) @Nullable String password) {
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  record ResetRequest(@Schema(requiredMode = REQUIRED) @Nullable String account) {
    @Override
    public String toString() {
      return "ResetRequest";
    }
  }

  record Reset(
      @Schema(requiredMode = REQUIRED) @Nullable String account,
      @Schema(requiredMode = REQUIRED) @Nullable String code,
      @Schema(requiredMode = REQUIRED) @Nullable String newPassword) {
    @Override
    public String toString() {
      return "Reset";
    }
  }

  /** To be sent as {@code Authorization: Bearer <token>}. */
  record Token(String token, Instant expiresAt, UUID accountId) {
    @Override
    public String toString() {
      return "Token";
    }
  }

  @PostMapping("/api/v1/accounts")
  @Refuses(status = 400, with = "idempotency-key")
  @Refuses(status = 429, with = "too-many-tries")
  @Operation(summary = "Open an account; a code goes to the contact")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Token.class)))
  @MayHaveToWait
  ResponseEntity<Object> signUp(
      @RequestBody NewAccount asked,
      @CountsOnce @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
      HttpServletRequest request) {
    var form = Form.empty();
    SIGN_UP.fill(form, "username", asked.username());
    SIGN_UP.fill(form, "password", asked.password());
    SIGN_UP.fill(form, "contact", asked.contact());
    var ids = new SigningUp.Ids(UUID.randomUUID(), UUID.randomUUID(), ApiForm.formId(key));
    var network = Network.of(request.getRemoteAddr());
    var wait = new SigningUp.Waiting("", "");
    return waits.answered(
        ApiForm.heard(
                () ->
                    Optional.of(
                        signingUp.signUp(form, ChosenLanguage.of(request), ids, network, wait)))
            .orElseGet(Answer.Refused::new),
        HttpStatus.CREATED,
        () -> SIGN_UP.refused(form));
  }

  @PostMapping("/api/v1/sessions")
  @Refuses(status = 401, with = "wrong-credentials")
  @Refuses(status = 429, with = "too-many-tries")
  @Operation(summary = "Sign in")
  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = Token.class)))
  @MayHaveToWait
  ResponseEntity<Object> signIn(@RequestBody Credentials given, HttpServletRequest request) {
    var username = given.username() == null ? "" : given.username();
    var password = given.password() == null ? "" : given.password();
    var from = new SigningIn.From(Network.of(request.getRemoteAddr()), Optional.empty());
    var entry = new SignInLine.Entry(UUID.randomUUID(), Errand.SIGN_IN, "", "");
    return waits.answered(
        ApiForm.heard(() -> Optional.of(signingIn.signIn(username, password, from, entry)))
            .orElseGet(Answer.Refused::new),
        HttpStatus.CREATED,
        () -> new ProblemException(HttpStatus.UNAUTHORIZED, "wrong-credentials"));
  }

  @DeleteMapping("/api/v1/sessions/current")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Sign out: the token is void from now on")
  void signOut(
      @Parameter(hidden = true) @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization) {
    sessions.ofToken(authorization.substring("Bearer ".length())).ifPresent(revocations::end);
  }

  @PostMapping("/api/v1/password-resets")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Refuses(status = 429, with = "too-many-tries")
  @Operation(summary = "Ask for a code; the answer is the same whether or not there is an account")
  void forgotten(@RequestBody ResetRequest asked, HttpServletRequest request) {
    var account = asked.account();
    if (account != null && !account.isBlank() && account.length() <= 254) {
      var network = Network.of(request.getRemoteAddr());
      ApiForm.heard(() -> Optional.of(passwords.forgotten(account, network)));
    }
  }

  @PostMapping("/api/v1/password-resets/confirmation")
  @Refuses(status = 429, with = "too-many-tries")
  @Operation(summary = "Give the code back with a new password")
  Token reset(@RequestBody Reset asked, HttpServletRequest request) {
    var form = Form.empty();
    RESET.fill(form, "code", asked.code());
    RESET.fill(form, "newPassword", asked.newPassword());
    var account = asked.account() == null ? "" : asked.account();
    if (account.isBlank()) form.refuse("account", "account.username.missing");
    var network = Network.of(request.getRemoteAddr());
    return ApiForm.heard(() -> passwords.reset(account, form, network, UUID.randomUUID()))
        .map(this::token)
        .orElseThrow(() -> RESET.refused(form));
  }

  private Token token(Session session) {
    return token(sessions, session);
  }

  static Token token(Sessions sessions, Session session) {
    return new Token(
        sessions.token(session), sessions.tokenEnd(session), session.citizen().accountId());
  }
}
