package id.lintas.bench.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Finds the end of an HTTP/1.1 answer in what has arrived of it so far. */
final class AnswerReader {
  private static final byte[] LENGTH = lower("content-length:");
  private static final byte[] CHUNKED = lower("transfer-encoding: chunked");
  private static final byte[] RETRY = lower("retry-after:");
  private static final byte[] CLOSE = lower("connection: close");
  private static final byte[] END_OF_CHUNKS = lower("0\r\n\r\n");
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private int searched;
  private int bodyAt;
  private int length;
  private boolean chunked;
  private boolean close;
  private int status;
  private int retryAfter;
  private Answer.Body body = Answer.Body.NONE;

  void reset() {
    searched = 0;
    bodyAt = 0;
    length = 0;
    chunked = false;
    close = false;
    retryAfter = 0;
    body = Answer.Body.NONE;
  }

  int status() {
    return status;
  }

  int retryAfter() {
    return retryAfter;
  }

  Answer.Body body() {
    return body;
  }

  boolean lastOfConnection() {
    return close;
  }

  /** Whether the first {@code filled} bytes are a whole answer. */
  boolean complete(byte[] bytes, int filled) throws IOException {
    if (bodyAt == 0 && !headRead(bytes, filled)) return false;
    if (chunked) return chunksRead(bytes, filled);
    if (filled < bodyAt + length) return false;
    body = new Answer.Body(bytes, bodyAt, bodyAt + length);
    return true;
  }

  private boolean headRead(byte[] bytes, int filled) throws IOException {
    for (int i = Math.max(searched, 3); i < filled; i++) {
      if (bytes[i] != '\n' || bytes[i - 1] != '\r' || bytes[i - 2] != '\n') continue;
      bodyAt = i + 1;
      readHead(bytes);
      return true;
    }
    searched = filled;
    return false;
  }

  private void readHead(byte[] bytes) throws IOException {
    if (bodyAt < STATUS_AT + 3 || bytes[0] != 'H') throw new IOException("not an HTTP answer");
    status = number(bytes, STATUS_AT);
    for (int line = STATUS_AT; line < bodyAt - 2; line++) {
      if (bytes[line - 1] != '\n') continue;
      if (begins(bytes, line, LENGTH)) length = number(bytes, line + LENGTH.length);
      else if (begins(bytes, line, CHUNKED)) chunked = true;
      else if (begins(bytes, line, RETRY)) retryAfter = number(bytes, line + RETRY.length);
      else if (begins(bytes, line, CLOSE)) close = true;
    }
    if (status == NO_CONTENT || status == NOT_MODIFIED) length = 0;
  }

  /** The chunks are moved together, so that the body lies in one piece. */
  private boolean chunksRead(byte[] bytes, int filled) {
    if (filled < bodyAt + 5 || !begins(bytes, filled - 5, END_OF_CHUNKS)) return false;
    var at = bodyAt;
    var to = bodyAt;
    while (true) {
      var size = 0;
      for (; bytes[at] != '\r'; at++) size = size * 16 + Character.digit(bytes[at], 16);
      at += 2;
      if (size == 0) break;
      // the end of a chunk that only looked like the last one
      if (at + size > filled - 5) return false;
      System.arraycopy(bytes, at, bytes, to, size);
      to += size;
      at += size + 2;
    }
    body = new Answer.Body(bytes, bodyAt, to);
    return true;
  }

  private static int number(byte[] bytes, int from) {
    var at = from;
    while (bytes[at] == ' ') at++;
    var number = 0;
    for (; bytes[at] >= '0' && bytes[at] <= '9'; at++) number = 10 * number + bytes[at] - '0';
    return number;
  }

  private static boolean begins(byte[] bytes, int at, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      var one = bytes[at + i];
      if ((one >= 'A' && one <= 'Z' ? one + 32 : one) != wanted[i]) return false;
    }
    return true;
  }

  private static byte[] lower(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
