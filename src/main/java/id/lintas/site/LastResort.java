package id.lintas.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was refused before any page was reached: by the server itself or by a filter. */
@Controller
class LastResort implements ErrorController {
  private final Problems problems;

  LastResort(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  Object answer(HttpServletRequest request) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatusCode status =
        code instanceof Integer value ? HttpStatusCode.valueOf(value) : HttpStatus.NOT_FOUND;
    if (Asked.byProgram(request)) {
      return ResponseEntity.status(status)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problems.of(status, Map.of(), request));
    }
    return RefusedForm.expired(request)
        ? Faults.page(ErrorKind.EXPIRED_FORM, status, "", request)
        : Faults.page(ErrorKind.of(status), status, "", request);
  }
}
