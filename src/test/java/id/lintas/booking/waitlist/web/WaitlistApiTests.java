package id.lintas.booking.waitlist.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.booking.Pool;
import id.lintas.booking.Weeks;
import id.lintas.shared.OfficeId;
import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@LintasTest
@AutoConfigureMockMvc
class WaitlistApiTests {
  private static final OfficeId OFFICE = OfficeId.of("MTR");
  private static final String LISTINGS = "/api/v1/bookings/listings";

  @Autowired MockMvcTester mvc;
  @Autowired ApplicationContext context;
  @Autowired JsonMapper json;

  private MvcTestResult send(
      HttpMethod method, String path, Citizens.SignedIn citizen, String body) {
    return mvc.method(method)
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .header("Authorization", "Bearer " + citizen.token())
        .content(body)
        .exchange();
  }

  private JsonNode read(MvcTestResult result) {
    return json.readTree(
        new String(
            result.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
  }

  private String asked(Citizens.SignedIn who, String week) {
    var form =
        read(send(HttpMethod.POST, "/api/v1/bookings/forms", who, "{\"office\": \"MTR\"}"))
            .get("form")
            .asString();
    return """
        {"form": "%s", "office": "MTR", "week": "%s", "part": "MORNING", "days": ["%s"], "party":
         [{"person": "%s", "kind": "NEW", "passport": "ELEKTRONIK", "years": 10}]}
        """
        .formatted(form, week, week, who.personIds().getFirst());
  }

  @Test
  void joinsOnceHoweverOftenItIsSentAndLeaves() {
    var slot = Weeks.of(context).open(OFFICE, Pool.PUBLIC, 1);
    var who = Citizens.of(context).with(1);
    var asked = asked(who, slot.week().toString());
    var joined = send(HttpMethod.POST, LISTINGS, who, asked);
    assertThat(joined).hasStatus(201);
    var listing = read(joined);
    assertThat(read(send(HttpMethod.POST, LISTINGS, who, asked))).isEqualTo(listing);
    assertThat(listing.get("state").asString()).isEqualTo("LISTED");
    assertThat(listing.get("part").asString()).isEqualTo("MORNING");
    var again = send(HttpMethod.POST, LISTINGS, who, asked(who, slot.week().toString()));
    assertThat(again).hasStatus(409);
    assertThat(read(again).get("position").asInt()).isEqualTo(1);
    var path = LISTINGS + "/" + listing.get("listing").asString();
    var stranger = Citizens.of(context).with(1);
    assertThat(send(HttpMethod.GET, path, stranger, "")).hasStatus(404);
    assertThat(send(HttpMethod.POST, path + "/withdrawal", stranger, "")).hasStatus(404);
    for (int twice = 0; twice < 2; twice++)
      assertThat(read(send(HttpMethod.POST, path + "/withdrawal", who, "")).get("state").asString())
          .isEqualTo("LEFT");
    assertThat(read(send(HttpMethod.GET, LISTINGS, who, "")).size()).isEqualTo(1);
  }

  @Test
  void saysWhatIsMissingAndThatThereIsNoSuchWeek() {
    var who = Citizens.of(context).with(1);
    var nothing = send(HttpMethod.POST, LISTINGS, who, "{}");
    assertThat(nothing).hasStatus(422);
    assertThat(send(HttpMethod.POST, LISTINGS, who, "{\"days\":[null]}")).hasStatus(422);
    assertThat(send(HttpMethod.POST, LISTINGS, who, asked(who, "2031-01-06"))).hasStatus(422);
  }
}
