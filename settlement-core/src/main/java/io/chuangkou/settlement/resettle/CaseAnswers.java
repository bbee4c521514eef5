package io.chuangkou.settlement.resettle;

import io.chuangkou.settlement.SettlementException;
import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.casefile.Case;
import io.chuangkou.settlement.casefile.Case.CardQuery;
import io.chuangkou.settlement.casefile.Case.CoverageQuery;
import io.chuangkou.settlement.casefile.Case.PremiumQuery;
import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.casefile.StoryCodec;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.policy.scheme.CardDecision;
import io.chuangkou.settlement.policy.scheme.Rates;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter.NopIndenter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers cases, in the form of case files. Immutable and thread-safe. */
public final class CaseAnswers {

  private final JsonMapper mapper =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private final ObjectWriter writer = mapper.writer().with(onOneLine());
  private final StoryCodec codec = new StoryCodec();
  private final Policies policies;
  private final Calculator calculator;

  /** Answers on these policies. */
  public CaseAnswers(Policies policies) {
    this.policies = policies;
    this.calculator = new Calculator(policies);
  }

  /**
   * Answers one line of a case file. A line that cannot be read or settled is answered with what is
   * wrong.
   *
   * @param number its number, from 1
   * @param line UTF-8, without line feed
   * @return UTF-8, without line feed
   */
  public byte[] answer(long number, byte[] line) {
    // By way of a text: half a character, as "\\ud800", becomes a question mark and not a fault.
    return writer.writeValueAsString(node(number, line)).getBytes(StandardCharsets.UTF_8);
  }

  private ObjectNode node(long number, byte[] line) {
    JsonNode node = null;
    try {
      node = mapper.readTree(line);
      Case read = codec.read(node);
      ObjectNode answer = JsonNodeFactory.instance.objectNode().put("story", read.story());
      answer.set("result", result(read));
      return answer;
    } catch (JacksonException e) {
      return fault(number, null, "no JSON: " + e.getOriginalMessage());
    } catch (SettlementException e) {
      return fault(number, node, e.english());
    } catch (ArithmeticException e) {
      return fault(number, node, "the amounts are too large to add up");
    }
  }

  /** The case in a line of a case file. */
  Case read(byte[] line) {
    return codec.read(mapper.readTree(line));
  }

  /** The settlements of a story's encounters, in order, with their steps and what they rest on. */
  public List<Settlement> explain(Story story) {
    List<Settlement> settlements = new ArrayList<>();
    YearToDate standing = YearToDate.NONE;
    for (Encounter encounter : story.encounters()) {
      Settlement settlement =
          calculator.explain(story.region(), story.person(), encounter, standing);
      settlements.add(settlement);
      standing = settlement.after();
    }
    return settlements;
  }

  /** A settlement as case files write it. */
  public static ObjectNode toJson(Settlement settlement) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("id", settlement.encounterId());
    put(object, "medfee_sumamt", settlement.total());
    put(object, "fulamt_ownpay_amt", settlement.ownPay());
    put(object, "overlmt_selfpay", settlement.overLimit());
    put(object, "preselfpay_amt", settlement.preSelfPay());
    put(object, "inscp_scp_amt", settlement.inScope());
    put(object, "act_pay_dedc", settlement.deductible());
    put(object, "hifp_pay", settlement.basic());
    put(object, "hifmi_pay", settlement.critical());
    put(object, "maf_pay", settlement.assistance());
    put(object, "fund_pay_sumamt", settlement.fundTotal());
    put(object, "hosp_part_amt", settlement.hospital());
    put(object, "psn_part_amt", settlement.person());
    ArrayNode reasons = object.putArray("reasons");
    settlement.reasons().forEach(reasons::add);
    return object;
  }

  /** The result for a case. */
  JsonNode result(Case read) {
    return switch (read) {
      case Story story -> settled(story);
      case PremiumQuery query -> premium(query);
      case CoverageQuery query -> coverage(query);
      case CardQuery query -> card(query);
    };
  }

  private ArrayNode settled(Story story) {
    ArrayNode results = JsonNodeFactory.instance.arrayNode();
    YearToDate standing = YearToDate.NONE;
    for (Encounter encounter : story.encounters()) {
      Settlement settlement =
          calculator.settleBriefly(story.region(), story.person(), encounter, standing);
      results.add(toJson(settlement));
      standing = settlement.after();
    }
    return results;
  }

  private ObjectNode premium(PremiumQuery query) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Optional<Map<String, Long>> amounts = policies.premium(query);
    if (amounts.isEmpty()) {
      return object.put("error", "no_standard");
    }
    amounts.get().forEach((name, fen) -> object.put(name, new BigDecimal(Rates.yuan(fen))));
    return object;
  }

  private ObjectNode coverage(CoverageQuery query) {
    LocalDate start = policies.coverageStart(query);
    return JsonNodeFactory.instance.objectNode().put("start", start == null ? null : "" + start);
  }

  private ObjectNode card(CardQuery query) {
    CardDecision decision = policies.card(query);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    object.put("accept", decision.accept()).put("reason", decision.reason());
    ArrayNode actions = object.putArray("actions");
    decision.actions().forEach(actions::add);
    return object;
  }

  private static ObjectNode fault(long number, @Nullable JsonNode node, String message) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    JsonNode story = node == null ? null : node.get("story");
    answer.put("story", story != null && story.isString() ? story.stringValue() : null);
    answer.putObject("error").put("line", number).put("message", message);
    return answer;
  }

  /** One line with a space after each colon and comma, as case files are written. */
  private static PrettyPrinter onOneLine() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Spacing.AFTER)
            .withObjectEntrySpacing(Spacing.AFTER)
            .withArrayElementSpacing(Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(new NopIndenter())
        .withArrayIndenter(new NopIndenter());
  }

  private static void put(ObjectNode object, String key, Fen amount) {
    object.put(key, amount.toYuan());
  }
}
