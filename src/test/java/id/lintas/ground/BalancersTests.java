package id.lintas.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Who is believed about where a request comes from. */
class BalancersTests {

  @Test
  void nobodyIsBelievedUnlessNamed() {
    var settings = settings("");
    assertThat(settings.getProperty("server.forward-headers-strategy")).isEqualTo("none");
    assertThat(settings.getProperty("lintas.front.drain")).isEqualTo("0s");
    assertThat(seen(settings, "10.0.0.9", "203.0.113.5")).isEqualTo("10.0.0.9");
  }

  @Test
  void aNamedBalancerSwitchesForwardingAndDrainingOn() {
    var settings = settings("10.1.2.3");
    assertThat(settings.getProperty("server.forward-headers-strategy")).isEqualTo("native");
    assertThat(settings.getProperty("lintas.front.drain")).isEqualTo("5s");
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.1.2.3, 203.0.113.5, 203.0.113.5",
    "10.1.2.3, 10.1.2.4, 203.0.113.5, 10.1.2.4",
    "10.1.2.3, 110.1.2.3, 203.0.113.5, 110.1.2.3",
    "10.1.2.3, 127.0.0.1, 203.0.113.5, 127.0.0.1",
    "10.1.2.0/24, 10.1.2.77, 203.0.113.5, 203.0.113.5",
    "10.1.2.3 fd00::5, fd00:0:0:0:0:0:0:5, 203.0.113.5, 203.0.113.5",
    "fd00::5, fd00:0:0:0:0:0:0:6, 203.0.113.5, fd00:0:0:0:0:0:0:6",
    // a caller that wrote the header itself: the balancer's own word, the last, counts
    "10.1.2.3, 10.1.2.3, '198.51.100.1, 203.0.113.5', 203.0.113.5",
  })
  void onlyTheNamedOnesAreBelieved(String named, String from, String forwarded, String seen) {
    assertThat(seen(settings(named), from, forwarded)).isEqualTo(seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"balancer.example", "10.1.2", "10.1.2.3/33", "10\\.1\\.2\\.3", "*", "::/129"})
  void whatIsNoAddressStopsTheStart(String named) {
    assertThatThrownBy(() -> settings(named))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("lintas.front.balancers");
  }

  private static StandardEnvironment settings(String balancers) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("given", Map.of("lintas.front.balancers", balancers)));
    new Balancers().postProcessEnvironment(environment, new SpringApplication());
    return environment;
  }

  /** The address the program sees, by the server's own machinery. */
  private static String seen(StandardEnvironment settings, String from, String forwarded) {
    var valve = new RemoteIpValve();
    valve.setInternalProxies(settings.getProperty("server.tomcat.remoteip.internal-proxies"));
    return Seen.through(valve, from, forwarded);
  }

  private static final class Seen extends ValveBase {
    private String address = "";

    static String through(RemoteIpValve valve, String from, String forwarded) {
      var last = new Seen();
      valve.setNext(last);
      var request =
          new Request(
              new org.apache.catalina.connector.Connector(), new org.apache.coyote.Request());
      request.setRemoteAddr(from);
      request.getCoyoteRequest().getMimeHeaders().addValue("x-forwarded-for").setString(forwarded);
      try {
        valve.invoke(request, new Response(new org.apache.coyote.Response()));
      } catch (java.io.IOException | jakarta.servlet.ServletException fault) {
        throw new AssertionError(fault);
      }
      return last.address;
    }

    @Override
    public void invoke(Request request, Response response) {
      address = request.getRemoteAddr();
    }
  }
}
