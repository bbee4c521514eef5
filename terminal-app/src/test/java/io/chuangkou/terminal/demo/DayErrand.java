package io.chuangkou.terminal.demo;

import io.chuangkou.settlement.centre.Demonstration;
import io.chuangkou.settlement.money.Fen;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What one patient of a day at the keyboard wants, and what goes wrong over it.
 *
 * @param index which patient of the day: the last fen of the total
 * @param card whose card
 * @param other somebody else's card
 * @param lines what is charged
 * @param slips what goes wrong
 */
record DayErrand(int index, String card, String other, List<Line> lines, Set<Slip> slips) {

  private static final List<String> CARDS = List.of("zhang-san", "li-si", "wang-xiaoming");

  private static final List<String> CODES =
      List.of(
          "XJ01CAA040E001020100001",
          "XJ01DCT073B001010100002",
          "XA10BHX235A001010100004",
          "XN02BEB003A001010100010");

  /**
   * A charge line, one of the item.
   *
   * @param code catalogue code
   * @param price of it
   */
  record Line(String code, Fen price) {}

  /** What goes wrong. */
  enum Slip {
    /** A code is mistyped. */
    WRONG_CODE,
    /** A line is left half typed when the trial is asked for. */
    HALF_LINE,
    /** The money is mistyped. */
    WRONG_TENDER,
    /** Somebody puts their card into the reader in the middle. */
    OTHER_CARD,
    /** The card is taken back early. */
    CARD_TAKEN,
    /** Esc on the bill; the question is answered with Esc. */
    ESCAPE,
    /** The bill is cleared by mistake, and had back. */
    CLEARED,
    /** The trial is stepped back from. */
    STEPPED_BACK,
    /** The person has no card with them: a voucher is scanned. */
    VOUCHER,
    /** The person pays with notes. */
    NOTES,
    /** The settlement is cancelled again. */
    CANCELLED
  }

  /** All of a day. */
  static List<DayErrand> draw(long seed, int patients) {
    Random random = new Random(seed);
    List<DayErrand> errands = new ArrayList<>();
    for (int i = 0; i < patients; i++) {
      errands.add(errand(random, i));
    }
    return List.copyOf(errands);
  }

  private static DayErrand errand(Random random, int index) {
    List<Line> lines = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      lines.add(line(random, 10_00L * (1 + random.nextInt(8))));
    }
    lines.add(line(random, 10_00L * (1 + random.nextInt(12)) + 1 + index));
    Set<Slip> slips = EnumSet.noneOf(Slip.class);
    for (Slip slip : Slip.values()) {
      if (random.nextInt(6) == 0) {
        slips.add(slip);
      }
    }
    int card = random.nextInt(CARDS.size());
    String other = CARDS.get((card + 1 + random.nextInt(CARDS.size() - 1)) % CARDS.size());
    return new DayErrand(index, CARDS.get(card), other, List.copyOf(lines), slips);
  }

  private static Line line(Random random, long fen) {
    return new Line(CODES.get(random.nextInt(CODES.size())), Fen.of(fen));
  }

  boolean has(Slip slip) {
    return slips.contains(slip);
  }

  Fen total() {
    return lines.stream().map(Line::price).reduce(Fen.ZERO, Fen::plus);
  }

  String voucher() {
    return (switch (card) {
          case "zhang-san" -> Demonstration.ZHANG_SAN;
          case "li-si" -> Demonstration.LI_SI;
          default -> Demonstration.WANG_XIAOMING;
        })
        .eVoucher()
        .number();
  }
}
