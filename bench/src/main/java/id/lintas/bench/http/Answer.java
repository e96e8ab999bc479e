package id.lintas.bench.http;

import java.nio.charset.StandardCharsets;

/** What came back for a request, and when. */
public final class Answer {
  /** The status of a request whose connection broke before an answer was complete. */
  public static final int LOST = 0;

  private final int status;
  private final int retryAfter;
  private final byte[] buffer;
  private final int bodyFrom;
  private final int bodyTo;
  private final long wantedAt;
  private final long sentAt;
  private final long receivedAt;

  Answer(int status, int retryAfter, Body body, long wantedAt, long sentAt, long receivedAt) {
    this.status = status;
    this.retryAfter = retryAfter;
    this.buffer = body.buffer();
    this.bodyFrom = body.from();
    this.bodyTo = body.to();
    this.wantedAt = wantedAt;
    this.sentAt = sentAt;
    this.receivedAt = receivedAt;
  }

  @SuppressWarnings("ArrayRecordComponent")
  record Body(byte[] buffer, int from, int to) {
    static final Body NONE = new Body(new byte[0], 0, 0);
  }

  public int status() {
    return status;
  }

  /** After how many seconds the server asks to be asked again; 0 when it does not. */
  public int retryAfter() {
    return retryAfter;
  }

  public boolean ok() {
    return status >= 200 && status < 300;
  }

  public String body() {
    return new String(buffer, bodyFrom, bodyTo - bodyFrom, StandardCharsets.UTF_8);
  }

  /** The text value of this name in a flat JSON body; empty when there is none. */
  public String text(String name) {
    var body = body();
    var key = '"' + name + "\":\"";
    var begin = body.indexOf(key);
    if (begin < 0) return "";
    var from = begin + key.length();
    return body.substring(from, body.indexOf('"', from));
  }

  /** The whole number of this name in a flat JSON body; 0 when there is none. */
  public int number(String name) {
    var body = body();
    var key = '"' + name + "\":";
    var at = body.indexOf(key);
    if (at < 0) return 0;
    var number = 0;
    for (at += key.length(); at < body.length() && Character.isDigit(body.charAt(at)); at++)
      number = 10 * number + body.charAt(at) - '0';
    return number;
  }

  /** From the first byte sent to the last received. */
  public long nanos() {
    return receivedAt - sentAt;
  }

  /** The same, with the wait for a free connection: what a person would have felt. */
  public long nanosFelt() {
    return receivedAt - wantedAt;
  }

  public long receivedAt() {
    return receivedAt;
  }
}
