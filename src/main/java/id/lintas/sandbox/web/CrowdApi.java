package id.lintas.sandbox.web;

import id.lintas.sandbox.MakingACrowd;
import id.lintas.sandbox.OnlyInSandbox;
import id.lintas.sandbox.people.Crowd;
import id.lintas.site.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The door of the load drivers: citizens to act as. A JSON body is asked for, so that no page of
 * another site can post here from somebody's browser.
 */
@RestController
@OnlyInSandbox
class CrowdApi {
  private final MakingACrowd crowd;

  CrowdApi(MakingACrowd crowd) {
    this.crowd = crowd;
  }

  record CrowdAsked(@Nullable Integer accounts, @Nullable Integer people) {}

  /** One line for each: its bearer token, then its people's ids, the holder's first. */
  @PostMapping(
      path = "/api/sandbox/citizens",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.TEXT_PLAIN_VALUE)
  void make(@RequestBody CrowdAsked asked, HttpServletResponse response) throws IOException {
    var accounts = asked.accounts() == null ? 1 : asked.accounts();
    var people = asked.people() == null ? 1 : asked.people();
    var problem = new ProblemException(HttpStatus.BAD_REQUEST, "invalid-fields");
    if (accounts < 1 || accounts > MakingACrowd.ACCOUNTS_MAX)
      problem.field("accounts", "sandbox.crowd.accounts", MakingACrowd.ACCOUNTS_MAX);
    if (people < 1 || people > Crowd.LARGEST_FAMILY)
      problem.field("people", "sandbox.crowd.people", Crowd.LARGEST_FAMILY);
    if (problem.hasFields()) throw problem;
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    var lines = response.getWriter();
    crowd.make(accounts, people, ready -> lines.append(line(ready)));
    lines.flush();
  }

  private static String line(MakingACrowd.Ready ready) {
    return ready.people().stream()
        .map(UUID::toString)
        .collect(Collectors.joining(" ", ready.token() + ' ', "\n"));
  }
}
