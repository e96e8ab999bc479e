package id.lintas;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.LintasTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What lies in deploy/ speaks of things that exist. */
@LintasTest
class DeliveredFilesTests {
  private static final Path FOLDER = Path.of("deploy");
  private static final Pattern SETTING = Pattern.compile("(?m)^(\\w+) = ");
  private static final Pattern LISTED = Pattern.compile("acl counts_once path (/.*)");
  private static final Pattern BOOKING_PAGE = Pattern.compile("acl counts_once path_reg (\\S+)");
  private static final Path SETTINGS = Path.of("src/main/resources/application.properties");

  /** In a line that names servers. */
  private static final Pattern AT_A_NODE = Pattern.compile("server .* max_?conns?[ =](\\d+)");

  private static final Pattern NGINX = Pattern.compile("location ~ \\^\\((\\S+)\\)\\$");

  private static final List<String> PAGES =
      List.of("/antrian/PLM/periksa", "/antrian/PLM/ruang", "/antrian/PLM/tunggu");

  @Autowired private JdbcClient jdbc;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void postgresKnowsEverySetting() throws IOException {
    var known = jdbc.sql("select name from pg_settings").query(String.class).list();
    var set = all(SETTING, "postgresql/lintas.conf");
    assertThat(set).hasSizeGreaterThan(30).doesNotHaveDuplicates().isSubsetOf(known);
  }

  /** Both balancers send the same forms a second time, and there is a form under each address. */
  @Test
  void theFormsThatAreSentAgainAreForms() throws IOException {
    var page = all(BOOKING_PAGE, "haproxy.cfg").getFirst();
    assertThat(PAGES).allMatch(one -> one.matches(page));
    var listed = List.of(all(LISTED, "haproxy.cfg").getFirst().split(" "));
    var inNginx = new TreeSet<>(List.of(all(NGINX, "nginx.conf").getFirst().split("\\|")));
    var inHaProxy = new TreeSet<>(listed);
    inHaProxy.add("/antrian/[A-Z][A-Z][A-Z]/periksa");
    inHaProxy.add("/antrian/[A-Z][A-Z][A-Z]/ruang");
    inHaProxy.add("/antrian/[A-Z][A-Z][A-Z]/tunggu");
    assertThat(inNginx).isEqualTo(inHaProxy);
    assertThat(listed).allMatch(this::takesForms);
    assertThat(PAGES).allMatch(this::takesForms);
  }

  /** Otherwise polls and turns would stand in the balancer's line, behind everybody else. */
  @Test
  void aNodesOwnLanesDecideWhoWaits() throws IOException {
    var settings = new Properties();
    try (var file = Files.newBufferedReader(SETTINGS)) {
      settings.load(file);
    }
    var taken =
        Stream.of("in-work", "waiting", "turn.in-work", "turn.waiting", "poll.in-work")
            .mapToInt(one -> Integer.parseInt(settings.getProperty("lintas.front." + one)))
            .sum();
    assertThat(all(AT_A_NODE, "haproxy.cfg")).hasSize(1).allMatch(most -> taken < number(most));
    assertThat(all(AT_A_NODE, "nginx.conf")).hasSize(2).allMatch(most -> taken < number(most));
  }

  private static int number(String written) {
    return Integer.parseInt(written);
  }

  private boolean takesForms(String path) {
    var parsed = PathContainer.parsePath(path);
    return requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
        .filter(one -> one.getMethodsCondition().getMethods().contains(RequestMethod.POST))
        .filter(one -> one.getPathPatternsCondition() != null)
        .flatMap(one -> one.getPathPatternsCondition().getPatterns().stream())
        .anyMatch(pattern -> pattern.matches(parsed));
  }

  private static List<String> all(Pattern pattern, String file) throws IOException {
    return pattern
        .matcher(Files.readString(FOLDER.resolve(file)))
        .results()
        .map(found -> found.group(1).strip())
        .toList();
  }
}
