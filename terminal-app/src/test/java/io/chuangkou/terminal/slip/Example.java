package io.chuangkou.terminal.slip;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.Step;
import io.chuangkou.settlement.calculator.Step.Bucket;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.gateway.CentreAmounts;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A settlement of an invented person: 200.00, of which the fund pays 45.00. */
final class Example {

  private Example() {}

  static Settlement settlement() {
    return settlement("150.00", "10.00", "60.00", "45.00", "0");
  }

  static Settlement settlement(
      String inScope, String preSelfPay, String deductible, String basic, String critical) {
    Fen ownPay = Fen.ofYuan("200").minus(Fen.ofYuan(inScope)).minus(Fen.ofYuan(preSelfPay));
    return new Settlement(
        "e1",
        Fen.ofYuan("200.00"),
        ownPay,
        Fen.ZERO,
        Fen.ofYuan(preSelfPay),
        Fen.ofYuan(inScope),
        Fen.ofYuan(deductible),
        Fen.ofYuan(basic),
        Fen.ofYuan(critical),
        Fen.ZERO,
        Fen.ZERO,
        List.of(),
        List.of(
            new Step(
                "NJ-OP",
                "nanjing-2022 §十五",
                Bucket.BASIC,
                9_000,
                BilingualText.of("社区卫生服务机构按 50% 支付", "50% at a community provider"),
                BilingualText.NONE,
                Fen.ofYuan(basic).fen(),
                0,
                Fen.ofYuan(basic).fen())),
        YearToDate.NONE);
  }

  static SlipFacts facts(SlipFacts.Kind kind, String name, @Nullable String settlementId) {
    boolean goesBack = kind == SlipFacts.Kind.CANCELLED;
    Fen cash = goesBack ? settlement().person() : Fen.ofYuan("200.00");
    return facts(kind, name, settlementId, cash);
  }

  static SlipFacts facts(
      SlipFacts.Kind kind, String name, @Nullable String settlementId, Fen cash) {
    return new SlipFacts(
        kind,
        "南京市示范社区卫生服务中心",
        "3",
        "0172",
        name,
        "320102********0014",
        "居民医保 · 老年居民",
        "普通门诊",
        settlementId,
        "H32010200145202603120941050019",
        null,
        LocalDateTime.of(2026, 3, 12, 9, 41, 5),
        List.of(
            item("CT 平扫", "B", "180.00", "1", "180.00"),
            item("阿莫西林胶囊", "A", "10.00", "2", "20.00")),
        settlement(),
        CentreAmounts.bearers(settlement(), "390"),
        cash);
  }

  /** A slip of so many items of 1.00 each, all of it the person's. */
  static SlipFacts facts(int items) {
    Settlement all = Settlement.allByPerson("e1", Fen.of(100L * items));
    SlipFacts other = facts(SlipFacts.Kind.SETTLED, "张*", "3201002603120118");
    return new SlipFacts(
        other.kind(),
        other.hospital(),
        other.window(),
        other.operator(),
        other.maskedName(),
        other.maskedId(),
        other.insurance(),
        other.visit(),
        other.settlementId(),
        other.msgid(),
        null,
        other.time(),
        Collections.nCopies(items, item("棉签", "C", "1.00", "1", "1.00")),
        all,
        CentreAmounts.bearers(all, "390"),
        all.total());
  }

  static SlipFacts.Item item(
      String name, String itemClass, String price, String quantity, String amount) {
    return new SlipFacts.Item(
        name, itemClass, Fen.ofYuan(price), new BigDecimal(quantity), Fen.ofYuan(amount));
  }
}
