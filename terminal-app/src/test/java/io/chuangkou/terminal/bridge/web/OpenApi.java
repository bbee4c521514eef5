package io.chuangkou.terminal.bridge.web;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the bridge, held against answers: an answer has the fields of its schema and
 * no others; which statuses and fields were seen is kept.
 */
final class OpenApi {

  private static final Set<String> METHODS = Set.of("get", "post", "delete");

  private final JsonNode document;
  private final Set<String> seen = new TreeSet<>();

  OpenApi(String yaml) {
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    this.document = JsonMapper.shared().valueToTree(loaded);
  }

  /** The answers that it describes, as {@code get /events 200}. */
  Set<String> answers() {
    Set<String> answers = new TreeSet<>();
    document
        .get("paths")
        .forEachEntry(
            (path, operations) ->
                operations.forEachEntry(
                    (method, operation) -> {
                      if (METHODS.contains(method)) {
                        operation
                            .get("responses")
                            .propertyNames()
                            .forEach(status -> answers.add(method + " " + path + " " + status));
                      }
                    }));
    return answers;
  }

  /** Holds an answer in JSON against its description. */
  void check(String answer, JsonNode body) {
    String[] words = answer.split(" ", -1);
    JsonNode response =
        resolved(document.get("paths").get(words[1]).get(words[0]).get("responses").get(words[2]));
    check(answer, response.at("/content/application~1json/schema"), body);
  }

  /** Holds an event that came by itself against its description. */
  void checkEvent(JsonNode event) {
    check("event", schema("Event"), event);
  }

  JsonNode schema(String name) {
    return document.at("/components/schemas/" + name);
  }

  /** The fields of a schema. */
  Set<String> fields(String name) {
    return new TreeSet<>(schema(name).get("properties").propertyNames());
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode reference = node.get("$ref");
    return reference == null ? node : document.at(reference.asString().substring(1));
  }

  private void check(String where, JsonNode described, JsonNode value) {
    JsonNode reference = described.get("$ref");
    JsonNode schema = resolved(described);
    String name = reference == null ? where : reference.asString().replaceFirst(".*/", "");
    switch (requireNonNull(schema.get("type"), where).asString()) {
      case "object" -> checkObject(name, schema, value);
      case "array" -> value.forEach(item -> check(name, schema.get("items"), item));
      case "integer" -> {
        assertTrue(value.isIntegralNumber(), where);
        assertTrue(!schema.has("minimum") || value.asLong() >= schema.get("minimum").asLong());
      }
      default -> checkText(where, schema, value);
    }
  }

  private void checkObject(String name, JsonNode schema, JsonNode value) {
    JsonNode properties = schema.get("properties");
    Set<String> required =
        schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    required.forEach(field -> assertTrue(value.has(field), name + " without " + field));
    value.forEachEntry(
        (field, part) -> {
          assertTrue(properties.has(field), name + " has " + field + ", which is not described");
          seen.add(name + "." + field);
          check(name + "." + field, properties.get(field), part);
        });
  }

  private static void checkText(String where, JsonNode schema, JsonNode value) {
    assertTrue(value.isString(), where);
    if (schema.has("pattern")) {
      assertTrue(value.asString().matches(schema.get("pattern").asString()), where);
    }
    if (schema.has("enum")) {
      Set<String> words =
          schema.get("enum").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
      assertTrue(words.contains(value.asString()), where + ": " + value);
    }
  }

  /** Fails if a field of a schema was in no answer. */
  void assertSeen(String... schemas) {
    for (String schema : schemas) {
      Set<String> fields =
          fields(schema).stream()
              .map(field -> schema + "." + field)
              .collect(Collectors.toCollection(TreeSet::new));
      fields.removeAll(seen);
      assertEquals(Set.of(), fields);
    }
  }

  /** Fails if a field below another was in no answer. */
  void assertSeenBelow(String schema, String field) {
    schema(schema)
        .at("/properties/" + field + "/items/properties")
        .propertyNames()
        .forEach(name -> assertTrue(seen.contains(schema + "." + field + "." + name), name));
  }
}
