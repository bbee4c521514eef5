package io.chuangkou.terminal.dispensing;

import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.catalogue.Entry;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.LocalLedger;
import io.chuangkou.terminal.ledger.LocalLedger.HandedOut;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.pricelist.PriceListInForce;
import io.chuangkou.terminal.pricelist.PricedItem;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.TraceCode;
import io.chuangkou.terminal.visit.VisitKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the boxes that are scanned to the lines of a bill: each once, as many as the line has, and
 * none that was handed out before. Thread-safe, as the journal is.
 */
public final class BoxScanner {

  private final Catalogue catalogue;
  private final PriceListInForce prices;
  private final LocalLedger journal;
  private final RegionClock clock;

  /** With catalogue and price list in force, and what was handed out at this counter. */
  public BoxScanner(
      Catalogue catalogue, PriceListInForce prices, LocalLedger journal, RegionClock clock) {
    this.catalogue = catalogue;
    this.prices = prices;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What a scan was.
   *
   * @param bill the bill with the box, where it has a line for it
   * @param line the line's index; −1: there is none
   * @param item catalogue code of the product where the bill has no line for the box; none: it has
   *     one. Of a sale whose line has all its boxes, one more of it is meant
   * @param box the box
   */
  public record Scan(Bill bill, int line, @Nullable String item, TraceCode box) {}

  /**
   * Takes a scan. A code that names a product goes to its line, another one to the line that is
   * marked or, where one alone lacks boxes, to that.
   *
   * @param marked index of the marked line; −1: none
   * @param split whether the box was opened and a part of it is handed out
   * @throws TerminalException if it is no code, was used before, or belongs to no line
   */
  public Scan scan(Bill bill, int marked, String typed, boolean split) {
    TraceCodeParser.Parsed parsed =
        TraceCodeParser.parse(typed)
            .orElseThrow(() -> new TerminalException(TerminalFault.TRACE_CODE));
    TraceCode box = new TraceCode(parsed.code(), split, parsed.batch());
    requireUnused(bill, box);
    Optional<String> item = item(parsed.product());
    if (item.isPresent() && lines(bill, item.get()).isEmpty()) {
      return new Scan(bill, -1, item.get(), box);
    }
    int line = item.map(code -> open(bill, code, marked)).orElseGet(() -> unnamed(bill, marked));
    if (item.isPresent() && !split && isOneMore(bill, line)) {
      return new Scan(bill, line, item.get(), box);
    }
    return new Scan(with(bill, line, box), line, null, box);
  }

  /** The national code of what the provider sells, or the catalogue names, as a product. */
  private Optional<String> item(String product) {
    return product.isEmpty()
        ? Optional.empty()
        : prices
            .list()
            .ofTraceProduct(product)
            .map(PricedItem::code)
            .or(() -> catalogue.ofTraceProduct(product, clock.today()).map(Entry::code));
  }

  /** Whether a sale that nobody has ordered takes another box of a line that has all of its own. */
  private static boolean isOneMore(Bill bill, int index) {
    Bill.Line line = bill.lines().get(index);
    boolean isSale = bill.visit() == VisitKind.PHARMACY || bill.visit() == VisitKind.SPECIAL_DRUG;
    return isSale
        && line.ordered() == null
        && BigDecimal.valueOf(line.dispensed().boxes().size()).compareTo(line.quantity()) == 0;
  }

  /**
   * Puts a box to a line, as a bill file names it.
   *
   * @throws TerminalException as {@link #scan}
   */
  public Bill into(Bill bill, int line, TraceCode scanned) {
    TraceCodeParser.Parsed parsed =
        TraceCodeParser.parse(scanned.code())
            .orElseThrow(
                () ->
                    new TerminalException(
                        Advice.of(TerminalFault.TRACE_CODE, "（" + scanned.code() + "）")));
    TraceCode box =
        new TraceCode(
            parsed.code(),
            scanned.split(),
            parsed.batch() == null ? scanned.batch() : parsed.batch());
    requireUnused(bill, box);
    return with(bill, line, box);
  }

  private static Bill with(Bill bill, int index, TraceCode box) {
    Bill.Line line = bill.lines().get(index);
    if (line.dispensed().boxes().size() >= Dispensed.boxes(line.quantity())) {
      throw new TerminalException(
          Advice.of(TerminalFault.TRACE_FULL, "（" + line.name() + " " + count(line) + "）"));
    }
    return bill.with(index, line.with(line.dispensed().with(box)));
  }

  private static String count(Bill.Line line) {
    return line.dispensed().boxes().size() + "/" + Dispensed.boxes(line.quantity());
  }

  private static List<Integer> lines(Bill bill, String item) {
    return IntStream.range(0, bill.lines().size())
        .filter(index -> bill.lines().get(index).code().equals(item))
        .boxed()
        .toList();
  }

  /** A line of the product that lacks boxes, the marked one first; else the last of them. */
  private static int open(Bill bill, String item, int marked) {
    List<Integer> all = lines(bill, item);
    if (all.contains(marked) && lacks(bill, marked)) {
      return marked;
    }
    return all.stream().filter(index -> lacks(bill, index)).findFirst().orElse(all.getLast());
  }

  /** The line for a code that does not tell its product. */
  private static int unnamed(Bill bill, int marked) {
    if (marked >= 0 && marked < bill.lines().size() && bill.lines().get(marked).isPackagedDrug()) {
      return marked;
    }
    List<Integer> lacking =
        IntStream.range(0, bill.lines().size()).filter(i -> lacks(bill, i)).boxed().toList();
    if (lacking.size() != 1) {
      throw new TerminalException(TerminalFault.TRACE_LINE);
    }
    return lacking.getFirst();
  }

  private static boolean lacks(Bill bill, int index) {
    Bill.Line line = bill.lines().get(index);
    return line.isPackagedDrug()
        && line.dispensed().boxes().size() < Dispensed.boxes(line.quantity());
  }

  /** A box is handed out once; of one that was opened, parts may be. */
  private void requireUnused(Bill bill, TraceCode box) {
    for (int index = 0; index < bill.lines().size(); index++) {
      for (TraceCode other : bill.lines().get(index).dispensed().boxes()) {
        if (other.code().equals(box.code()) && !(other.split() && box.split())) {
          String line = Integer.toString(index + 1);
          throw used("（本单第 " + line + " 行 / line " + line + "）");
        }
      }
    }
    journal
        .handedOut(box.code())
        .filter(before -> !(before.split() && box.split()))
        .ifPresent(
            before -> {
              throw used("（" + where(before) + "）");
            });
  }

  private String where(HandedOut before) {
    return before.number() + "，" + clock.day(before.at());
  }

  private static TerminalException used(String where) {
    return new TerminalException(Advice.of(TerminalFault.TRACE_USED, where));
  }
}
