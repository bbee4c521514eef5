package io.chuangkou.settlement.message;

import io.chuangkou.settlement.message.json.EmbeddedJson;
import io.chuangkou.settlement.message.json.WireMappers;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages of the national interface to and from JSON (UTF-8).
 *
 * <p>Reads what centres are known to write: infcode as number or text, output as object or as JSON
 * text within a string, empty numbers as {@code "0"} or {@code ""}, absent texts and lists, a list
 * where an object belongs and the other way round. In an answer nothing but an amount must be
 * readable: what is not counts as absent. What is not such a message is a {@link MessageException}.
 * Thread-safe.
 */
public final class Codec {

  /** A request with the fields that the region adds. */
  public byte[] write(Request request, RegionalProfile profile) {
    ObjectNode tree = tree(request);
    profile.extraFields().forEach(tree::put);
    tree.put("infno", profile.number(request.infno()));
    Extensions.write(tree, profile.extension());
    TraceNode.write(tree, profile.traceCodes());
    StockTime.write(tree, profile.stockReports());
    if (profile.sm() != null) {
      new SmSeal(profile.sm()).seal(tree);
    }
    return WireMappers.TREES.writeValueAsBytes(tree);
  }

  /** An answer in the region's shape. */
  public byte[] write(Response response, RegionalProfile.AnswerShape shape) {
    ObjectNode tree = tree(response);
    if (shape.infcodeAsText()) {
      tree.put("infcode", Integer.toString(response.infcode()));
    }
    if (shape.outputAsText()) {
      tree.put("output", WireMappers.TREES.writeValueAsString(response.output()));
    }
    return WireMappers.TREES.writeValueAsBytes(tree);
  }

  /**
   * Reads a request.
   *
   * @throws MessageException if it is none
   */
  public Request readRequest(byte[] json) {
    ObjectNode tree = object(json);
    Extensions.read(tree);
    require(tree, "infno");
    require(tree, "msgid");
    return convert(WireMappers.REQUESTS, tree, Request.class);
  }

  /**
   * Reads an answer that is neither signed nor encrypted.
   *
   * @throws MessageException if it is none; an answer without infcode is none
   */
  public Response readResponse(byte[] json) {
    return response(object(json));
  }

  /**
   * Reads an answer of a region's centre.
   *
   * @throws MessageException if it is none; where the region signs, what says that something was
   *     done and is not signed by the centre is none
   */
  public Response readResponse(byte[] json, RegionalProfile profile) {
    ObjectNode tree = object(json);
    boolean isTrusted = profile.sm() == null || new SmSeal(profile.sm()).open(tree);
    Response response = response(tree);
    if (!isTrusted && profile.outcome().isDone(response.infcode())) {
      throw new MessageException("not signed by the centre", null);
    }
    return response;
  }

  private static Response response(ObjectNode tree) {
    require(tree, "infcode");
    requireNumber(tree);
    tree.set("output", output(tree.path("output")));
    return convert(WireMappers.ANSWERS, tree, Response.class);
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
    return unwrap(
        WireMappers.REQUESTS, request.input(), transaction.inputNode(), transaction.inputType());
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
    return unwrap(
        WireMappers.ANSWERS, response.output(), transaction.outputNode(), transaction.outputType());
  }

  private ObjectNode wrap(@Nullable String node, Object value) {
    ObjectNode tree = tree(value);
    if (node == null) {
      return tree;
    }
    ObjectNode outer = WireMappers.TREES.createObjectNode();
    outer.set(node, tree);
    return outer;
  }

  private static <T> T unwrap(
      JsonMapper mapper, ObjectNode outer, @Nullable String node, Class<T> type) {
    JsonNode inner = node == null ? outer : outer.get(node);
    if (inner == null) {
      throw new MessageException("no node " + node, null);
    }
    return convert(mapper, inner, type);
  }

  private static ObjectNode tree(Object value) {
    return WireMappers.REQUESTS.valueToTree(value);
  }

  private static <T> T convert(JsonMapper mapper, JsonNode tree, Class<T> type) {
    try {
      return mapper.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw new MessageException("not a " + type.getSimpleName() + at(e), e);
    }
  }

  private static ObjectNode object(byte[] json) {
    try {
      if (WireMappers.TREES.readTree(json, 0, unpadded(json)) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException | NumberFormatException e) {
      // Jackson lets the latter through where an exponent has too many digits.
      throw new MessageException("not JSON", e);
    }
    throw new MessageException("not a JSON object", null);
  }

  /** Gateways fill up with blanks and zeros. */
  private static int unpadded(byte[] json) {
    int end = json.length;
    while (end > 0 && json[end - 1] >= 0 && json[end - 1] <= ' ') {
      end--;
    }
    return end;
  }

  /** What is no object holds nothing: a transaction that answers something misses it. */
  private static JsonNode output(JsonNode told) {
    JsonNode output = told.isString() ? EmbeddedJson.read(told.stringValue()) : told;
    if (output.isArray() && output.size() == 1) {
      output = output.get(0);
    }
    if (!output.isObject()) {
      if (told.isString() && Response.namesSettlement(told.stringValue())) {
        throw new MessageException("the output with the settlement is not JSON", null);
      }
      return WireMappers.TREES.createObjectNode();
    }
    Extensions.read(output);
    return output;
  }

  private static void require(ObjectNode tree, String field) {
    JsonNode value = tree.get(field);
    if (value == null || value.asString("").isBlank()) {
      throw new MessageException("no " + field, null);
    }
  }

  /** An infcode that is no number leaves open what was done. */
  private static void requireNumber(ObjectNode tree) {
    String text = tree.path("infcode").asString("").strip();
    try {
      tree.put("infcode", new BigDecimal(text).intValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      throw new MessageException("infcode is no number", e);
    }
  }

  private static String at(JacksonException e) {
    return e.getPath().isEmpty() ? "" : " at " + e.getPathReference();
  }
}
