package io.chuangkou.settlement.policy.document;

import io.chuangkou.settlement.casefile.Case.Credential;
import io.chuangkou.settlement.casefile.Case.HolderFact;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import io.chuangkou.settlement.policy.scheme.CardDecision;
import io.chuangkou.settlement.policy.scheme.Cards;
import java.util.List;

/** Reads which cards are accepted. */
final class CardsReader {

  private CardsReader() {}

  static Cards read(PolicyNode node) {
    List<Cards.Row> rows = node.get("rows").each(CardsReader::row);
    if (rows.isEmpty() || !rows.getLast().fitsAlways()) {
      throw node.get("rows")
          .fault(
              PolicyException.Fault.ORDER,
              BilingualText.of("没有兜底的行", "there is no last row for all others"),
              BilingualText.of("最后写一行没有条件的", "end with a row without condition"));
    }
    node.end();
    return new Cards(rows);
  }

  private static Cards.Row row(PolicyNode node) {
    Cards.Row row =
        new Cards.Row(
            node.optional("reported_lost", PolicyNode::yes, false),
            node.optional("card", card -> card.choice(Credential.class), null),
            node.optional("holder_is", CardsReader::holder, null),
            node.optional("holder_is_not", CardsReader::holder, null),
            node.optional("since", PolicyNode::date, null),
            node.optional("until", PolicyNode::date, null),
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

  private static HolderFact holder(PolicyNode node) {
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
