package id.lintas.bench.http;

import java.nio.charset.StandardCharsets;

/** Makes requests of bytes. */
public final class Requests {
  private Requests() {}

  public static byte[] get(String path) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] get(String path, String token) {
    return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + bearer(token) + "\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] post(String path, String token, String json) {
    var body = json.getBytes(StandardCharsets.UTF_8);
    var head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\n"
            + bearer(token)
            + "Content-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    var headBytes = head.getBytes(StandardCharsets.UTF_8);
    var whole = new byte[headBytes.length + body.length];
    System.arraycopy(headBytes, 0, whole, 0, headBytes.length);
    System.arraycopy(body, 0, whole, headBytes.length, body.length);
    return whole;
  }

  private static String bearer(String token) {
    return "Authorization: Bearer " + token + "\r\n";
  }
}
