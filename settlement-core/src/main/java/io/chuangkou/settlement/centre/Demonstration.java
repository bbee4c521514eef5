package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Invented persons and providers of a reference centre. */
public final class Demonstration {

  /** A community health centre in Nanjing. */
  public static final String COMMUNITY = "H32010000001";

  /** A level-2 hospital in Nanjing. */
  public static final String SECONDARY = "H32010000002";

  /** A level-3 hospital in Nanjing that takes referrals. */
  public static final String TERTIARY = "H32010000003";

  /** A pharmacy in Nanjing. */
  public static final String PHARMACY = "P32010000001";

  /** A level-3 hospital in Wujin that counts as level 2. */
  public static final String WUJIN = "H32041200001";

  /** An adult in Nanjing. */
  public static final Holder ZHANG_SAN =
      new Holder("张三", "320102198003071234", "A10000015", "320100D1560000050012D687FFFFFFFF");

  /** A person of over 80 in Nanjing. */
  public static final Holder LI_SI =
      new Holder("李四", "320102194005210025", "A10000023", "320100D15600000500034A51FFFFFFFF");

  /** A child in Nanjing. */
  public static final Holder WANG_XIAOMING =
      new Holder("王小明", "320102201209150418", "A10000031", "320100D1560000050021B3C8FFFFFFFF");

  /** Someone in Nanjing who is not insured. */
  public static final Holder CHEN_JIANGUO =
      new Holder("陈建国", "320102196601103313", "A1000004X", "320100D1560000050033A017FFFFFFFF");

  /** A woman in Wujin. */
  public static final Holder ZHAO_MIN =
      new Holder("赵敏", "320412197511021828", "D20000010", "320412D15600000500105E0FFFFFFFFF");

  /** An employee in Nanjing with a personal account of 200 yuan. */
  public static final Holder SUN_JIANPING =
      new Holder("孙建平", "320102198506123315", "A10000058", "320100D15600000500520A11FFFFFFFF");

  /**
   * A woman in Nanjing who is insured as a resident and as an employee, with 500 yuan in her own
   * account and 80 yuan in a relative's.
   */
  public static final Holder ZHOU_YAQIN =
      new Holder("周雅琴", "32010219720809462X", "A10000066", "320100D15600000500520A12FFFFFFFF");

  /** An employee from another province, insured in Hefei, with 150 yuan in the account. */
  public static final Holder WU_HAITAO =
      new Holder("吴海涛", "340102197903255118", "E30000011", "340100D15600000500520A13FFFFFFFF");

  private static final String NANJING = "320100";
  private static final String WUJIN_DIVISION = "320412";
  private static final String HEFEI = "340100";

  /** With the card number it is as long as a voucher is in the field: 28 characters. */
  private static final String VOUCHER = "EC32010020260302001";

  private Demonstration() {}

  /**
   * A person and the card that shows them.
   *
   * @param name name
   * @param idNumber ID number
   * @param cardNumber number on the card
   * @param cardSn identification code of the card
   */
  public record Holder(String name, String idNumber, String cardNumber, String cardSn) {

    /** The card as a credential. */
    public Credential card() {
      return Credential.card(cardNumber, cardSn);
    }

    /** The electronic voucher, which in this centre never expires. */
    public Credential eVoucher() {
      return new Credential(Credential.E_VOUCHER, voucher(cardNumber), "");
    }
  }

  /** The token that stands for the electronic voucher of a card's holder. */
  static String voucher(String cardNumber) {
    return VOUCHER + cardNumber;
  }

  /** The card of the holder of an electronic voucher; none of these: no card. */
  static String cardOfVoucher(String token) {
    return token.startsWith(VOUCHER) ? token.substring(VOUCHER.length()) : "";
  }

  /** Fills an empty database, and adds the persons that an older demonstration lacks. */
  static boolean fill(Session sql, Directory directory) {
    if (directory.isEmpty(sql)) {
      addProviders(sql, directory);
    } else if (!directory.knows(sql, COMMUNITY)) {
      return false;
    }
    persons().filter(person -> !directory.has(sql, person)).forEach(p -> directory.add(sql, p));
    return true;
  }

  private static Stream<PersonRow> persons() {
    Cover resident = new Cover(Cover.RESIDENTS, "15", "1", NANJING);
    Cover employee = new Cover(Cover.EMPLOYEES, "11", "1", NANJING);
    Cover elsewhere = new Cover(Cover.EMPLOYEES, "11", "1", HEFEI);
    return Stream.of(
        insured(ZHANG_SAN, "other", resident),
        insured(LI_SI, "elderly", new Cover(Cover.RESIDENTS, "16", "1", NANJING)),
        insured(WANG_XIAOMING, "student_child", new Cover(Cover.RESIDENTS, "14", "1", NANJING)),
        insured(CHEN_JIANGUO, "other", new Cover(Cover.RESIDENTS, "15", "0", NANJING)),
        insured(ZHAO_MIN, "non_employed", new Cover(Cover.RESIDENTS, "15", "1", WUJIN_DIVISION)),
        insured(SUN_JIANPING, "other", employee).holding(Fen.of(200_00), Fen.ZERO),
        insured(ZHOU_YAQIN, "other", resident, employee).holding(Fen.of(500_00), Fen.of(80_00)),
        insured(WU_HAITAO, "other", elsewhere).holding(Fen.of(150_00), Fen.ZERO));
  }

  private static void addProviders(Session sql, Directory directory) {
    directory.add(sql, COMMUNITY, provider("C1", "窗口社区卫生服务中心", 1, Setting.COMMUNITY, NANJING));
    directory.add(sql, SECONDARY, provider("G2", "窗口区医院", 2, Setting.GENERAL, NANJING));
    directory.add(sql, TERTIARY, provider("H0001", "窗口总医院", 3, Setting.GENERAL, NANJING));
    directory.add(sql, PHARMACY, provider("P1", "窗口大药房", 1, Setting.PHARMACY, NANJING));
    directory.add(sql, WUJIN, provider("W1", "武进医院", 3, Setting.GENERAL, WUJIN_DIVISION));
  }

  private static Encounter.Provider provider(
      String id, String name, int level, Setting setting, String area) {
    return new Encounter.Provider(id, name, level, setting, false, area, null);
  }

  private static PersonRow insured(Holder holder, String category, Cover... covers) {
    String id = holder.idNumber();
    LocalDate born =
        LocalDate.of(
            Integer.parseInt(id.substring(6, 10)),
            Integer.parseInt(id.substring(10, 12)),
            Integer.parseInt(id.substring(12, 14)));
    boolean male = Character.digit(id.charAt(16), 10) % 2 == 1;
    return new PersonRow(
        covers[0].insuredAt() + holder.cardNumber(),
        id,
        holder.name(),
        male ? "1" : "2",
        born,
        holder.cardNumber(),
        holder.cardSn(),
        List.of(covers),
        Fen.ZERO,
        Fen.ZERO,
        new Person(category, born, false, false, 3, null, List.of(), List.of()));
  }
}
