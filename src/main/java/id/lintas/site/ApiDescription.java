package id.lintas.site;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/** What {@code /api/openapi.json} says about all calls: the token, the language, the refusals. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String TOKEN = "token";
  private static final String TICKET = "ticket";
  private static final String PROBLEM = "Problem";
  private static final String LANGUAGE = "Language";

  /** With these a program is told when to come again. */
  private static final Set<Integer> WAITS = Set.of(429, 503);

  private static final List<String> NEED_A_CITIZEN =
      List.of("/api/v1/me", "/api/v1/bookings", "/api/v1/sessions/current");

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Lintas")
                .version("v1")
                .description(
                    "The passport service for programs: the same rules as the pages. "
                        + "Refusals are problem documents (RFC 9457) whose types stay the same."))
        .components(
            new Components()
                .addParameters(LANGUAGE, language())
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("From POST /api/v1/sessions; good for twelve hours."))
                .addSecuritySchemes(
                    TICKET,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("From the 202 of somebody who has to wait to sign in.")));
  }

  private static Parameter language() {
    return new Parameter()
        .in("header")
        .name("Accept-Language")
        .description("English where it begins with en, else Indonesian")
        .schema(new StringSchema().example("en"));
  }

  /** The same for every call, so that no controller repeats it. */
  @Bean
  OpenApiCustomizer problemsAndTokens(ObjectProvider<ProblemMembers> members) {
    return api -> {
      api.getComponents().addSchemas(PROBLEM, problem(members));
      api.getPaths()
          .forEach(
              (path, item) ->
                  item.readOperations().forEach(operation -> complete(path, operation)));
      api.getPaths().values().stream()
          .flatMap(item -> Stream.ofNullable(item.getPatch()))
          .flatMap(patch -> patch.getRequestBody().getContent().values().stream())
          .forEach(body -> anyPart(api, body));
    };
  }

  private static void complete(String path, Operation operation) {
    operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + LANGUAGE));
    if (operation.getRequestBody() != null) {
      operation.getRequestBody().required(true);
      DescribedCalls.refusals(operation, 400).add("bad-request");
      DescribedCalls.refusals(operation, 422).add("invalid-fields");
    }
    if (NEED_A_CITIZEN.stream().anyMatch(path::startsWith)) {
      operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
      DescribedCalls.refusals(operation, 401).add("sign-in-needed");
    }
    var responses = operation.getResponses();
    DescribedCalls.take(operation)
        .forEach(
            (status, types) -> responses.addApiResponse(status.toString(), refused(status, types)));
    responses.addApiResponse(
        "default",
        problemResponse(
            "What any call may answer: 405, 406, 413, 415, 500, 503", reference(PROBLEM)));
  }

  private static ApiResponse refused(int status, Collection<String> types) {
    var type = new StringSchema();
    types.forEach(one -> type.addEnumItem(Problems.TYPES + one));
    var narrowed = new ObjectSchema().addProperty("type", type);
    var response =
        problemResponse(
            "Refused: " + String.join(", ", types),
            new Schema<>().allOf(List.of(reference(PROBLEM), narrowed)));
    if (WAITS.contains(status)) response.addHeaderObject(HttpHeaders.RETRY_AFTER, retryAfter());
    return response;
  }

  private static Header retryAfter() {
    return new Header()
        .description("Worth another try after so many seconds")
        .required(true)
        .schema(new IntegerSchema());
  }

  private static ApiResponse problemResponse(String description, Schema<?> schema) {
    return new ApiResponse()
        .description(description)
        .content(
            new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
  }

  private static Schema<?> reference(String name) {
    return new Schema<>().$ref("#/components/schemas/" + name);
  }

  /** A change names what changes: nothing in it is required. */
  private static void anyPart(OpenAPI api, MediaType body) {
    var name = body.getSchema().get$ref().replaceAll(".*/", "");
    var whole = api.getComponents().getSchemas().get(name);
    if (whole == null || whole.getRequired() == null) return;
    var part = new ObjectSchema();
    part.setProperties(whole.getProperties());
    part.setDescription("Any part of " + name);
    api.getComponents().addSchemas(name + "Part", part);
    body.setSchema(reference(name + "Part"));
  }

  private static Schema<?> problem(ObjectProvider<ProblemMembers> members) {
    var problem =
        new ObjectSchema()
            .addProperty("type", new StringSchema().description("Stays the same: /api/problems/…"))
            .addProperty("title", new StringSchema().description("What is wrong, for a reader"))
            .addProperty("status", new IntegerSchema())
            .addProperty("detail", new StringSchema().description("What to do next"))
            .addProperty("instance", new StringSchema().description("The address that was asked"))
            .addProperty(
                "fields",
                new MapSchema()
                    .additionalProperties(new StringSchema())
                    .description("Each wrong field and what is wrong with it"))
            .addProperty(
                ProblemException.RETRY_AFTER,
                new IntegerSchema().description("As the header Retry-After"))
            .addProperty(
                "incident", new StringSchema().description("To be named when asking for help"));
    members.forEach(one -> one.members().forEach(problem::addProperty));
    return problem.required(List.of("type", "title", "status", "detail"));
  }
}
