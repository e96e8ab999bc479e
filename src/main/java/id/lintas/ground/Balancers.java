package id.lintas.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Whom a node believes where a request comes from and whether its line is secure: the balancers
 * named in {@code lintas.front.balancers} and nobody else. The framework would believe every
 * private address.
 */
final class Balancers implements EnvironmentPostProcessor {
  private static final String SETTING = "lintas.front.balancers";
  private static final Pattern V4 =
      Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}(/(3[0-2]|[12]?\\d))?");
  private static final Pattern V6 =
      Pattern.compile("(?=.*:)[0-9a-fA-F:]+(/(12[0-8]|\\d{1,2}|1[01]\\d))?");
  private static final String NOBODY = "255.255.255.255/32";
  private static final String DRAIN_ALONE = "0s";
  private static final String DRAIN_BEHIND_A_BALANCER = "5s";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var networks = networks(environment.getProperty(SETTING, ""));
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("lintas-balancers", defaults(networks)));
  }

  private static Map<String, Object> defaults(List<String> networks) {
    if (networks.isEmpty()) {
      return Map.of(
          "server.forward-headers-strategy", "none",
          "server.tomcat.remoteip.internal-proxies", NOBODY,
          "lintas.front.drain", DRAIN_ALONE);
    }
    return Map.of(
        "server.forward-headers-strategy",
        "native",
        "server.tomcat.remoteip.internal-proxies",
        String.join(",", networks),
        "lintas.front.drain",
        DRAIN_BEHIND_A_BALANCER);
  }

  /** Addresses as networks of one, since only those are compared as addresses. */
  static List<String> networks(String setting) {
    var networks = new ArrayList<String>();
    for (var one : setting.split("[,\\s]+")) {
      if (one.isEmpty()) continue;
      if (!V4.matcher(one).matches() && !V6.matcher(one).matches()) throw refusal(one);
      var whole = one.contains(":") ? "/128" : "/32";
      networks.add(one.contains("/") ? one : one + whole);
    }
    return networks;
  }

  private static StartRefused refusal(String given) {
    return new StartRefused(
        "%s takes addresses such as 10.1.2.3 or 10.1.2.0/24, separated by commas, not '%s'."
            .formatted(SETTING, given),
        "%s berisi alamat seperti 10.1.2.3 atau 10.1.2.0/24, dipisahkan koma, bukan '%s'."
            .formatted(SETTING, given));
  }
}
