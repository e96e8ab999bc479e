package id.lintas.account.web;

import id.lintas.account.access.Answer;
import id.lintas.account.access.Errand;
import id.lintas.account.access.SignInLine;
import id.lintas.account.session.Session;
import id.lintas.account.session.Sessions;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Sign-ins of programs that have to wait. */
@RestController
@Tag(name = "sessions")
class WaitingApi {
  private static final String PATH = "/api/v1/sessions/waiting";
  private static final String BEARER = "Bearer ";

  private final SignInLine line;
  private final Sessions sessions;

  WaitingApi(SignInLine line, Sessions sessions) {
    this.line = line;
    this.sessions = sessions;
  }

  record Waiting(
      @Schema(description = "To ask with") String ticket,
      @Schema(description = "How many come first") long ahead,
      @Schema(description = "About how long that takes") long waitSeconds) {
    @Override
    public String toString() {
      return "Waiting";
    }
  }

  @GetMapping(PATH)
  @Refuses(status = 401, with = "wrong-credentials")
  @Refuses(status = 410, with = "sign-in-lost")
  @Refuses(status = 422, with = "invalid-fields")
  @Operation(
      summary = "Ask with a ticket; asked again within a minute it is the same session",
      description =
          "Refused with what signing in or opening the account would have been refused with, or"
              + " with sign-in-lost: the ticket is spent, or the node that kept it was stopped."
              + " Sign in again then.",
      security = @SecurityRequirement(name = "ticket"))
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SessionApi.Token.class)))
  @MayHaveToWait
  ResponseEntity<Object> ask(
      @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    var ticket =
        authorization != null && authorization.startsWith(BEARER)
            ? authorization.substring(BEARER.length())
            : "";
    var asked = line.ask(ticket).orElseThrow(WaitingApi::lost);
    return answered(
        asked.answer(),
        HttpStatus.OK,
        () ->
            asked.ticket().errand() == Errand.SIGN_UP
                ? new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields")
                    .field("username", "account.username.taken")
                : new ProblemException(HttpStatus.UNAUTHORIZED, "wrong-credentials"));
  }

  ResponseEntity<Object> answered(
      Answer answer, HttpStatus done, Supplier<ProblemException> refused) {
    return switch (answer) {
      case Answer.SignedIn(Session session) ->
          ResponseEntity.status(done).body(SessionApi.token(sessions, session));
      case Answer.Waiting waiting -> waiting(waiting);
      case Answer.Refused _ -> throw refused.get();
      case Answer.Lost _ -> throw lost();
    };
  }

  private static ResponseEntity<Object> waiting(Answer.Waiting waiting) {
    return ResponseEntity.accepted()
        .header(HttpHeaders.LOCATION, PATH)
        .header(
            HttpHeaders.RETRY_AFTER,
            Long.toString(WaitingPages.askAgainIn(waiting.remaining()).toSeconds()))
        .body(new Waiting(waiting.ticket(), waiting.ahead(), waiting.remaining().toSeconds() + 1));
  }

  private static ProblemException lost() {
    return new ProblemException(HttpStatus.GONE, "sign-in-lost");
  }
}
