package io.chuangkou.bench.rival;

import java.math.BigDecimal;
import java.util.List;

/**
 * The floor: one hand-written method for one city and one year, whole fen, every parameter a
 * literal. No dates, no clauses, no explanation, no other city; nothing useful is faster.
 */
public final class Floor implements Rival<Floor.Input, Answer> {

  /**
   * A visit in fen.
   *
   * @param of the visit
   * @param year the year so far
   * @param lines its lines
   */
  public record Input(Visit of, Year year, List<Line> lines) {}

  /**
   * The year so far in fen.
   *
   * @param unpaid of an earlier stay; below 0: there is none
   */
  public record Year(
      long deductible, long fund, long first, long high, long basic, long compliant, long unpaid) {}

  /**
   * A line in fen.
   *
   * @param selfPay in ten-thousandths
   */
  public record Line(long amount, boolean covered, long selfPay, long ceiling) {}

  @Override
  public Input prepare(Visit visit) {
    return new Input(visit, year(visit.year()), visit.lines().stream().map(Floor::line).toList());
  }

  private static Year year(Visit.Year year) {
    return new Year(
        fen(year.deductible()),
        fen(year.fund()),
        fen(year.first()),
        fen(year.high()),
        fen(year.basic()),
        fen(year.compliant()),
        year.unpaid() == null ? -1 : fen(year.unpaid()));
  }

  private static Line line(Visit.Line line) {
    return new Line(
        fen(line.amount()),
        !line.itemClass().equals("C"),
        line.selfPay().movePointRight(4).longValueExact(),
        fen(line.ceiling()));
  }

  private static long fen(BigDecimal yuan) {
    return yuan.movePointRight(2).longValueExact();
  }

  @Override
  public Answer answer(Answer output) {
    return output;
  }

  @Override
  public Answer settle(Input input) {
    long own = 0;
    long over = 0;
    long pre = 0;
    long scope = 0;
    for (Line line : input.lines) {
      if (line.covered) {
        long covered = Math.min(line.amount, line.ceiling);
        long first = share(covered, line.selfPay);
        over += line.amount - covered;
        pre += first;
        scope += covered - first;
      } else {
        own += line.amount;
      }
    }
    Visit visit = input.of;
    Year year = input.year;
    String refusal = refusal(visit);
    if (!refusal.isEmpty()) {
      return new Answer(refusal, own, over, pre, scope, 0, 0, 0);
    }
    long capLeft =
        Math.min(360_000_00, 300_000_00 + visit.patient().completedYears() * 10_000_00L)
            - year.basic;
    if (visit.stay()) {
      long deductible = Math.min(scope, deductible(visit, year.unpaid));
      long basic = Math.min(share(scope - deductible, stayRate(visit)), capLeft);
      long critical = critical(visit, year.compliant, year.compliant + scope + pre - basic);
      return new Answer("", own, over, pre, scope, deductible, basic, critical);
    }
    long deductible = Math.min(scope, 200_00 - year.deductible);
    long basic = Math.min(outpatient(visit, year, scope - deductible), capLeft);
    return new Answer("", own, over, pre, scope, deductible, basic, 0);
  }

  private static String refusal(Visit visit) {
    Visit.Place provider = visit.provider();
    boolean away = !provider.local();
    if (!visit.patient().covered()) {
      return "not_covered";
    }
    if (away && !visit.filed() && !visit.emergency()) {
      return "offsite_unfiled";
    }
    boolean free =
        visit.stay()
            || visit.patient().young()
            || visit.emergency()
            || (away && visit.filed())
            || visit.referred()
            || provider.setting().equals("community")
            || provider.setting().equals("specialist");
    return free ? "" : "no_referral";
  }

  private static long outpatient(Visit visit, Year year, long counted) {
    boolean community = visit.provider().setting().equals("community");
    boolean aged = visit.patient().aged();
    long rate = (community ? 50_00L : 30_00L) + (aged ? 5_00L : 0);
    long limit =
        switch (visit.patient().diseases()) {
          case 0 -> 300_00;
          case 1 -> 800_00;
          default -> 1_200_00;
        };
    long left = Math.max(0, limit + (aged ? limit / 10 : 0) - year.fund);
    long paid = share(counted, rate);
    if (paid <= left) {
      return paid;
    }
    long continued = counted - (left * 10_000 + rate / 2) / rate;
    long first = Math.min(continued, 2_000_00 - year.first);
    long high = share(continued - first, community ? 50_00 : 30_00);
    return left + Math.min(high, 2_800_00 - year.high);
  }

  private static long deductible(Visit visit, long unpaid) {
    if (visit.deductibleFree()) {
      return 0;
    }
    long full =
        switch (visit.provider().level()) {
          case 1 -> 300_00;
          case 2 -> 500_00;
          default -> 1_000_00;
        };
    long next =
        switch (visit.year().stays()) {
          case 0 -> full;
          case 1 -> full / 2;
          default -> 0;
        };
    return unpaid < 0 ? next : Math.min(next, unpaid);
  }

  private static long stayRate(Visit visit) {
    boolean young = visit.patient().young();
    boolean aged = visit.patient().aged();
    return switch (visit.provider().level()) {
      case 1 -> young || aged ? 95_00 : 90_00;
      case 2 -> young || aged ? 90_00 : 85_00;
      default -> young ? 80_00 : aged ? 70_00 : 65_00;
    };
  }

  private static long critical(Visit visit, long from, long to) {
    boolean hardship = visit.patient().hardship();
    long extra = hardship ? 5_00 : 0;
    long start = hardship ? 10_000_00 : 20_000_00;
    long paid =
        within(from, to, start, 80_000_00) * (60_00 + extra)
            + within(from, to, 80_000_00, 100_000_00) * (65_00 + extra)
            + within(from, to, 100_000_00, Long.MAX_VALUE) * (70_00 + extra);
    return (paid + 5_000) / 10_000;
  }

  private static long within(long from, long to, long low, long high) {
    return Math.max(0, Math.min(to, high) - Math.max(from, low));
  }

  /** A share in ten-thousandths, rounded half up. */
  private static long share(long amount, long rate) {
    return (amount * rate + 5_000) / 10_000;
  }
}
