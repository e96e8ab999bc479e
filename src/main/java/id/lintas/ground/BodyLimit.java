package id.lintas.ground;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies nobody here needs, whether their length is announced or only turns out. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class BodyLimit extends OncePerRequestFilter {
  private static final String OVERRUN = BodyLimit.class.getName();

  private final FrontLimits limits;

  BodyLimit(FrontLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var limit = limitFor(request).toBytes();
    if (request.getContentLengthLong() > limit) {
      FrontAnswer.TOO_LARGE.send(request, response);
      return;
    }
    var announced = request.getContentLengthLong() >= 0;
    var counted = announced ? request : new Counted(request, limit);
    try {
      chain.doFilter(counted, response);
    } catch (IOException | ServletException | RuntimeException fault) {
      if (request.getAttribute(OVERRUN) == null) throw fault;
    }
    // whatever the reader made of the fault, the reason is this one
    if (request.getAttribute(OVERRUN) != null) FrontAnswer.TOO_LARGE.send(request, response);
  }

  private org.springframework.util.unit.DataSize limitFor(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.startsWith("multipart/") ? limits.upload() : limits.body();
  }

  private static final class Counted extends HttpServletRequestWrapper {
    private final long limit;
    private @Nullable ServletInputStream stream;

    Counted(HttpServletRequest request, long limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (stream == null) stream = new CountedStream(super.getInputStream(), limit, getRequest());
      return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      var encoding = getCharacterEncoding();
      var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
      return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
  }

  /** Thrown while reading; the filter above answers. */
  static IOException overrun(jakarta.servlet.ServletRequest request) {
    request.setAttribute(OVERRUN, Boolean.TRUE);
    return new IOException("The body is larger than its address takes");
  }
}
