package id.lintas.ground;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in our words what the server refuses by itself, before any filter or page is reached: a
 * request line, an address or a header that cannot be read.
 */
final class ServerRefusals extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(ServerRefusals.class);
  private static final String PROGRAM_ASKED = "[/api/";

  @Override
  protected void report(Request request, Response response, @Nullable Throwable throwable) {
    var status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
    if (!somebodyListens(response)) return;
    try {
      FrontAnswer.of(status).send(status, path(request, throwable), request, response);
      response.finishResponse();
    } catch (IOException gone) {
      LOG.debug("the reader left");
    }
  }

  private static boolean somebodyListens(Response response) {
    var allowed = new AtomicBoolean();
    response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
    return allowed.get();
  }

  /** An address with signs that no address has is told only in the fault's own words. */
  private static @Nullable String path(Request request, @Nullable Throwable throwable) {
    var path = request.getRequestURI();
    if (path != null || throwable == null) return path;
    return String.valueOf(throwable.getMessage()).contains(PROGRAM_ASKED) ? "/api/" : null;
  }
}
