package id.lintas.description;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the description says, and whether an answer is as it says: as much of JSON Schema as the
 * description uses. A property nobody described is a fault as well.
 */
final class DescribedApi {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode document;

  DescribedApi(JsonNode document) {
    this.document = document;
  }

  /** As in {@code POST /api/v1/me/people}. */
  Set<String> calls() {
    var calls = new TreeSet<String>();
    for (var path : document.get("paths").properties())
      for (var method : path.getValue().propertyNames())
        if (METHODS.contains(method))
          calls.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
    return calls;
  }

  JsonNode call(String call) {
    var parts = call.split(" ", 2);
    return document.get("paths").path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
  }

  Set<Integer> statuses(String call) {
    return call(call).get("responses").propertyNames().stream()
        .filter(status -> !status.equals("default"))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The types of the problems that this status may hold. */
  Set<String> problems(String call, int status) {
    var types = new TreeSet<String>();
    var problem = call(call).at("/responses/" + status + "/content/application~1problem+json");
    for (var part : problem.at("/schema/allOf"))
      part.at("/properties/type/enum").forEach(one -> types.add(one.asString()));
    return types;
  }

  /** Headers that an answer of this status has. */
  Set<String> headers(String call, int status) {
    var headers = call(call).at("/responses/" + status + "/headers");
    return new TreeSet<>(headers.propertyNames());
  }

  boolean needsAToken(String call) {
    for (var one : call(call).path("security")) if (one.has("token")) return true;
    return false;
  }

  boolean takesABody(String call) {
    return call(call).has("requestBody");
  }

  List<JsonNode> parameters(String call) {
    var parameters = new ArrayList<JsonNode>();
    call(call).path("parameters").forEach(one -> parameters.add(target(one)));
    return parameters;
  }

  JsonNode parameter(String call, String name) {
    for (var parameter : parameters(call))
      if (parameter.path("name").asString("").equals(name)) return parameter;
    throw new AssertionError(call + " has no parameter " + name);
  }

  /** What a body may hold. */
  Set<String> properties(String call) {
    return names(body(call));
  }

  /** What a body has to hold. */
  Set<String> required(String call) {
    var names = new TreeSet<String>();
    body(call).path("required").forEach(name -> names.add(name.asString()));
    return names;
  }

  private JsonNode body(String call) {
    return target(call(call).at("/requestBody/content/application~1json/schema"));
  }

  /** Everything about this answer that is not as described. */
  List<String> faults(String call, int status, String type, JsonNode body) {
    var faults = new ArrayList<String>();
    var responses = call(call).get("responses");
    var response =
        responses.has(String.valueOf(status))
            ? responses.get("" + status)
            : undescribed(call, status, faults);
    var content = response.path("content");
    if (content.isMissingNode() || content.isEmpty()) {
      if (!type.isEmpty()) faults.add("a body that is not described");
      return faults;
    }
    var plain = type.replaceAll(";.*", "");
    if (!content.has(plain)) faults.add("type " + type);
    else if (plain.endsWith("json"))
      check(body, content.get(plain).get("schema"), "$", true, faults);
    return faults;
  }

  private JsonNode undescribed(String call, int status, List<String> faults) {
    if (status < 500 && !Set.of(405, 406, 413, 415).contains(status))
      faults.add("status " + status + " is not described");
    return call(call).get("responses").get("default");
  }

  private JsonNode target(JsonNode schema) {
    var reference = schema.path("$ref");
    return reference.isMissingNode() ? schema : document.at(reference.asString().substring(1));
  }

  private void check(
      JsonNode value, JsonNode given, String at, boolean closed, List<String> faults) {
    var schema = target(given);
    if (schema.has("anyOf") && schema.get("anyOf").isArray()) {
      if (one(value, schema.get("anyOf"), at)) return;
      faults.add(at + " fits none of what it may be");
      return;
    }
    if (schema.has("allOf"))
      for (var part : schema.get("allOf")) check(value, part, at, false, faults);
    types(value, schema, at, faults);
    if (value.isNull()) return;
    if (schema.has("enum") && !among(value, schema.get("enum")))
      faults.add(at + " is " + value + ", not one of " + schema.get("enum"));
    if (value.isString()) format(value.asString(), schema, at, faults);
    if (value.isArray())
      for (var i = 0; i < value.size(); i++)
        check(value.get(i), schema.path("items"), at + "[" + i + "]", true, faults);
    if (value.isObject()) object(value, schema, at, closed, faults);
  }

  private boolean one(JsonNode value, JsonNode choices, String at) {
    for (var choice : choices) {
      var inner = new ArrayList<String>();
      check(value, choice, at, true, inner);
      if (inner.isEmpty()) return true;
    }
    return false;
  }

  private void object(
      JsonNode value, JsonNode schema, String at, boolean closed, List<String> faults) {
    for (var name : schema.path("required"))
      if (!value.has(name.asString())) faults.add(at + "." + name.asString() + " is missing");
    for (var property : schema.path("properties").properties())
      if (value.has(property.getKey()))
        check(
            value.get(property.getKey()),
            property.getValue(),
            at + "." + property.getKey(),
            true,
            faults);
    if (!closed || schema.has("additionalProperties")) return;
    var known = names(schema);
    for (var name : value.propertyNames())
      if (!known.contains(name)) faults.add(at + "." + name + " is not described");
  }

  private Set<String> names(JsonNode given) {
    var schema = target(given);
    var names = new TreeSet<>(schema.path("properties").propertyNames());
    for (var part : schema.path("allOf")) names.addAll(names(part));
    return names;
  }

  private static void types(JsonNode value, JsonNode schema, String at, List<String> faults) {
    var type = schema.path("type");
    if (type.isMissingNode()) return;
    var allowed = new TreeSet<String>();
    if (type.isArray()) type.forEach(one -> allowed.add(one.asString()));
    else allowed.add(type.asString());
    var is =
        switch (value.getNodeType()) {
          case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
          case POJO, BINARY, MISSING -> "nothing";
          default -> value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
        };
    if (!allowed.contains(is) && !(is.equals("integer") && allowed.contains("number")))
      faults.add(at + " is " + is + ", not " + allowed);
  }

  private static boolean among(JsonNode value, JsonNode choices) {
    for (var choice : choices) if (choice.equals(value)) return true;
    return false;
  }

  private static void format(String value, JsonNode schema, String at, List<String> faults) {
    try {
      switch (schema.path("format").asString("")) {
        case "date" -> LocalDate.parse(value);
        case "date-time" -> OffsetDateTime.parse(value);
        case "time-local" -> LocalTime.parse(value);
        case "uuid" -> UUID.fromString(value);
        default -> {}
      }
    } catch (RuntimeException otherwise) {
      faults.add(at + " is no " + schema.get("format"));
    }
    if (schema.has("pattern") && !value.matches(schema.get("pattern").asString()))
      faults.add(at + " is not of the form " + schema.get("pattern"));
  }
}
