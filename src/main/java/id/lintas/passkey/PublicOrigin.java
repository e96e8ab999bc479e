package id.lintas.passkey;

import jakarta.servlet.ServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address that devices' keys belong to, for good: the configured one, or in a trial the own
 * machine's, which needs no setting. Without one there are no passkeys.
 */
@Component
public class PublicOrigin {
  private final String configured;

  PublicOrigin(@Value("${lintas.public-origin:}") String configured) {
    this.configured = configured;
  }

  public Optional<URI> of(ServletRequest request) {
    if (!configured.isBlank()) return Optional.of(URI.create(configured));
    return request.getServerName().equals("localhost")
        ? Optional.of(URI.create(request.getScheme() + "://localhost:" + request.getServerPort()))
        : Optional.empty();
  }
}
