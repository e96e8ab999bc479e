package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

class BodyLimitTests {
  private final BodyLimit limit =
      new BodyLimit(
          new FrontLimits(
              1,
              1,
              Duration.ofSeconds(1),
              new FrontLimits.Turn(1, 1, 1),
              new FrontLimits.Poll(1, 1),
              DataSize.ofBytes(10),
              DataSize.ofBytes(20),
              Duration.ZERO));

  @Test
  void findsOutWhileReadingABodyOfUnknownLength() throws Exception {
    assertThat(statusAfterReading(10, "application/json")).isEqualTo(200);
    assertThat(statusAfterReading(11, "application/json")).isEqualTo(413);
  }

  @Test
  void takesMoreWhereFilesAreSent() throws Exception {
    assertThat(statusAfterReading(20, "multipart/form-data")).isEqualTo(200);
    assertThat(statusAfterReading(21, "multipart/form-data")).isEqualTo(413);
  }

  @Test
  void countsEachByteReadSingly() throws Exception {
    var response = new MockHttpServletResponse();
    limit.doFilter(
        chunked(11, "text/plain"),
        response,
        (request, unused) -> {
          var body = request.getInputStream();
          while (body.read() >= 0) {}
        });
    assertThat(response.getStatus()).isEqualTo(413);
  }

  private int statusAfterReading(int bytes, String type) throws Exception {
    var response = new MockHttpServletResponse();
    limit.doFilter(
        chunked(bytes, type),
        response,
        (request, unused) -> request.getInputStream().readAllBytes());
    return response.getStatus();
  }

  private static MockHttpServletRequest chunked(int bytes, String type) {
    var request =
        new MockHttpServletRequest("POST", "/") {
          @Override
          public long getContentLengthLong() {
            return -1;
          }
        };
    request.setContentType(type);
    request.setContent(new byte[bytes]);
    return request;
  }
}
