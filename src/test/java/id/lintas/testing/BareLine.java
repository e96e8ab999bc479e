package id.lintas.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Speaks to a real server byte by byte: what no browser and no library would send. */
public final class BareLine {
  private static final int PATIENCE_MILLIS = 20_000;

  private BareLine() {}

  /** Names of headers are written small. */
  public record Answer(int status, Map<String, String> headers, String body) {
    public String type() {
      return headers.getOrDefault("content-type", "");
    }
  }

  /**
   * @param head the request line and headers, each ended by CR and LF; host, length and the end of
   *     the line are added
   */
  public static Answer send(int port, String head, String body) throws IOException {
    var length = body.getBytes(StandardCharsets.ISO_8859_1).length;
    return sendAsIs(
        port,
        head
            + "Host: localhost\r\nConnection: close\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + body);
  }

  /** Each sign is sent as one byte. */
  public static Answer sendAsIs(int port, String request) throws IOException {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Answer read(String answer) {
    var end = answer.indexOf("\r\n\r\n");
    var headers = new TreeMap<String, String>();
    answer
        .substring(0, end)
        .lines()
        .skip(1)
        .forEach(
            line -> {
              var colon = line.indexOf(':');
              headers.put(
                  line.substring(0, colon).toLowerCase(Locale.ROOT),
                  line.substring(colon + 1).strip());
            });
    var body = answer.substring(end + 4);
    var whole = "chunked".equals(headers.get("transfer-encoding")) ? joined(body) : body;
    return new Answer(Integer.parseInt(answer.substring(9, 12)), headers, whole);
  }

  /** Without the lines that say how long each piece is; no body here has such a line itself. */
  private static String joined(String body) {
    return body.replaceAll("(?:^|\r\n)[0-9a-f]+\r\n", "");
  }
}
