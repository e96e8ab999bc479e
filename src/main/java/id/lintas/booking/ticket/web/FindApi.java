package id.lintas.booking.ticket.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import id.lintas.booking.ticket.OpeningByCode;
import id.lintas.booking.ticket.OpeningByCode.Answer;
import id.lintas.booking.ticket.Tickets;
import id.lintas.booking.web.OfBooking;
import id.lintas.shared.BookingCode;
import id.lintas.site.ChosenLanguage;
import id.lintas.site.ProblemException;
import id.lintas.site.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A ticket for programs of those who have no account at hand: by code and birth date. */
@RestController
@Tag(name = "tickets")
class FindApi {
  private final OpeningByCode opening;
  private final Tickets tickets;

  FindApi(OpeningByCode opening, Tickets tickets) {
    this.opening = opening;
    this.tickets = tickets;
  }

  /**
   * @param birthDate of one of the people on the ticket
   */
  @Schema(name = "TicketAsked")
  record Asked(
      @Schema(requiredMode = REQUIRED, example = OfBooking.EXAMPLE) @Nullable String code,
      @Schema(requiredMode = REQUIRED) @Nullable LocalDate birthDate) {
    @Override
    public String toString() {
      return "Asked";
    }
  }

  @PostMapping("/api/v1/tickets")
  @Refuses(status = 404, with = "no-such-ticket")
  @Refuses(status = 429, with = "too-many-tries")
  @Operation(
      summary = "A ticket by its code and the birth date of one of its people, without an account",
      description =
          "A POST, so that no date stands in an address. A wrong date and a code that nobody has"
              + " get the same answer, and after some wrong tries a wait (429).")
  TicketDocument ticket(@RequestBody Asked asked, HttpServletRequest request) {
    var problem = new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-fields");
    var typed = asked.code() == null ? "" : asked.code();
    var birthDate = asked.birthDate();
    if (typed.isBlank()) problem.field("code", "ticket.find.code.missing");
    if (birthDate == null) problem.field("birthDate", "ticket.find.birth.missing");
    if (birthDate == null || problem.hasFields()) throw problem;
    var address = request.getRemoteAddr();
    var answer =
        BookingCode.parse(typed)
            .map(code -> opening.open(code, birthDate, address))
            .orElseGet(() -> opening.misread(address));
    return switch (answer) {
      case Answer.Open open ->
          TicketDocument.of(tickets.of(open.booking()), ChosenLanguage.of(request));
      case Answer.Wrong wrong -> throw new ProblemException(HttpStatus.NOT_FOUND, "no-such-ticket");
      case Answer.Wait wait ->
          throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "too-many-tries")
              .retryAfter(wait.seconds());
    };
  }
}
