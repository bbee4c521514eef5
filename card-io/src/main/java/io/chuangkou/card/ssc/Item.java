package io.chuangkou.card.ssc;

/**
 * The data items of the card's basic files (LD/T 32.6). On the card each is a record: one byte tag,
 * one byte length, value.
 */
public enum Item {
  IDENTIFICATION_CODE(0x01, 16, true, "卡识别码", "identification code"),
  CARD_CLASS(0x02, 1, false, "卡的类别", "card class"),
  VERSION(0x03, 4, true, "规范版本", "version"),
  INITIALISING_AGENCY(0x04, 12, false, "初始化机构编号", "initialising agency"),
  ISSUED(0x05, 4, true, "发卡日期", "date of issue"),
  EXPIRES(0x06, 4, true, "卡有效期", "valid until"),
  CARD_NUMBER(0x07, 9, true, "卡号", "card number"),
  ID_NUMBER(0x08, 18, true, "社会保障号码", "ID number"),
  NAME(0x09, 30, true, "姓名", "name"),
  NAME_EXTENSION(0x4E, 20, true, "姓名扩展", "name extension"),
  SEX(0x0A, 1, true, "性别", "sex"),
  ETHNICITY(0x0B, 1, true, "民族", "ethnicity"),
  BIRTHPLACE(0x0C, 3, true, "出生地", "birthplace"),
  BORN(0x0D, 4, true, "出生日期", "date of birth");

  private final int tag;
  private final int length;
  private final boolean wanted;
  private final String chinese;
  private final String english;

  Item(int tag, int length, boolean wanted, String chinese, String english) {
    this.tag = tag;
    this.length = length;
    this.wanted = wanted;
    this.chinese = chinese;
    this.english = english;
  }

  /** The record's tag. */
  public int tag() {
    return tag;
  }

  /** Bytes of the value. */
  public int length() {
    return length;
  }

  /** Whether the terminal has a use for it. */
  public boolean wanted() {
    return wanted;
  }

  /** What it is called, in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** What it is called, in English. */
  public String english() {
    return english;
  }

  /** Whether it tells who holds the card, or which card it is. */
  public boolean isPersonal() {
    return switch (this) {
      case IDENTIFICATION_CODE,
          CARD_NUMBER,
          ID_NUMBER,
          NAME,
          NAME_EXTENSION,
          SEX,
          ETHNICITY,
          BIRTHPLACE,
          BORN ->
          true;
      case CARD_CLASS, VERSION, INITIALISING_AGENCY, ISSUED, EXPIRES -> false;
    };
  }
}
