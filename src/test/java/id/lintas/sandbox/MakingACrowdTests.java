package id.lintas.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.sandbox.people.Crowd;
import id.lintas.testing.LintasTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@LintasTest
class MakingACrowdTests {
  @Autowired private WebApplicationContext context;

  @Test
  void givesSignedInCitizensWithPeopleOneALine() {
    var first = lines(asked("{\"accounts\":3,\"people\":2}"));
    var second = lines(asked("{\"accounts\":2}"));
    assertThat(first).hasSize(3).allMatch(line -> line.size() == 3);
    assertThat(second).hasSize(2).allMatch(line -> line.size() == 2);
    var citizen = first.get(1);
    assertThat(
            secured()
                .get()
                .uri("/api/v1/me/people")
                .header("Authorization", "Bearer " + citizen.getFirst()))
        .hasStatusOk()
        .bodyText()
        .contains(citizen.get(1), citizen.get(2), "MATCHES");
  }

  @Test
  void refusesNumbersOutOfReason() {
    assertThat(asked("{\"accounts\":0}")).hasStatus(400);
    assertThat(asked("{\"accounts\":200001}")).hasStatus(400);
    assertThat(asked("{\"accounts\":1,\"people\":6}")).hasStatus(400);
  }

  @Test
  void noTwoOfACrowdShareANumber() {
    var niks = new HashSet<String>();
    var all = new ArrayList<String>();
    for (int family = 0; family < 8_000; family++) {
      for (var person : Crowd.family(family, Crowd.LARGEST_FAMILY)) {
        niks.add(person.nik().value());
        all.add(person.nik().value());
        assertThat(person.nik().warnings(person.birthDate(), person.sex())).isEmpty();
      }
    }
    assertThat(niks).hasSameSizeAs(all);
  }

  private MvcTestResult asked(String body) {
    return secured()
        .post()
        .uri("/api/sandbox/citizens")
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private MockMvcTester secured() {
    return MockMvcTester.from(
        context,
        builder ->
            builder
                .apply(
                    org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers
                        .springSecurity())
                .build());
  }

  private static List<List<String>> lines(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return assertText(result).lines().map(line -> List.of(line.split(" "))).toList();
  }

  private static String assertText(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException fault) {
      throw new AssertionError(fault);
    }
  }
}
