package io.chuangkou.terminal.dispensing;

import io.chuangkou.settlement.message.stock.Goods;
import io.chuangkou.settlement.message.stock.StockReturn;
import io.chuangkou.settlement.message.stock.StockSale;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.LedgerEntry.StockReport;
import io.chuangkou.terminal.visit.Batch;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.visit.TraceCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bill's boxes are in the words of the stock chapter: a row for each line, batch and sort of
 * pack. A sale is told under the number of the message that settled it, which is its own for ever.
 *
 * @param report what is told
 * @param bill what was sold
 * @param clock the time at the counter
 */
public record StockMessages(StockReport report, Bill bill, RegionClock clock) {

  /** Stands for the provider's own number of a batch of which nothing is known. */
  private static final String NO_BATCH = "0";

  private static final int DECIMALS = 4;
  private static final Batch UNKNOWN = new Batch("", null, null);

  /** Packs of one line that go into one row. */
  private record Sort(Batch batch, boolean split) {}

  /** 3505A. */
  public StockSale sale() {
    Prescription prescription = bill.particulars().prescription();
    return new StockSale(
        goods().stream()
            .map(
                row ->
                    new StockSale.Row(
                        row,
                        report.sale(),
                        StockSale.Row.INSURED,
                        prescription == null ? "" : prescription.number(),
                        prescription != null,
                        prescription == null ? "" : prescription.doctorName()))
            .toList());
  }

  /** 3506A. */
  public StockReturn back() {
    return new StockReturn(
        goods().stream().map(row -> new StockReturn.Row(row, report.sale())).toList());
  }

  /** A box by which the sale is found. */
  public String anyCode() {
    return bill.lines().stream()
        .flatMap(line -> line.dispensed().boxes().stream())
        .map(TraceCode::code)
        .findFirst()
        .orElse("");
  }

  private List<Goods> goods() {
    List<Goods> rows = new ArrayList<>();
    for (Bill.Line line : bill.lines()) {
      sorted(line.dispensed()).forEach((sort, boxes) -> rows.add(row(line, sort, boxes)));
    }
    return rows;
  }

  private static Map<Sort, List<TraceCode>> sorted(Dispensed dispensed) {
    Map<Sort, List<TraceCode>> sorted = new LinkedHashMap<>();
    for (TraceCode box : dispensed.boxes()) {
      Batch batch = Objects.requireNonNullElse(dispensed.batchOf(box), UNKNOWN);
      sorted.computeIfAbsent(new Sort(batch, box.split()), sort -> new ArrayList<>()).add(box);
    }
    return sorted;
  }

  private Goods row(Bill.Line line, Sort sort, List<TraceCode> boxes) {
    Batch batch = sort.batch();
    return new Goods(
        line.code(),
        ownCode(line.ownCode(), line.code()),
        line.name(),
        batch.lot().isEmpty() ? NO_BATCH : batch.lot(),
        batch.lot(),
        batch.made(),
        batch.expires(),
        bill.particulars().prescription() != null,
        sort.split(),
        quantity(line, sort.split(), boxes.size()),
        clock.local(report.at()),
        report.operator(),
        report.visit(),
        boxes.stream().map(box -> new Goods.Box(box.code())).toList());
  }

  private static String ownCode(@Nullable String own, String code) {
    return own == null ? code : own;
  }

  /** Of whole packs as many as were scanned; of opened ones the part that they leave. */
  private static BigDecimal quantity(Bill.Line line, boolean split, int boxes) {
    if (!split) {
      return BigDecimal.valueOf(boxes);
    }
    List<TraceCode> all = line.dispensed().boxes();
    long whole = all.stream().filter(box -> !box.split()).count();
    BigDecimal parts = line.quantity().subtract(BigDecimal.valueOf(whole));
    long opened = all.size() - whole;
    return opened == boxes
        ? parts
        : parts
            .multiply(BigDecimal.valueOf(boxes))
            .divide(BigDecimal.valueOf(opened), DECIMALS, RoundingMode.HALF_UP);
  }
}
