package id.lintas.account.web;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpHeaders;

/** On a call that checks a password: what its answer is while many sign in. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "202",
    description =
        "Many sign in at once; the place in line is kept. Ask again at the address in Location,"
            + " with the ticket as Authorization: Bearer, after Retry-After seconds. Any node"
            + " answers.",
    headers = {
      @Header(
          name = HttpHeaders.LOCATION,
          description = "Where to ask again",
          required = true,
          schema = @Schema(type = "string")),
      @Header(
          name = HttpHeaders.RETRY_AFTER,
          description = "After so many seconds",
          required = true,
          schema = @Schema(type = "integer"))
    },
    content = @Content(schema = @Schema(implementation = WaitingApi.Waiting.class)))
@interface MayHaveToWait {}
