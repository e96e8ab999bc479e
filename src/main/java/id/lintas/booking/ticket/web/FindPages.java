package id.lintas.booking.ticket.web;

import id.lintas.booking.ticket.OpeningByCode;
import id.lintas.booking.ticket.OpeningByCode.Answer;
import id.lintas.shared.BookingCode;
import id.lintas.site.Form;
import id.lintas.site.View;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A ticket for those who have no account at hand: by code and birth date. */
@Controller
class FindPages {
  private static final String CODE = "kode";
  private static final String BIRTH = "lahir";

  private final OpeningByCode opening;
  private final TicketPass pass;

  FindPages(OpeningByCode opening, TicketPass pass) {
    this.opening = opening;
    this.pass = pass;
  }

  @GetMapping("/tiket")
  View form(@RequestParam(name = CODE, defaultValue = "") String code) {
    var known = BookingCode.parse(code).map(BookingCode::grouped).orElse("");
    return page(Form.empty().with(CODE, known));
  }

  @PostMapping("/tiket")
  Object find(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = Form.of(typed);
    if (form.value(CODE).isEmpty()) form.refuse(CODE, "ticket.find.code.missing");
    var birthDate = birthDate(form);
    if (birthDate.isEmpty()) form.refuse(BIRTH, "ticket.find.birth.missing");
    if (!form.ok()) return page(form).status(HttpStatus.UNPROCESSABLE_CONTENT.value());
    var address = request.getRemoteAddr();
    var answer =
        BookingCode.parse(form.value(CODE))
            .map(code -> opening.open(code, birthDate.orElseThrow(), address))
            .orElseGet(() -> opening.misread(address));
    return switch (answer) {
      case Answer.Open open -> {
        pass.give(open.booking(), request, response);
        yield seeOther("/tiket/" + open.booking().code().grouped());
      }
      case Answer.Wrong wrong ->
          page(form.refuse(CODE, "ticket.find.wrong"))
              .status(HttpStatus.UNPROCESSABLE_CONTENT.value());
      case Answer.Wait wait -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.seconds()));
        yield page(form.refuse(CODE, "ticket.find.wait", wait.seconds()))
            .status(HttpStatus.TOO_MANY_REQUESTS.value());
      }
    };
  }

  /** On a phone that others use too. */
  @PostMapping("/tiket/tutup")
  Object close(HttpServletRequest request, HttpServletResponse response) {
    pass.takeBack(request, response);
    return seeOther("/tiket");
  }

  private static View page(Form form) {
    return View.of("id/lintas/booking/ticket/web/find", Map.of("form", form));
  }

  static ResponseEntity<Void> seeOther(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
  }

  private static Optional<LocalDate> birthDate(Form form) {
    try {
      return Optional.of(
          LocalDate.of(part(form, "-tahun"), part(form, "-bulan"), part(form, "-hari")));
    } catch (DateTimeException | NumberFormatException none) {
      return Optional.empty();
    }
  }

  private static int part(Form form, String part) {
    return Integer.parseInt(form.value(BIRTH + part));
  }
}
