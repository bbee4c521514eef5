package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.catalogue.BilledLine;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.catalogue.CatalogueException;
import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.settlement.catalogue.Entry;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.Transfer;
import io.chuangkou.settlement.message.person.DiseaseCodes;
import io.chuangkou.settlement.message.visit.VisitFacts.Continued;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.pricelist.PriceListInForce;
import io.chuangkou.terminal.pricelist.PriceListSource;
import io.chuangkou.terminal.pricelist.PricedItem;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.visit.TypedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes bills up from what is typed, and turns them into encounters. Stateless, thread-safe. */
public final class BillEditor {

  private final Catalogue catalogue;
  private final PriceListInForce prices;
  private final Encounter.Provider provider;

  /**
   * With catalogue and price list in force, for bills of this provider; an empty catalogue: by
   * codes alone.
   */
  public BillEditor(Catalogue catalogue, PriceListInForce prices, Encounter.Provider provider) {
    this.catalogue = catalogue;
    this.prices = prices;
    this.provider = provider;
  }

  /** Without a price list. */
  public BillEditor(Catalogue catalogue, Encounter.Provider provider) {
    this(catalogue, new PriceListInForce(PriceListSource.NONE), provider);
  }

  /**
   * A line as typed.
   *
   * @throws TerminalException as {@link #line(LocalDate, String, String, String, String)}; {@code
   *     PRICE-FIXED} if its price is not that of the list, where it has to be
   */
  public Bill.Line line(LocalDate day, Typed.Line typed) {
    String purpose = typed.purpose().isEmpty() ? null : typed.purpose();
    Bill.Line line = line(day, typed.code(), typed.quantity(), typed.unitPrice(), purpose);
    requireListed(typed.code(), line.unitPrice());
    return line;
  }

  private void requireListed(String code, Fen price) {
    if (prices.mayChange()) {
      return;
    } else if (prices.list().isOfSeveral(plainCode(code))) {
      throw new TerminalException(
          TerminalFault.PRICE_FIXED
              .advice()
              .with("（这个国家编码有几种规格，请选其中一种）", "(several are kept under this code: choose one)"));
    }
    Fen listed = listed(plainCode(code)).map(PricedItem::price).orElse(null);
    if (listed != null && !listed.equals(price)) {
      throw new TerminalException(
          Advice.of(TerminalFault.PRICE_FIXED, "（" + listed.toYuan() + "）"));
    }
  }

  private Optional<PricedItem> listed(String code) {
    return prices.list().coded(code);
  }

  /** What the cashier has to know of a line at the price of the list; empty: nothing. */
  public Optional<Advice> objection(LocalDate day, Typed.Line typed) {
    Optional<PricedItem> item = listed(plainCode(typed.code()));
    Fen price = item.map(PricedItem::price).orElse(null);
    Fen cap =
        item.flatMap(known -> catalogue.find(known.code(), day))
            .map(entry -> entry.ceilings().get(provider.level()))
            .orElse(null);
    return price == null || cap == null || price.compareTo(cap) <= 0
        ? Optional.empty()
        : Optional.of(
            TerminalFault.PRICE_ABOVE_CAP
                .advice()
                .with(
                    item.orElseThrow().name()
                        + " "
                        + price.toYuan()
                        + " 元，限价 "
                        + cap.toYuan()
                        + " 元。",
                    item.orElseThrow().name()
                        + " "
                        + price.toYuan()
                        + ", limit "
                        + cap.toYuan()
                        + "."));
  }

  /**
   * A line as typed.
   *
   * @throws TerminalException if the code is unknown on that day, a number is none, or something is
   *     more than the interface takes
   */
  public Bill.Line line(
      LocalDate day, String code, String quantity, String unitPrice, @Nullable String purpose) {
    String item = plainCode(code);
    PricedItem listed = listed(item).orElse(null);
    BigDecimal count = quantity(quantity);
    Fen price = TypedNumber.PRICE.fen(unitPrice);
    Fen amount = InterfaceLimits.line(times(price, count));
    String serving = purpose == null ? null : InterfaceLimits.PURPOSE.checked(purpose);
    if (catalogue.isEmpty()) {
      return unclassified(item, listed, price, count, amount, serving);
    }
    Entry entry = entry(listed == null ? item : listed.code(), day);
    Bill.Line line =
        new Bill.Line(
            entry.code(),
            listed == null ? entry.name() : listed.name(),
            entry.itemClass().name(),
            entry.selfPay(),
            price,
            count,
            amount,
            serving);
    String own = listed == null ? entry.stock().ownCode() : listed.ownCode();
    String unit = listed == null || listed.unit().isEmpty() ? entry.stock().unit() : listed.unit();
    return line.kept(own.equals(entry.code()) ? null : own, Dispensed.nothing(unit));
  }

  /** How many, as typed; blank: one. */
  static BigDecimal quantity(String typed) {
    return typed.isBlank() ? BigDecimal.ONE : TypedNumber.QUANTITY.read(typed);
  }

  /**
   * Refuses a code that no line can have on that day.
   *
   * @throws TerminalException {@code BILL-CODE}, {@code BILL-CODE-DATE}, {@code BILL-LIMIT}
   */
  void requireItem(LocalDate day, String code) {
    String item = plainCode(code);
    if (!catalogue.isEmpty()) {
      entry(listed(item).map(PricedItem::code).orElse(item), day);
    }
  }

  private static String plainCode(String typed) {
    String plain =
        TypedText.plain(InterfaceLimits.ITEM_CODE.checked(typed)).toUpperCase(Locale.ROOT);
    if (plain.isEmpty() || plain.chars().anyMatch(Character::isWhitespace)) {
      throw unknown(plain);
    }
    return plain;
  }

  private Entry entry(String code, LocalDate day) {
    return catalogue.find(code, day).orElseThrow(() -> unknown(code, day));
  }

  /** What was meant most likely: the same on another day, or a code that goes on or ends before. */
  private TerminalException unknown(String code, LocalDate day) {
    List<Entry> same =
        catalogue.entries().stream().filter(entry -> entry.code().equals(code)).toList();
    if (!same.isEmpty()) {
      Entry entry = same.getLast();
      String term = entry.from() + " – " + (entry.to() == null ? "" : entry.to());
      return new TerminalException(
          Advice.of(TerminalFault.BILL_CODE_DATE, "（" + code + "：" + term.strip() + "）"));
    }
    List<String> longer =
        catalogue.entries().stream()
            .map(Entry::code)
            .filter(other -> other.startsWith(code) && catalogue.find(other, day).isPresent())
            .distinct()
            .toList();
    if (!longer.isEmpty()) {
      String first = longer.getFirst();
      return unknown(
          "（" + code + " 不完整：" + first + " 等 " + longer.size() + " 个以它开头）",
          "(" + code + " is cut short: " + longer.size() + " begin with it, as " + first + ")");
    }
    return catalogue.entries().stream()
        .map(Entry::code)
        .filter(other -> code.startsWith(other) && catalogue.find(other, day).isPresent())
        .findFirst()
        .map(
            known ->
                unknown(
                    "（" + code + " 太长：有 " + known + "）",
                    "(" + code + " is too long: there is " + known + ")"))
        .orElseGet(() -> unknown(code));
  }

  private static TerminalException unknown(String code) {
    return unknown("（" + code + "）", "(" + code + ")");
  }

  private static TerminalException unknown(String chinese, String english) {
    return new TerminalException(TerminalFault.BILL_CODE.advice().with(chinese, english));
  }

  /**
   * Without a catalogue the class is the centre's to say; what the price list does not know is
   * called by its code.
   */
  private static Bill.Line unclassified(
      String code,
      @Nullable PricedItem listed,
      Fen price,
      BigDecimal count,
      Fen amount,
      @Nullable String purpose) {
    String national = listed == null ? code : listed.code();
    Bill.Line line =
        new Bill.Line(
            national,
            listed == null ? code : listed.name(),
            Bill.Line.UNCLASSIFIED,
            BigDecimal.ZERO,
            price,
            count,
            amount,
            purpose);
    return listed == null || listed.ownCode().equals(national)
        ? line
        : line.kept(listed.ownCode(), Dispensed.nothing(listed.unit()));
  }

  /** An amount of money as typed. */
  public static Fen yuan(String text) {
    return TypedNumber.YUAN.fen(text);
  }

  /**
   * The bill with one more line.
   *
   * @throws TerminalException if it has too many then, or comes to too much
   */
  public static Bill plus(Bill bill, int index, Bill.Line line) {
    List<Bill.Line> lines = new ArrayList<>(bill.lines());
    lines.add(index, line);
    return InterfaceLimits.checked(bill.with(lines));
  }

  /** The bill without one of its lines. */
  public static Bill minus(Bill bill, int index) {
    List<Bill.Line> lines = new ArrayList<>(bill.lines());
    lines.remove(index);
    return bill.with(lines);
  }

  /**
   * The bill with one more of a line.
   *
   * @throws TerminalException {@code BILL-LIMIT} if it comes to too much then
   */
  public static Bill oneMore(Bill bill, int index) {
    Bill.Line line = bill.lines().get(index);
    BigDecimal count = line.quantity().add(BigDecimal.ONE);
    Fen amount = InterfaceLimits.line(times(line.unitPrice(), count));
    return InterfaceLimits.checked(bill.with(index, line.times(count, amount)));
  }

  /** Whether one of the lines is a special drug. */
  boolean hasSpecialDrug(Bill bill, LocalDate day) {
    return bill.lines().stream()
        .flatMap(line -> catalogue.find(line.code(), day).stream())
        .anyMatch(entry -> entry.drug() != null);
  }

  /**
   * The bill as the calculator takes it.
   *
   * @throws TerminalException if a code does not hold on that day
   */
  public Encounter encounter(Bill bill, LocalDate day) {
    Stay stay = bill.stay();
    LocalDate settled =
        stay == null || stay.discharged() == null ? day : stay.discharged().toLocalDate();
    List<Item> items = new ArrayList<>();
    for (Bill.Line line : bill.lines()) {
      items.add(item(line, items.size() + 1, settled));
    }
    return new Encounter(
        bill.number(),
        bill.visit().medType().kind(),
        stay == null ? day : stay.admitted().toLocalDate(),
        settled,
        provider,
        disease(bill),
        bill.isEmergency(),
        bill.referredBy(),
        bill.particulars().clinic(),
        transfer(bill.particulars().continues()),
        items);
  }

  /** What a centre goes by: of a stay for which no disease is named, the main diagnosis. */
  private static @Nullable String disease(Bill bill) {
    Diagnosis main = bill.particulars().main();
    return bill.disease() != null || !bill.visit().isStay() || main == null
        ? bill.disease()
        : DiseaseCodes.name(main.code());
  }

  private static @Nullable Transfer transfer(@Nullable Continued continued) {
    return continued == null ? null : new Transfer(continued.mdtrtId(), continued.direction());
  }

  private Item item(Bill.Line line, int number, LocalDate day) {
    BilledLine billed =
        new BilledLine(
            number, line.code(), line.unitPrice(), line.quantity(), line.amount(), line.purpose());
    try {
      return catalogue.classify(billed, provider.level(), day);
    } catch (CatalogueException e) {
      throw new TerminalException(Advice.of(e));
    }
  }

  private static Fen times(Fen price, BigDecimal count) {
    BigDecimal fen = BigDecimal.valueOf(price.fen()).multiply(count);
    return Fen.of(fen.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }
}
