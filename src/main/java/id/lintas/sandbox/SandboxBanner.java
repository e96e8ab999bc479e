package id.lintas.sandbox;

import id.lintas.site.Banner;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody shall take a trial for the real thing. */
@Component
@OnlyInSandbox
class SandboxBanner implements Banner {
  @Override
  public Optional<String> messageKey() {
    return Optional.of("sandbox.banner");
  }
}
