package io.chuangkou.settlement.review;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.scheme.Value;
import io.chuangkou.settlement.review.MoneyChanges.OfBenefit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A review for machines; amounts in yuan, as texts. */
public final class ReviewJson {

  private ReviewJson() {}

  /** All that a review says. */
  public static ObjectNode of(PolicyReview review) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode findings = json.putArray("findings");
    for (Finding finding : review.findings()) {
      findings
          .addObject()
          .put("kind", finding.kind().name().toLowerCase(Locale.ROOT))
          .put("code", finding.code())
          .put("file", finding.file())
          .put("line", finding.line())
          .put("chinese", finding.words().chinese())
          .put("english", finding.words().english());
    }
    ArrayNode changes = json.putArray("changes");
    review.changes().forEach(each -> put(changes.addObject(), each));
    return json;
  }

  private static void put(ObjectNode json, Changes changes) {
    json.put("from", changes.day().toString());
    ArrayNode values = json.putArray("values");
    for (ValueChange change : changes.values()) {
      ObjectNode value = values.addObject().put("place", change.place());
      put(value, "before", change.before());
      put(value, "after", change.after());
    }
    json.put("restated", changes.restated());
    MoneyChanges money = changes.money();
    ObjectNode cases =
        json.putObject("cases").put("settled", money.stories()).put("changed", money.changed());
    ObjectNode persons = cases.putObject("persons");
    money.persons().forEach(persons::put);
    ArrayNode benefits = cases.putArray("benefits");
    money.benefits().forEach(each -> put(benefits.addObject(), each));
    ArrayNode unsettled = cases.putArray("unsettled");
    money.unsettled().forEach(unsettled::add);
  }

  private static void put(ObjectNode json, String key, @Nullable Value value) {
    if (value != null) {
      json.putObject(key)
          .put("value", value.text())
          .put("reading", value.citation().reading())
          .put("clause", value.citation().source())
          .put("file", value.file())
          .put("line", value.line());
    }
  }

  private static void put(ObjectNode json, OfBenefit benefit) {
    json.put("benefit", benefit.benefit())
        .put("stories", benefit.stories())
        .put("funds", yuan(benefit.funds()))
        .putObject("largest")
        .put("story", benefit.largest().story())
        .put("encounter", benefit.largest().encounter())
        .put("personBefore", yuan(benefit.largest().before()))
        .put("personAfter", yuan(benefit.largest().after()))
        .put("reason", benefit.largest().reason());
  }

  private static String yuan(Fen amount) {
    return amount.toYuan();
  }
}
