package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Bedside;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.visit.VisitKind;

/**
 * What the fields of the national interface hold (§2.3, §2.5, §2.12), and how much a bill may come
 * to: nothing beyond it gets onto a bill. A text is counted in characters.
 */
public enum InterfaceLimits {
  /** {@code ipt_otp_no}, {@code ipt_no}. */
  BILL_NUMBER(30, "单据号", "the bill's number"),
  /** {@code med_list_codg}. */
  ITEM_CODE(50, "项目编码", "the item's code"),
  /** {@code dise_codg}. */
  DISEASE(30, "病种", "the disease"),
  /** What a line serves: by no field of the interface, and no longer than a code. */
  PURPOSE(50, "用途", "the purpose"),
  /** {@code reflin_medins_name}. */
  PROVIDER(200, "医疗机构", "the provider"),
  /** {@code medins_list_codg}. */
  OWN_CODE(150, "院内编码", "the own code"),
  /** {@code diag_code}. */
  DIAGNOSIS_CODE(20, "诊断编码", "the diagnosis code"),
  /** {@code diag_name}. */
  DIAGNOSIS(100, "诊断名称", "the diagnosis"),
  /** {@code bilg_dept_codg}, {@code bilg_dr_codg}. */
  STAFF_CODE(30, "科室或医师编码", "the code of a department or doctor"),
  /** {@code bilg_dept_name}. */
  DEPARTMENT(100, "科室名称", "the department"),
  /** {@code bilg_dr_name}. */
  DOCTOR(50, "医师姓名", "the doctor"),
  /** {@code adm_bed}. */
  BED(30, "床位", "the bed"),
  /** {@code rxno}. */
  PRESCRIPTION(30, "处方号", "the prescription's number"),
  /** {@code manu_lotnum}. */
  LOT(30, "批号", "the batch");

  /**
   * The most lines of one upload (2204, 2301). The interface names none; this is what its other
   * lists take at once.
   */
  public static final int MOST_LINES_OF_MESSAGE = 100;

  /** The most lines of a bill, which are uploaded in several messages. */
  static final int MOST_LINES = 2000;

  /** The most lines of a purchase, which are told in one message (2101, 2102). */
  static final int MOST_LINES_OF_PURCHASE = 1000;

  /** The most that a line may come to. */
  static final Fen MOST_OF_LINE = Fen.ofYuan("99999999.99");

  /** The most that a bill may come to: far below what a centre can count, and whole on screen. */
  static final Fen MOST_OF_BILL = Fen.ofYuan("99999999.99");

  private final int most;
  private final String chinese;
  private final String english;

  InterfaceLimits(int most, String chinese, String english) {
    this.most = most;
    this.chinese = chinese;
    this.english = english;
  }

  /**
   * A text that its field can hold.
   *
   * @throws TerminalException {@code BILL-LIMIT} if it is longer, or holds a control character
   */
  public String checked(String text) {
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      throw refused(
          chinese + "最多 " + most + " 个字符，现有 " + length + " 个。",
          english + " has at most " + most + " characters, not " + length + ".");
    } else if (text.chars().anyMatch(Character::isISOControl)) {
      throw refused(chinese + "里有控制字符。", english + " holds a control character.");
    }
    return text;
  }

  /** The most lines that a bill of this kind may have. */
  static int mostLines(VisitKind kind) {
    return switch (kind) {
      case PHARMACY, SPECIAL_DRUG -> MOST_LINES_OF_PURCHASE;
      default -> MOST_LINES;
    };
  }

  /**
   * A bill of not too many lines that do not come to too much.
   *
   * @throws TerminalException {@code BILL-TOO-LONG}, {@code BILL-LIMIT}
   */
  public static Bill checked(Bill bill) {
    requireLines(bill.visit(), bill.lines().size());
    if (bill.total().compareTo(MOST_OF_BILL) > 0) {
      String most = MOST_OF_BILL.toYuan();
      String total = bill.total().toYuan();
      throw refused(
          "账单合计最多 " + most + " 元，现为 " + total + " 元。",
          "a bill comes to at most " + most + ", not " + total + ".");
    }
    return bill;
  }

  /**
   * A prescription as typed that its fields can hold.
   *
   * @throws TerminalException {@code BILL-LIMIT}
   */
  public static Prescription checked(Prescription typed) {
    return new Prescription(
        PRESCRIPTION.checked(typed.number().strip()),
        STAFF_CODE.checked(typed.doctorCode().strip()),
        DOCTOR.checked(typed.doctorName().strip()),
        PROVIDER.checked(typed.hospital().strip()));
  }

  /**
   * A place in hospital as typed that its fields can hold.
   *
   * @throws TerminalException {@code BILL-LIMIT}; {@code BEDSIDE-CODE} if a name has no code
   */
  public static Bedside checked(Bedside typed) {
    Bedside checked =
        new Bedside(
            STAFF_CODE.checked(typed.wardCode().strip()),
            DEPARTMENT.checked(typed.wardName().strip()),
            BED.checked(typed.bed().strip()),
            STAFF_CODE.checked(typed.doctorCode().strip()),
            DOCTOR.checked(typed.doctorName().strip()));
    boolean isNamedOnly =
        (checked.wardCode().isEmpty() && !checked.wardName().isEmpty())
            || (checked.doctorCode().isEmpty() && !checked.doctorName().isEmpty());
    if (isNamedOnly) {
      throw new TerminalException(TerminalFault.BEDSIDE_CODE);
    }
    return checked;
  }

  static void requireLines(VisitKind kind, int lines) {
    int most = mostLines(kind);
    if (lines > most) {
      throw new TerminalException(
          TerminalFault.BILL_TOO_LONG
              .advice()
              .with(
                  "最多 " + most + " 行，现为 " + lines + " 行。",
                  "At most " + most + ", not " + lines + "."));
    }
  }

  static Fen line(Fen amount) {
    if (amount.compareTo(MOST_OF_LINE) > 0) {
      String most = MOST_OF_LINE.toYuan();
      throw refused(
          "一行金额最多 " + most + " 元，现为 " + amount.toYuan() + " 元。",
          "a line comes to at most " + most + ", not " + amount.toYuan() + ".");
    }
    return amount;
  }

  private static TerminalException refused(String chinese, String english) {
    return new TerminalException(TerminalFault.BILL_LIMIT.advice().with(chinese, english));
  }
}
