package io.chuangkou.terminal.pricelist;

import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.terminal.visit.PinyinInitials;
import io.chuangkou.terminal.visit.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * What the provider sells, to be found by code, name, pinyin initials, bar code or trace code.
 * Immutable and thread-safe: a list that is read anew is another one.
 */
public final class PriceList {

  /** Nothing. */
  public static final PriceList EMPTY = new PriceList(List.of(), List.of());

  private static final int TRACE_CODE_DIGITS = 20;
  private static final int PRODUCT_DIGITS = 7;

  private final List<PricedItem> items;
  private final ManyTexts ownCodes;
  private final ManyTexts codes;
  private final ManyTexts barCodes;
  private final ManyTexts traceProducts;
  private final ManyTexts names;
  private final ManyTexts initials;

  private PriceList(List<PricedItem> items, List<List<String>> read) {
    this.items = List.copyOf(items);
    ownCodes = texts(PricedItem::ownCode);
    codes = texts(PricedItem::code);
    barCodes = texts(PricedItem::barCode);
    traceProducts = texts(PricedItem::traceProduct);
    names = texts(item -> plain(item.name()));
    initials = new ManyTexts(read);
  }

  /** Of rows, each with an own code of its own; codes are in upper case. */
  public static PriceList of(List<PricedItem> items, PinyinInitials pinyin) {
    return new PriceList(items, items.stream().map(item -> read(item, pinyin)).toList());
  }

  /** What a catalogue names, without prices. */
  public static PriceList of(Catalogue catalogue, PinyinInitials pinyin) {
    Map<String, PricedItem> latest = new LinkedHashMap<>();
    catalogue.entries().forEach(entry -> latest.put(entry.code(), PricedItem.of(entry)));
    return of(List.copyOf(latest.values()), pinyin);
  }

  private static List<String> read(PricedItem item, PinyinInitials pinyin) {
    return item.initials().isEmpty() ? pinyin.of(item.name()) : List.of(plain(item.initials()));
  }

  private static String plain(String text) {
    return TypedText.plain(text).toUpperCase(Locale.ROOT);
  }

  private ManyTexts texts(Function<PricedItem, String> of) {
    return new ManyTexts(items.stream().map(of).map(List::of).toList());
  }

  /** How many rows it has. */
  public int size() {
    return items.size();
  }

  /** The row that a code means: that of the own code, else the only one of the national code. */
  public Optional<PricedItem> coded(String code) {
    String wanted = plain(code);
    return only(ownCodes, wanted).or(() -> only(codes, wanted));
  }

  /** Whether a code is the national one of several rows, and of none its own. */
  public boolean isOfSeveral(String code) {
    String wanted = plain(code);
    return only(ownCodes, wanted).isEmpty() && rows(codes, wanted).size() > 1;
  }

  /** The first row of the product that the first seven digits of a trace code name. */
  public Optional<PricedItem> ofTraceProduct(String product) {
    return rows(traceProducts, product).stream().findFirst().map(items::get);
  }

  /** The one row that something typed or scanned names in full. */
  public Optional<PricedItem> exact(String typed) {
    String wanted = plain(typed);
    return coded(wanted)
        .or(() -> only(barCodes, wanted))
        .or(() -> product(wanted).flatMap(product -> only(traceProducts, product)));
  }

  private Optional<PricedItem> only(ManyTexts texts, String text) {
    List<Integer> rows = rows(texts, text);
    return rows.size() == 1 ? Optional.of(items.get(rows.getFirst())) : Optional.empty();
  }

  private static List<Integer> rows(ManyTexts texts, String text) {
    List<Integer> rows = new ArrayList<>();
    texts.equalTo(text, rows::add);
    return rows;
  }

  private static Optional<String> product(String typed) {
    return typed.length() == TRACE_CODE_DIGITS
            && typed.chars().allMatch(digit -> digit >= '0' && digit <= '9')
        ? Optional.of(typed.substring(0, PRODUCT_DIGITS))
        : Optional.empty();
  }

  /**
   * A row that answers to what is typed.
   *
   * @param item the row
   * @param named whether its name or initials do, and not a code alone
   */
  public record Match(PricedItem item, boolean named) {}

  /**
   * The rows that answer to what is typed, best first: whose initials, name or code begin with it,
   * then whose name or initials hold it.
   *
   * @param most how many at most
   */
  public List<Match> search(String typed, int most) {
    String wanted = plain(typed);
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<Integer, Match> found = new LinkedHashMap<>();
    IntPredicate named = row -> take(row, true, found, most);
    IntPredicate coded = row -> take(row, false, found, most);
    product(wanted).ifPresent(product -> traceProducts.equalTo(product, coded));
    initials.beginningWith(wanted, named);
    names.beginningWith(wanted, named);
    ownCodes.beginningWith(wanted, coded);
    barCodes.beginningWith(wanted, coded);
    codes.beginningWith(wanted, coded);
    if (found.size() < most) {
      names.holding(wanted, named);
    }
    if (found.size() < most) {
      initials.holding(wanted, named);
    }
    return List.copyOf(found.values());
  }

  /** Takes a row up; false: there are enough. */
  private boolean take(int row, boolean named, Map<Integer, Match> found, int most) {
    Match before = found.get(row);
    if (before == null || (named && !before.named())) {
      found.put(row, new Match(items.get(row), named));
    }
    return found.size() < most;
  }
}
