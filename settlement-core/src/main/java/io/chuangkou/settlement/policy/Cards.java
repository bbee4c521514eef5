package io.chuangkou.settlement.policy;

import io.chuangkou.settlement.story.Case.CardQuery;
import io.chuangkou.settlement.story.Case.Credential;
import io.chuangkou.settlement.story.Case.HolderFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cards are accepted.
 *
 * @param rows the first that fits counts; the last always fits
 */
record Cards(List<Row> rows) {

  /** A row. What is not said does not matter. */
  record Row(
      boolean reportedLost,
      @Nullable Credential card,
      @Nullable HolderFact holderIs,
      @Nullable HolderFact holderIsNot,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      CardDecision decision) {

    boolean fits(CardQuery query) {
      return (!reportedLost || query.reportedLost())
          && (card == null || card == query.credential())
          && (holderIs == null || query.holder().contains(holderIs))
          && (holderIsNot == null || !query.holder().contains(holderIsNot))
          && (since == null || !query.date().isBefore(since))
          && (until == null || !query.date().isAfter(until));
    }

    boolean fitsAlways() {
      return !reportedLost
          && card == null
          && holderIs == null
          && holderIsNot == null
          && since == null
          && until == null;
    }
  }

  CardDecision decide(CardQuery query) {
    for (Row row : rows) {
      if (row.fits(query)) {
        return row.decision();
      }
    }
    throw new IllegalStateException("the last row fits always");
  }

  static Cards read(PolicyNode node) {
    List<Row> rows = new ArrayList<>();
    for (PolicyNode row : node.get("rows").elements()) {
      rows.add(row(row));
    }
    if (rows.isEmpty() || !rows.getLast().fitsAlways()) {
      throw node.get("rows")
          .fault(
              PolicyException.Fault.ORDER,
              Words.of("没有兜底的行", "there is no last row for all others"),
              Words.of("最后写一行没有条件的", "end with a row without condition"));
    }
    node.end();
    return new Cards(rows);
  }

  private static Row row(PolicyNode node) {
    PolicyNode lost = node.find("reported_lost");
    PolicyNode card = node.find("card");
    PolicyNode since = node.find("since");
    PolicyNode until = node.find("until");
    Row row =
        new Row(
            lost != null && lost.yes(),
            card == null ? null : card.choice(Credential.class),
            holder(node.find("holder_is")),
            holder(node.find("holder_is_not")),
            since == null ? null : since.date(),
            until == null ? null : until.date(),
            decision(node));
    node.end();
    return row;
  }

  private static CardDecision decision(PolicyNode node) {
    PolicyNode refuse = node.find("refuse");
    return refuse == null
        ? new CardDecision(true, null, node.get("accept").texts())
        : new CardDecision(false, refuse.text(), List.of());
  }

  private static @Nullable HolderFact holder(@Nullable PolicyNode node) {
    if (node == null) {
      return null;
    }
    String text = node.text();
    for (HolderFact fact : HolderFact.values()) {
      if (fact.key().equals(text)) {
        return fact;
      }
    }
    throw node.value("写其中之一：" + known(), "write one of " + known());
  }

  private static List<String> known() {
    return List.of(HolderFact.values()).stream().map(HolderFact::key).toList();
  }
}
