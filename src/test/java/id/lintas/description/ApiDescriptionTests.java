package id.lintas.description;

import static id.lintas.description.Asking.call;
import static org.assertj.core.api.Assertions.assertThat;

import id.lintas.testing.Citizens;
import id.lintas.testing.LintasTest;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What {@code /api/openapi.json} says is what the API does, and the other way round. */
@LintasTest
@AutoConfigureMockMvc
class ApiDescriptionTests {
  /** Only a node that is overrun says this. */
  private static final int BUSY = 503;

  /** Calls that look at an empty body and answer otherwise than by naming its fields. */
  private static final Set<String> LENIENT =
      Set.of(
          "POST /api/v1/sessions", "POST /api/v1/password-resets", "POST /api/v1/bookings/forms");

  @Autowired private MockMvcTester mvc;
  @Autowired private ApplicationContext context;
  @Autowired private JsonMapper json;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  private Asking ask;

  @BeforeEach
  void read() {
    ask = new Asking(mvc, json);
  }

  @Test
  void everyCallIsDescribedAndNoOther() {
    var mapped = new TreeSet<String>();
    for (var one : mappings.getHandlerMethods().keySet())
      for (var path : one.getPatternValues())
        if (path.startsWith("/api/v1/"))
          one.getMethodsCondition().getMethods().forEach(method -> mapped.add(method + " " + path));
    assertThat(ask.api().calls()).isEqualTo(mapped);
  }

  @Test
  void everyCallHasANameAndASentenceOfItsOwn() {
    var names = new TreeSet<String>();
    for (var call : ask.api().calls()) {
      var described = ask.api().call(call);
      assertThat(names.add(described.get("operationId").asString())).as(call).isTrue();
      assertThat(described.path("summary").asString("")).as(call).isNotBlank();
      assertThat(described.path("tags")).as(call).hasSize(1);
      assertThat(ask.api().parameter(call, "Accept-Language").get("in").asString())
          .isEqualTo("header");
    }
  }

  @Test
  void everyParameterSaysWhatItIsAndWhatItMayBe() {
    for (var call : ask.api().calls())
      for (var parameter : ask.api().parameters(call)) {
        var what = call + " " + parameter.path("name").asString();
        var schema = parameter.path("schema");
        var value = schema.path("type").asString("").equals("array") ? schema.get("items") : schema;
        assertThat(parameter.path("description").asString("")).as(what).isNotBlank();
        assertThat(value.path("type").asString("")).as(what).isNotBlank();
        var bounded =
            value.has("enum")
                || value.has("minimum") && value.has("maximum")
                || value.path("type").asString("").equals("boolean")
                || value.path("format").asString("").equals("uuid");
        assertThat(bounded || parameter.has("example") || value.has("example")).as(what).isTrue();
      }
  }

  /** Each answer is held against its description on the way; here, that none was left out. */
  @Test
  void everyDescribedAnswerIsGiven() throws Exception {
    new GuideCalls(ask).askAll();
    new BookingCalls(ask, context).askAll();
    new RefusedCalls(ask, context).askAll();
    new OpeningCalls(ask, context).askAll();
    new BoundCalls(ask, context).askAll();
    whatIsMissingIsWhatIsRequired();
    tokensAreAskedForWhereTheDescriptionSaysSo();
    new WaitingCalls(ask, context).askAll();
    new LeavingCalls(ask, context).askAll();
    new AccountCalls(ask, context).askAll();
    var never = new TreeSet<String>();
    for (var call : ask.api().calls())
      for (var status : ask.api().statuses(call)) {
        if (status == BUSY) continue;
        never.add(call + " " + status);
        for (var type : ask.api().problems(call, status)) never.add(call + " " + type);
      }
    never.removeAll(ask.seen());
    assertThat(never).isEmpty();
  }

  private void whatIsMissingIsWhatIsRequired() {
    var who = Citizens.of(context).with(1);
    for (var call : ask.api().calls()) {
      if (!call.startsWith("POST ") || LENIENT.contains(call)) continue;
      if (!ask.api().takesABody(call)) continue;
      var required = ask.api().required(call);
      assertThat(required).as(call).isNotEmpty();
      var request = call(call).by(who.token()).with("{}");
      var path = request.path().replace("{code}", code(who));
      var problem = ask.refused(422, "invalid-fields", request.at(path));
      var named = problem.get("fields").propertyNames();
      assertThat(named).as(call).containsAll(required);
      assertThat(ask.api().properties(call)).as(call).containsAll(named);
    }
  }

  private final TreeMap<UUID, String> codes = new TreeMap<>();

  private String code(Citizens.SignedIn who) {
    return codes.computeIfAbsent(
        who.accountId(), none -> new BookingCalls(ask, context).anyCode(who));
  }

  private void tokensAreAskedForWhereTheDescriptionSaysSo() {
    for (var call : ask.api().calls()) {
      var request = call(call).with("{}");
      var path =
          request
              .path()
              .replace("{id}", UUID.randomUUID().toString())
              .replaceAll("\\{[a-z]+}", "x");
      if (ask.api().needsAToken(call)) {
        ask.refused(401, "sign-in-needed", request.at(path));
        assertThat(ask.send(request.at(path).by("x.y"))).extracting("status").isEqualTo(401);
      } else {
        var answer = ask.send(request.at(path));
        assertThat(answer.getHeader("WWW-Authenticate")).as(call).isNull();
      }
    }
  }
}
