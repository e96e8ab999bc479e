package id.lintas.account.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import id.lintas.account.Citizen;
import id.lintas.account.access.Leaving;
import id.lintas.account.access.SigningIn;
import id.lintas.account.session.Sessions;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing out everywhere, taking one's data along, and leaving, for programs. */
@RestController
@Tag(name = "me")
class LeavingApi {
  private static final ApiForm PASSWORD = new ApiForm(Map.of("password", "sandi"));

  private final Leaving leaving;
  private final SigningIn signingIn;
  private final Sessions sessions;

  LeavingApi(Leaving leaving, SigningIn signingIn, Sessions sessions) {
    this.leaving = leaving;
    this.signingIn = signingIn;
    this.sessions = sessions;
  }

  record Deletion(@Schema(requiredMode = REQUIRED) @Nullable String password) {
    @Override
    public String toString() {
      return "Deletion";
    }
  }

  /** Says to programs what a copy holds. */
  record Copy(
      UUID account,
      String username,
      @Schema(description = "Absent until one is confirmed") @Nullable String contact,
      List<PersonJson> people,
      @Schema(description = "What bookings and waiting rooms keep, each in words of its own")
          List<Map<String, Object>> more) {}

  @DeleteMapping("/api/v1/me/sessions")
  @Operation(
      summary = "Sign out everywhere",
      description = "Every token and device of the account is void; go on with the new token.")
  SessionApi.Token everywhere(@Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen) {
    return leaving
        .everywhere(citizen, UUID.randomUUID())
        .map(
            session ->
                new SessionApi.Token(
                    sessions.token(session), sessions.tokenEnd(session), citizen.accountId()))
        // deleted meanwhile, and with it what signed in
        .orElseThrow(() -> new ProblemException(HttpStatus.UNAUTHORIZED, "sign-in-needed"));
  }

  @PostMapping("/api/v1/me/copy")
  @Operation(
      summary = "A copy of everything kept about the account, its people and bookings",
      description = "A POST, because each copy is entered in the record of who did what.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Copy.class)))
  Map<String, Object> copy(@Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen) {
    return leaving.copy(citizen);
  }

  @PostMapping("/api/v1/me/deletion")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Refuses(status = 409, with = "account-under-way")
  @Refuses(status = 429, with = "too-many-tries")
  @Operation(
      summary = "Delete the account, for good",
      description = "Needs the password; refused while a booking of the account is live.")
  void delete(
      @Parameter(hidden = true) @AuthenticationPrincipal Citizen citizen,
      @RequestBody Deletion asked,
      HttpServletRequest request) {
    var password = asked.password() == null ? "" : asked.password();
    var right =
        ApiForm.heard(
            () -> Optional.of(signingIn.confirms(citizen, password, MeApi.from(request))));
    if (!right.orElse(false))
      throw PASSWORD.refused(Form.empty().refuse("sandi", "account.password.notThis"));
    if (!leaving.delete(citizen))
      throw new ProblemException(HttpStatus.CONFLICT, "account-under-way");
  }
}
