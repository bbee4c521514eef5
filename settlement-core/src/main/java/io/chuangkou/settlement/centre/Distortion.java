package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.settlement.message.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** How a fault changes an answer that the centre has given: what it did stands. */
@FunctionalInterface
interface Distortion {

  /** Wire name of what the interface has no field for. */
  String EXTENSION = "exp_content";

  /** Those of the faults that change the answer and nothing else, in the order of their working. */
  Map<Kind, Distortion> ALL =
      Map.ofEntries(
          Map.entry(
              Kind.OTHER_BILL,
              told(output -> output.withObject("setlinfo").put("medins_setl_id", "0".repeat(30)))),
          Map.entry(
              Kind.OTHER_AMOUNTS,
              (answer, words) -> amounts(answer, new BigDecimal(words)::multiply)),
          Map.entry(Kind.POSITIVE_AMOUNTS, (answer, words) -> amounts(answer, BigDecimal::abs)),
          Map.entry(Kind.NO_EXTENSION, told(output -> extensions(output, null))),
          Map.entry(
              Kind.NULL_EXTENSION, told(output -> extensions(output, e -> NullNode.getInstance()))),
          Map.entry(
              Kind.EMPTY_EXTENSION,
              told(output -> extensions(output, e -> StringNode.valueOf("")))),
          Map.entry(
              Kind.TEXT_EXTENSION,
              told(output -> extensions(output, e -> StringNode.valueOf(e.toString())))),
          Map.entry(Kind.INSURANCE_AS_OBJECT, told(Distortion::insuranceAsObject)),
          Map.entry(Kind.NULL_SHARES, told(Distortion::nullShares)),
          Map.entry(Kind.UNKNOWN_FUND, Distortion::unknownFund),
          Map.entry(Kind.NO_FUND_ROWS, told(output -> output.remove("setldetail"))),
          Map.entry(Kind.LOST_LINES, told(Distortion::loseLine)),
          Map.entry(Kind.OTHER_DATES, told(Distortion::otherDates)),
          Map.entry(
              Kind.OTHER_INFCODE,
              (answer, words) ->
                  answered(answer, Integer.parseInt(words), answer.error(), answer.output())),
          Map.entry(
              Kind.TIMED_OUT,
              (answer, words) ->
                  answered(
                      answer,
                      Response.REFUSED,
                      "Read timed out",
                      JsonNodeFactory.instance.objectNode())));

  /**
   * The answer as it comes then.
   *
   * @param words of the fault
   */
  Response of(Response answer, String words);

  /** The answer with every such fault that is to come. */
  static Response strike(Faults faults, String infno, Response answer) {
    Response told = answer;
    for (Kind kind : Kind.values()) {
      Distortion distortion = ALL.get(kind);
      if (distortion != null) {
        Response before = told;
        told =
            faults
                .strike(kind, infno)
                .map(plan -> distortion.of(before, plan.words()))
                .orElse(before);
      }
    }
    return told;
  }

  private static Distortion told(Consumer<ObjectNode> change) {
    return (answer, words) -> {
      change.accept(answer.output());
      return answer;
    };
  }

  private static Response answered(Response like, int infcode, String error, ObjectNode output) {
    return new Response(
        infcode,
        like.receiverMsgid(),
        like.receivedAt(),
        like.respondedAt(),
        error,
        like.warning(),
        output);
  }

  private static Response amounts(Response answer, UnaryOperator<BigDecimal> change) {
    change(
        answer.output(),
        value ->
            value instanceof NumericNode amount
                ? JsonNodeFactory.instance.numberNode(change.apply(amount.decimalValue()))
                : value);
    return answer;
  }

  /** Changes every value that is neither object nor list, however deep. */
  private static void change(JsonNode node, UnaryOperator<JsonNode> change) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
        if (field.getValue().isContainer()) {
          change(field.getValue(), change);
        } else {
          object.set(field.getKey(), change.apply(field.getValue()));
        }
      }
    } else {
      node.forEach(inner -> change(inner, change));
    }
  }

  /** Changes what stands in the extensions, and says one on top; none: none stands anywhere. */
  private static void extensions(ObjectNode output, @Nullable UnaryOperator<JsonNode> instead) {
    if (instead != null && !output.has(EXTENSION)) {
      output.putObject(EXTENSION);
    }
    for (JsonNode holder : output.findParents(EXTENSION)) {
      ObjectNode object = (ObjectNode) holder;
      JsonNode extension = object.remove(EXTENSION);
      if (instead != null && extension != null) {
        object.set(EXTENSION, instead.apply(extension));
      }
    }
  }

  private static void insuranceAsObject(ObjectNode output) {
    if (output.path("insuinfo") instanceof ArrayNode rows && !rows.isEmpty()) {
      output.set("insuinfo", rows.get(0));
    }
  }

  private static void nullShares(ObjectNode output) {
    if (output.path("setlinfo") instanceof ObjectNode info) {
      List.of("psn_part_amt", "hosp_part_amt", "acct_mulaid_pay").forEach(info::putNull);
    }
  }

  private static Response unknownFund(Response answer, String words) {
    if (answer.output().path("setldetail").path(0) instanceof ObjectNode fund) {
      fund.put("fund_pay_type", words.isEmpty() ? "620100" : words);
      fund.remove("fund_pay_type_name");
    }
    return answer;
  }

  private static void loseLine(ObjectNode output) {
    if (output.path("result") instanceof ArrayNode lines && !lines.isEmpty()) {
      lines.remove(lines.size() - 1);
    }
  }

  private static void otherDates(ObjectNode output) {
    change(
        output,
        value -> {
          String text = value.asString("");
          if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return StringNode.valueOf(text.replace("-", ""));
          }
          return text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d")
              ? StringNode.valueOf(text.replace('-', '/').substring(0, text.length() - 3))
              : value;
        });
  }
}
