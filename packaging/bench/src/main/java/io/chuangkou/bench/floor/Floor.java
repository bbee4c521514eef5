package io.chuangkou.bench.floor;

import io.chuangkou.settlement.calculator.YearToDate.Stay;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.encounter.Person.Enrolment;
import io.chuangkou.settlement.encounter.Person.Filing;
import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The floor: the calculator's job for outpatient visits and stays in Nanjing, written by hand,
 * whole fen, every parameter a literal and every counter a field. From a person, an encounter and
 * the year so far to all amounts, the reason and the year after; no explanation, no other city, no
 * change without a programmer.
 */
public final class Floor {

  private static final Set<String> REFERRAL_HOSPITALS =
      Set.of(
          "H0001",
          "H0002",
          "H0003",
          "H0004",
          "H0005",
          "H0006",
          "H0007",
          "H0009",
          "H0010",
          "H0042",
          "H0043",
          "H0044",
          "H0045",
          "H0369",
          "H0382",
          "江苏省人民医院",
          "南京医科大学第二附属医院",
          "南京市鼓楼医院",
          "南京市第一医院",
          "东南大学附属中大医院",
          "中国人民解放军东部战区总医院",
          "南京军区南京总医院",
          "中国人民解放军东部战区总医院秦淮医疗区",
          "中国人民解放军第八一医院",
          "中国人民解放军东部战区空军医院",
          "中国人民解放军第四五四医院",
          "江苏省省级机关医院",
          "江苏省中医院",
          "江苏省中西医结合医院",
          "江苏省第二中医院",
          "南京市中医院",
          "南京同仁医院",
          "南京明基医院");
  private static final Set<String> DEDUCTIBLE_FREE =
      Set.of(
          "malignancy",
          "dialysis",
          "transplant",
          "hsct",
          "hemophilia",
          "aplastic_anemia",
          "sle",
          "mental",
          "aids");

  private final Person person;
  private final Encounter encounter;
  private final Year before;
  private final boolean young;
  private final boolean aged;
  private long total;
  private long own;
  private long over;
  private long pre;
  private long scope;

  private Floor(Person person, Encounter encounter, Year before) {
    this.person = person;
    this.encounter = encounter;
    this.before = before;
    String category = person.category();
    this.young = category.equals("student_child") || category.equals("university");
    this.aged =
        category.equals("elderly") && !person.born().plusYears(80).isAfter(encounter.settled());
  }

  /** Settles an outpatient visit or a stay. */
  public static Settled settle(Person person, Encounter encounter, Year before) {
    return new Floor(person, encounter, before).settle();
  }

  private Settled settle() {
    for (Item item : encounter.items()) {
      split(item);
    }
    boolean stay = encounter.kind().isStay();
    String refusal = refusal(stay);
    if (refusal != null) {
      boolean link = stay && encounter.transfer() != null;
      return settled(0, 0, 0, List.of(refusal), link ? with(stays(true, 0, 0)) : before);
    }
    long capLeft =
        Math.min(360_000_00, 300_000_00 + person.completedYears() * 10_000_00L) - before.basic();
    return stay ? stay(capLeft) : outpatient(capLeft);
  }

  private void split(Item item) {
    long amount = item.amount().fen();
    total += amount;
    if (item.itemClass() == ItemClass.C) {
      own += amount;
      return;
    }
    long covered = item.ceiling() == null ? amount : Math.min(amount, item.ceiling().fen());
    long first = item.itemClass() == ItemClass.B ? share(covered, item.selfPay()) : 0;
    over += amount - covered;
    pre += first;
    scope += covered - first;
  }

  private @Nullable String refusal(boolean stay) {
    if (!isCovered()) {
      return "not_covered";
    }
    String area = encounter.provider().area();
    boolean away = area != null && !area.startsWith("3201");
    boolean filed = area != null && away && isFiled(area);
    if (away && !filed) {
      return "offsite_unfiled";
    }
    Setting setting = encounter.provider().setting();
    boolean free =
        stay
            || young
            || filed
            || encounter.emergency()
            || setting == Setting.COMMUNITY
            || setting == Setting.SPECIALIST
            || (encounter.referredBy() != null
                && (REFERRAL_HOSPITALS.contains(encounter.provider().id())
                    || (encounter.provider().name() != null
                        && REFERRAL_HOSPITALS.contains(encounter.provider().name()))));
    return free ? null : "no_referral";
  }

  private boolean isCovered() {
    Enrolment enrolment = person.enrolment();
    if (enrolment == null) {
      return true;
    }
    LocalDate paid = enrolment.paidOn();
    LocalDate nextMonth = paid.withDayOfMonth(1).plusMonths(1);
    LocalDate start =
        switch (enrolment.kind()) {
          case REGULAR -> LocalDate.of(paid.getYear() + 1, 1, 1);
          case NEWBORN -> paid.isAfter(person.born().plusDays(90)) ? nextMonth : person.born();
          case MIDYEAR -> nextMonth;
          case LATE -> nextMonth.plusMonths(3);
        };
    LocalDate day = encounter.started();
    return !day.isBefore(start) && day.getYear() <= Math.max(start.getYear(), paid.getYear());
  }

  private boolean isFiled(String area) {
    LocalDate day = encounter.started();
    for (Filing filing : person.filings()) {
      if (!day.isBefore(filing.from())
          && (filing.to() == null || !day.isAfter(filing.to()))
          && (filing.area() == null || area.startsWith(filing.area().replaceFirst("(00)+$", "")))) {
        return true;
      }
    }
    return false;
  }

  private Settled outpatient(long capLeft) {
    boolean community = encounter.provider().setting() == Setting.COMMUNITY;
    long deductible = Math.min(scope, 200_00 - before.deductible());
    long counted = scope - deductible;
    long rate = (community ? 50_00L : 30_00L) + (aged ? 5_00L : 0);
    long limit = limit();
    long left = Math.max(0, limit + (aged ? limit / 10 : 0) - before.fund());
    long asked = share(counted, rate);
    long fund = Math.min(Math.min(asked, left), capLeft);
    long first = 0;
    long high = 0;
    if (asked > left) {
      long continued = counted - (left * 10_000 + rate / 2) / rate;
      first = Math.min(continued, 2_000_00 - before.first());
      high = share(continued - first, community ? 50_00 : 30_00);
      high = Math.min(Math.min(high, 2_800_00 - before.high()), capLeft - fund);
    }
    Year after =
        new Year(
            before.deductible() + deductible,
            before.fund() + fund,
            before.first() + first,
            before.high() + high,
            before.basic() + fund + high,
            before.compliant(),
            before.settled(),
            before.stays());
    return settled(deductible, fund + high, 0, List.of(), after);
  }

  private long limit() {
    boolean hypertension = isRegistered("hypertension");
    boolean diabetes = isRegistered("diabetes");
    return hypertension && diabetes ? 1_200_00 : hypertension || diabetes ? 800_00 : 300_00;
  }

  private boolean isRegistered(String disease) {
    LocalDate day = encounter.settled();
    for (Registration each : person.registrations()) {
      if (each.disease().equals(disease)
          && !day.isBefore(each.from())
          && (each.to() == null || !day.isAfter(each.to()))) {
        return true;
      }
    }
    return false;
  }

  private Settled stay(long capLeft) {
    long due = due();
    long deductible = Math.min(scope, due);
    long basic = Math.min(share(scope - deductible, stayRate()), capLeft);
    long compliant = scope + pre - basic;
    long critical = critical(before.compliant(), before.compliant() + compliant);
    Year after =
        new Year(
            before.deductible(),
            before.fund(),
            before.first(),
            before.high(),
            before.basic() + basic,
            before.compliant() + compliant,
            before.settled() + 1,
            stays(false, due - deductible, deductible));
    return settled(deductible, basic, critical, List.of(), after);
  }

  private long due() {
    if (encounter.disease() != null && DEDUCTIBLE_FREE.contains(encounter.disease())) {
      return 0;
    }
    long full =
        switch (encounter.provider().level()) {
          case 1 -> 300_00;
          case 2 -> 500_00;
          default -> 1_000_00;
        };
    long next = before.settled() == 0 ? full : before.settled() == 1 ? full / 2 : 0;
    return Math.min(next, unpaidOfSameCase());
  }

  private long unpaidOfSameCase() {
    for (int i = before.stays().size() - 1; i >= 0; i--) {
      Stay stay = before.stays().get(i);
      if (!stay.refused()
          && stay.provider().equals(encounter.provider().id())
          && stay.disease() != null
          && stay.disease().equals(encounter.disease())) {
        long days = ChronoUnit.DAYS.between(stay.discharged(), encounter.started());
        return days >= 0 && days <= 15 ? stay.unpaidFen() : Long.MAX_VALUE;
      }
    }
    return Long.MAX_VALUE;
  }

  private long stayRate() {
    return switch (encounter.provider().level()) {
      case 1 -> young || aged ? 95_00 : 90_00;
      case 2 -> young || aged ? 90_00 : 85_00;
      default -> young ? 80_00 : aged ? 70_00 : 65_00;
    };
  }

  private long critical(long from, long to) {
    boolean hardship = person.hardship();
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

  private List<Stay> stays(boolean refused, long unpaid, long paid) {
    List<Stay> earlier = before.stays();
    Stay[] stays = earlier.toArray(new Stay[earlier.size() + 1]);
    stays[earlier.size()] =
        new Stay(
            encounter.id(),
            encounter.provider().id(),
            encounter.disease(),
            encounter.settled(),
            refused,
            unpaid,
            chain() + paid);
    return List.of(stays);
  }

  private long chain() {
    if (encounter.transfer() != null) {
      for (Stay stay : before.stays().reversed()) {
        if (stay.encounterId().equals(encounter.transfer().from())) {
          return stay.chainFen();
        }
      }
    }
    return 0;
  }

  private Year with(List<Stay> stays) {
    return new Year(
        before.deductible(),
        before.fund(),
        before.first(),
        before.high(),
        before.basic(),
        before.compliant(),
        before.settled(),
        stays);
  }

  private Settled settled(
      long deductible, long basic, long critical, List<String> reasons, Year after) {
    return new Settled(
        encounter.id(),
        Fen.of(total),
        Fen.of(own),
        Fen.of(over),
        Fen.of(pre),
        Fen.of(scope),
        Fen.of(deductible),
        Fen.of(basic),
        Fen.of(critical),
        Fen.ZERO,
        Fen.ZERO,
        reasons,
        after);
  }

  /** A share in ten-thousandths, rounded half up. */
  private static long share(long amount, long rate) {
    return (amount * rate + 5_000) / 10_000;
  }
}
