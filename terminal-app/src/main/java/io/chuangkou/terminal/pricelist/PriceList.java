package io.chuangkou.terminal.pricelist;

import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.terminal.visit.PinyinInitials;
import io.chuangkou.terminal.visit.TypedText;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<String, List<Integer>> byOwnCode;
  private final Map<String, List<Integer>> byCode;
  private final Map<String, List<Integer>> byBarCode;
  private final Map<String, List<Integer>> byTraceProduct;
  private final ManyTexts codes;
  private final ManyTexts names;
  private final ManyTexts initials;

  private PriceList(List<PricedItem> items, List<List<String>> read) {
    this.items = List.copyOf(items);
    byOwnCode = rows(item -> plain(item.ownCode()));
    byCode = rows(item -> plain(item.code()));
    byBarCode = rows(PricedItem::barCode);
    byTraceProduct = rows(PricedItem::traceProduct);
    codes =
        new ManyTexts(
            items.stream()
                .map(item -> List.of(plain(item.ownCode()), plain(item.code()), item.barCode()))
                .toList());
    names = new ManyTexts(items.stream().map(item -> List.of(plain(item.name()))).toList());
    initials = new ManyTexts(read);
  }

  /** Of rows, each with an own code of its own. */
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

  private Map<String, List<Integer>> rows(Function<PricedItem, String> key) {
    Map<String, List<Integer>> rows = new HashMap<>();
    for (int row = 0; row < items.size(); row++) {
      String named = key.apply(items.get(row));
      if (!named.isEmpty()) {
        rows.merge(named, List.of(row), PriceList::both);
      }
    }
    return rows;
  }

  private static List<Integer> both(List<Integer> some, List<Integer> more) {
    List<Integer> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** How many rows it has. */
  public int size() {
    return items.size();
  }

  /** The row that a code means: that of the own code, else the only one of the national code. */
  public Optional<PricedItem> coded(String code) {
    String wanted = plain(code);
    return only(byOwnCode, wanted).or(() -> only(byCode, wanted));
  }

  /** The first row of the product that the first seven digits of a trace code name. */
  public Optional<PricedItem> ofTraceProduct(String product) {
    return byTraceProduct.getOrDefault(product, List.of()).stream().findFirst().map(items::get);
  }

  /** The one row that something typed or scanned names in full. */
  public Optional<PricedItem> exact(String typed) {
    String wanted = plain(typed);
    return coded(wanted)
        .or(() -> only(byBarCode, wanted))
        .or(() -> product(wanted).flatMap(product -> only(byTraceProduct, product)));
  }

  private Optional<PricedItem> only(Map<String, List<Integer>> some, String key) {
    List<Integer> rows = some.getOrDefault(key, List.of());
    return rows.size() == 1 ? Optional.of(items.get(rows.getFirst())) : Optional.empty();
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
    product(wanted).stream()
        .flatMap(product -> byTraceProduct.getOrDefault(product, List.of()).stream())
        .limit(most)
        .forEach(row -> found.put(row, new Match(items.get(row), false)));
    initials.beginningWith(wanted, named);
    names.beginningWith(wanted, named);
    codes.beginningWith(wanted, row -> take(row, false, found, most));
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
