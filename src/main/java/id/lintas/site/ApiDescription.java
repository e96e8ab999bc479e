package id.lintas.site;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MapSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /api/openapi.json} says about all calls: the token, and how refusals look. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";
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
                        + "Refusals are problem documents (RFC 9457)."))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("From POST /api/v1/sessions; good for twelve hours.")));
  }

  /** The same for every call, so that no controller repeats it. */
  @Bean
  OpenApiCustomizer problemsAndTokens() {
    return api -> {
      api.getComponents().addSchemas(PROBLEM, problem());
      api.getPaths()
          .forEach(
              (path, item) ->
                  item.readOperations().forEach(operation -> complete(path, operation)));
    };
  }

  private static void complete(String path, Operation operation) {
    operation.getResponses().addApiResponse("default", problemResponse());
    if (NEED_A_CITIZEN.stream().anyMatch(path::startsWith)) {
      operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
  }

  private static ApiResponse problemResponse() {
    var schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
    return new ApiResponse()
        .description("Refused or failed")
        .content(
            new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
  }

  private static Schema<?> problem() {
    return new ObjectSchema()
        .addProperty("type", new StringSchema().description("Stays the same: /api/problems/…"))
        .addProperty("title", new StringSchema().description("What is wrong, for a reader"))
        .addProperty("status", new Schema<Integer>().type("integer"))
        .addProperty("detail", new StringSchema().description("What to do next"))
        .addProperty("instance", new StringSchema())
        .addProperty(
            "fields",
            new MapSchema()
                .additionalProperties(new StringSchema())
                .description("Each wrong field and what is wrong with it"))
        .addProperty(
            "alternatives",
            new ArraySchema()
                .items(
                    new ObjectSchema()
                        .addProperty("day", new StringSchema().format("date"))
                        .addProperty("hour", new StringSchema()))
                .description("Where a place is full: the nearest that are free"))
        .addProperty(
            "retryAfterSeconds",
            new Schema<Integer>()
                .type("integer")
                .description("How long to wait before trying again"))
        .addProperty(
            "incident", new StringSchema().description("To be named when asking for help"));
  }
}
