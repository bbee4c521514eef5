package io.chuangkou.card;

/** Something about a card that was read which a careful cashier looks at. */
public enum CardWarning {
  CARD_NUMBER_CHECK("卡号的校验位不符。", "The card number's check character does not match."),
  ID_NUMBER_CHECK("社会保障号码的校验位不符。", "The ID number's check digit does not match."),
  DATE_WITHOUT_DAY("发卡日期或有效期只有年份。", "The date of issue or expiry is only a year."),
  DATE_UNREADABLE("卡内有无法识别的日期。", "A date on the card is unreadable."),
  BIRTH_DATE_DIFFERS("卡内出生日期与社会保障号码不一致。", "The date of birth differs from the ID number."),
  ITEM_MISSING("卡内缺少部分个人信息。", "Some of the holder's data are missing on the card.");

  private final String sentence;
  private final String englishSentence;

  CardWarning(String sentence, String englishSentence) {
    this.sentence = sentence;
    this.englishSentence = englishSentence;
  }

  /** In Chinese. */
  public String sentence() {
    return sentence;
  }

  /** In English. */
  public String englishSentence() {
    return englishSentence;
  }
}
