package id.lintas.ground;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import java.io.IOException;

/** A request's body that ends in a fault once it has grown past its limit. */
final class CountedStream extends ServletInputStream {
  private final ServletInputStream body;
  private final ServletRequest request;
  private long left;

  CountedStream(ServletInputStream body, long limit, ServletRequest request) {
    this.body = body;
    this.left = limit;
    this.request = request;
  }

  @Override
  public int read() throws IOException {
    var next = body.read();
    if (next >= 0) count(1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var read = body.read(buffer, offset, length);
    if (read > 0) count(read);
    return read;
  }

  private void count(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) throw BodyLimit.overrun(request);
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
