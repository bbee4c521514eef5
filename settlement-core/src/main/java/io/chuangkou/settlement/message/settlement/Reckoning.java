package io.chuangkou.settlement.message.settlement;

import static io.chuangkou.settlement.message.settlement.Amounts.orNothing;

import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.money.FundShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes money of an answer's amounts (§2.7): what is absent is derived from the rest, what is told
 * twice must agree. An answer that does not fit is not money.
 *
 * <p>Funds stand in fields of the head and once more in rows. Rows name funds that no field is for;
 * such a fund may be left out of the fund total, and a row that is no fund at all may stand beside.
 */
public final class Reckoning {

  private final SettlementAnswer answer;
  private final Amounts told;
  private final List<FundDetail> rows;
  private final String pooled;
  private final Fen account;
  private final Fen family;
  private final Fen cash;
  private final Fen person;
  private final Fen hospital;
  private final Fen fund;
  private final Fen fee;

  /**
   * Reckons what an answer's amounts mean.
   *
   * @param mutualAid where the region puts payments from a relative's account
   */
  public Reckoning(SettlementAnswer answer, MutualAid mutualAid) {
    this.answer = answer;
    told = answer.info().amounts();
    rows = answer.funds();
    pooled = FundType.pooled(answer.info().insuranceType());
    Fen aid = orNothing(told.mutualAid());
    Fen beside = mutualAid == MutualAid.BESIDE ? aid : Fen.ZERO;
    Fen both = accounts(beside);
    family = aid;
    account = both.minus(aid);
    person = told.person() == null ? both.plus(cashTold(both)) : told.person();
    cash = told.cash() == null ? person.minus(both) : told.cash();
    hospital = told.hospital() == null ? hospitalByRows() : told.hospital();
    fund = told.total() == null ? fundTold() : told.total().minus(person).minus(hospital);
    fee = fund.plus(person).plus(hospital);
  }

  /** Own account and relatives' together. */
  private Fen accounts(Fen beside) {
    if (told.account() != null) {
      return told.account().plus(beside);
    }
    List<FundDetail> ofAccounts = rows(FundType::isAccount);
    if (!ofAccounts.isEmpty()) {
      return sum(ofAccounts);
    }
    return told.person() == null || told.cash() == null ? beside : told.person().minus(told.cash());
  }

  /** Cash where the person's part is not told. */
  private Fen cashTold(Fen accounts) {
    if (told.cash() != null) {
      return told.cash();
    }
    Fen others = fundTold().plus(orNothing(told.hospital())).plus(accounts);
    return told.total() == null ? Fen.ZERO : told.total().minus(others);
  }

  /** The hospital's part where it has no field: its row, or what nobody else bears. */
  private Fen hospitalByRows() {
    List<FundDetail> ofHospital = rows(FundType.HOSPITAL::equals);
    if (!ofHospital.isEmpty() || told.total() == null || !isFundTold()) {
      return sum(ofHospital);
    }
    Fen others = told.total().minus(person);
    return others.equals(sum(fundRows())) ? Fen.ZERO : others.minus(fundTold());
  }

  private boolean isFundTold() {
    return told.fundTotal() != null || !fundRows().isEmpty() || !fields().isEmpty();
  }

  private Fen fundTold() {
    if (told.fundTotal() != null) {
      return told.fundTotal();
    }
    return fundRows().isEmpty() ? total(fields()) : sum(fundRows());
  }

  /** The medical fee. */
  public Fen fee() {
    return fee;
  }

  /** What was settled, as far as it adds up. */
  public CentreSettlement settlement() {
    SettlementInfo info = answer.info();
    return new CentreSettlement(
        info.setlId(),
        info.mdtrtId(),
        info.settledAt(),
        told.split(fee),
        orNothing(told.deductible()),
        bearers(),
        answer.lines(),
        told);
  }

  private Bearers bearers() {
    return new Bearers(funds().orElse(List.of()), hospital, account, family, cash, told.balance());
  }

  /** The first rule that the answer breaks; none: it is money. */
  public Optional<Identity> broken() {
    Bearers bearers = bearers();
    Split split = told.split(fee);
    if (!isOneSided(split) || !split.total().equals(fee)) {
      return Optional.of(Identity.FEE_PARTS);
    } else if (!isOneSided(bearers)) {
      return Optional.of(Identity.SIGNS);
    } else if (told.fundTotal() != null && hasAllFields() && !agrees(total(fields()), fundTold())) {
      return Optional.of(Identity.FUNDS);
    } else if ((told.fundTotal() != null || hasAllFields()) && !agrees(fundTold(), fund)) {
      return Optional.of(Identity.BEARERS);
    } else if (!person.equals(bearers.person())) {
      return Optional.of(Identity.PERSON_PARTS);
    } else if (funds().isEmpty()) {
      return Optional.of(Identity.FUND_ROWS);
    }
    return Optional.empty();
  }

  /** Whether a sum of funds is another one, with or without those that no field is for. */
  private boolean agrees(Fen sum, Fen other) {
    return sum.equals(other) || sum.plus(sum(rows(Reckoning::hasRowAlone))).equals(other);
  }

  private static boolean hasRowAlone(String code) {
    return FundType.countsAsFund(code) && !FundType.hasField(code);
  }

  /** The funds one by one: by the rows, or by the head's fields; none: neither adds up. */
  private Optional<List<FundShare>> funds() {
    if (!fundRows().isEmpty()) {
      return Stream.of(fundRows(), rows(FundType::hasField))
          .filter(list -> sum(list).equals(fund))
          .findFirst()
          .map(list -> list.stream().map(Reckoning::share).toList());
    }
    List<FundShare> funds = fields();
    Fen unnamed = fund.minus(total(funds));
    if (!hasAllFields()) {
      funds.add(share("", unnamed));
    }
    return unnamed.isZero() || !hasAllFields() ? Optional.of(funds) : Optional.empty();
  }

  private List<FundDetail> fundRows() {
    return rows(FundType::countsAsFund);
  }

  private List<FundDetail> rows(Predicate<String> wanted) {
    return rows.stream().filter(row -> wanted.test(row.type())).toList();
  }

  /** Whether the head tells of each fund that has a field in every version. */
  private boolean hasAllFields() {
    return Stream.of(
            told.basic(),
            told.civilServant(),
            told.enterprise(),
            told.critical(),
            told.largeExpense(),
            told.assistance(),
            told.other())
        .allMatch(Objects::nonNull);
  }

  /** What the head's fields tell of funds. */
  private List<FundShare> fields() {
    List<FundShare> fields = new ArrayList<>();
    add(fields, pooled, told.basic());
    add(fields, FundType.CIVIL_SERVANTS, told.civilServant());
    add(fields, FundType.ENTERPRISE, told.enterprise());
    add(fields, FundType.CRITICAL, told.critical());
    add(fields, FundType.LARGE_EXPENSE, told.largeExpense());
    add(fields, FundType.ASSISTANCE, told.assistance());
    add(fields, FundType.OTHER, told.other());
    add(fields, FundType.DISABLED_VETERANS, told.disabledVeterans());
    return fields;
  }

  private static void add(List<FundShare> fields, String code, @Nullable Fen amount) {
    if (amount != null) {
      fields.add(share(code, amount));
    }
  }

  private static FundShare share(String code, Fen amount) {
    return new FundShare(code, FundType.name(code), amount);
  }

  private static FundShare share(FundDetail row) {
    String name = row.name().isBlank() ? FundType.name(row.type()) : row.name();
    return new FundShare(row.type(), name, row.paid());
  }

  /** Whether everybody bears a part of the fee, and nobody the contrary of it. */
  private boolean isOneSided(Bearers bearers) {
    return fee.isNegative() ? !bearers.negated().hasNegative() : !bearers.hasNegative();
  }

  private boolean isOneSided(Split split) {
    return Stream.of(split.ownPay(), split.overLimit(), split.preSelfPay(), split.inScope())
        .map(part -> fee.isNegative() ? part.negated() : part)
        .noneMatch(Fen::isNegative);
  }

  private static Fen total(List<FundShare> funds) {
    return funds.stream().map(FundShare::amount).reduce(Fen.ZERO, Fen::plus);
  }

  private static Fen sum(List<FundDetail> rows) {
    return rows.stream().map(FundDetail::paid).reduce(Fen.ZERO, Fen::plus);
  }
}
