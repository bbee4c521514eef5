package io.chuangkou.settlement.message;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages of the national interface to and from JSON (UTF-8).
 *
 * <p>Reads what centres are known to write: infcode as number or text, output as object or as JSON
 * text within a string, empty numbers as {@code "0"} or {@code ""}, absent texts and lists. What is
 * not such a message is a {@link MessageException}. Thread-safe.
 */
public final class Codec {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new WireModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .changeDefaultNullHandling(n -> JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
          .build();

  /** A request with the fields that the region adds. */
  public byte[] write(Request request, RegionalProfile profile) {
    ObjectNode tree = tree(request);
    profile.extraFields().forEach(tree::put);
    return MAPPER.writeValueAsBytes(tree);
  }

  /** An answer in the region's shape. */
  public byte[] write(Response response, RegionalProfile.AnswerShape shape) {
    ObjectNode tree = tree(response);
    if (shape.infcodeAsText()) {
      tree.put("infcode", Integer.toString(response.infcode()));
    }
    if (shape.outputAsText()) {
      tree.put("output", MAPPER.writeValueAsString(response.output()));
    }
    return MAPPER.writeValueAsBytes(tree);
  }

  /**
   * Reads a request.
   *
   * @throws MessageException if it is none
   */
  public Request readRequest(byte[] json) {
    ObjectNode tree = object(json);
    require(tree, "infno");
    require(tree, "msgid");
    return convert(tree, Request.class);
  }

  /**
   * Reads an answer.
   *
   * @throws MessageException if it is none; an answer without infcode is none
   */
  public Response readResponse(byte[] json) {
    ObjectNode tree = object(json);
    require(tree, "infcode");
    tree.set("output", output(tree.path("output")));
    return convert(tree, Response.class);
  }

  /** The {@code input} of a transaction. */
  public <I> ObjectNode input(Transaction<I, ?> transaction, I input) {
    return wrap(transaction.inputNode(), input);
  }

  /**
   * The input record of a request.
   *
   * @throws MessageException if it is not there
   */
  public <I> I input(Transaction<I, ?> transaction, Request request) {
    return unwrap(request.input(), transaction.inputNode(), transaction.inputType());
  }

  /** The {@code output} of a transaction. */
  public <O> ObjectNode output(Transaction<?, O> transaction, O output) {
    return wrap(transaction.outputNode(), output);
  }

  /**
   * The output record of an answer.
   *
   * @throws MessageException if it is not there
   */
  public <O> O output(Transaction<?, O> transaction, Response response) {
    return unwrap(response.output(), transaction.outputNode(), transaction.outputType());
  }

  private ObjectNode wrap(@Nullable String node, Object value) {
    ObjectNode tree = tree(value);
    if (node == null) {
      return tree;
    }
    ObjectNode outer = MAPPER.createObjectNode();
    outer.set(node, tree);
    return outer;
  }

  private <T> T unwrap(ObjectNode outer, @Nullable String node, Class<T> type) {
    JsonNode inner = node == null ? outer : outer.get(node);
    if (inner == null) {
      throw new MessageException("no node " + node, null);
    }
    return convert(inner, type);
  }

  private ObjectNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  private <T> T convert(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw new MessageException("not a " + type.getSimpleName() + at(e), e);
    }
  }

  private ObjectNode object(byte[] json) {
    try {
      if (MAPPER.readTree(json) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new MessageException("not JSON", e);
    }
    throw new MessageException("not a JSON object", null);
  }

  private JsonNode output(JsonNode output) {
    String text = output.isString() ? output.stringValue() : "";
    if (!text.isBlank()) {
      return parse(text);
    }
    return output.isObject() ? output : MAPPER.createObjectNode();
  }

  private JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new MessageException("output is not JSON", e);
    }
  }

  private static void require(ObjectNode tree, String field) {
    JsonNode value = tree.get(field);
    if (value == null || value.asString("").isBlank()) {
      throw new MessageException("no " + field, null);
    }
  }

  private static String at(JacksonException e) {
    return e.getPath().isEmpty() ? "" : " at " + e.getPathReference();
  }
}
