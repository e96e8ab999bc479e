package id.lintas.audit.store;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

final class Details {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

  private Details() {}

  static String write(Map<String, String> detail) {
    return detail.isEmpty() ? "{}" : JSON.writeValueAsString(detail);
  }

  static Map<String, String> read(String json) {
    return JSON.readValue(json, TEXTS);
  }
}
