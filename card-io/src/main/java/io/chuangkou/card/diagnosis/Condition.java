package io.chuangkou.card.diagnosis;

/**
 * What a diagnosis can find beside the faults of a reading. Codes never change their meaning; the
 * words are the technician's.
 */
public enum Condition {
  CARD_GOOD(
      Verdict.GOOD,
      "CARD-GOOD",
      "卡片可以读取和使用。",
      "无须处理。",
      "The card reads and may be used.",
      "Nothing needs doing."),
  READERS_GOOD(
      Verdict.GOOD,
      "READER-GOOD",
      "读卡服务和读卡器正常。",
      "无须处理。",
      "The service and the readers are in order.",
      "Nothing needs doing."),
  READER_UNAVAILABLE(
      Verdict.READER,
      "READER-UNAVAILABLE",
      "读卡器没有响应。",
      "请重新插拔读卡器，换 USB 口；仍不行请换读卡器。",
      "The reader does not respond.",
      "Unplug the reader and plug it in again, at another port; if it stays so, change it."),
  READER_EXCLUSIVE(
      Verdict.ENVIRONMENT,
      "READER-EXCLUSIVE",
      "另一个程序独占着读卡器。",
      "请关闭其他读卡程序（银行网银、旧医保客户端等），再试。",
      "Another program holds the reader for itself alone.",
      "Close other programs that read cards (bank, older insurance client), then try again."),
  READER_MUTE(
      Verdict.CARD,
      "READER-MUTE",
      "读卡器里有卡，但卡不应答。",
      "请确认芯片朝上、朝内；擦净芯片；换一张卡试，都不应答的是读卡器。",
      "A card is in the reader and does not answer.",
      "Chip up and chip first; wipe it; try another card: if none answers, it is the reader."),
  MODULE_GOOD(
      Verdict.GOOD,
      "MODULE-GOOD",
      "安全模块正常，与卡片双向认证通过。",
      "无须处理。",
      "The security module is in order: card and terminal have proved themselves to each other.",
      "Nothing needs doing."),
  MODULE_UNPROVEN(
      Verdict.GOOD,
      "MODULE-UNPROVEN",
      "安全模块有应答、有密钥；密钥是否为本统筹区的，只有真卡能证明，这次没有全部试到。",
      "请插入一张第三代社保卡，加 --card 再试；真伪认证还须配置 internalKey。",
      "The module answers and has the keys; whether they are this region's only a real card proves,"
          + " and not all of that was tried.",
      "Insert a card of generation 3.0 and add --card; that cards are genuine is proved with"
          + " internalKey configured alone."),
  MODULE_NONE(
      Verdict.ENVIRONMENT,
      "MODULE-NONE",
      "没有配置安全模块。",
      "在配置里写 securityModule: {reader: SAM 卡座名字的一部分}，或加 --module。",
      "No security module is configured.",
      "Write securityModule: {reader: a part of the SAM slot's name}, or add --module."),
  CONTACT_GOOD(
      Verdict.GOOD,
      "CONTACT-GOOD",
      "接触良好，每次都读到同样的数据。",
      "无须处理。",
      "The contacts are good: every reading gave the same.",
      "Nothing needs doing."),
  CONTACT_CLEANING(
      Verdict.CARD,
      "CONTACT-CLEANING",
      "时好时坏：多为触点脏污。",
      "请擦净卡片芯片，用清洁卡清洁读卡器触点，再测；换一张卡仍然如此的，换读卡器。",
      "It comes and goes: most often the contacts are dirty.",
      "Wipe the chip, clean the reader with a cleaning card, test again; if another card does the"
          + " same, change the reader."),
  CONTACT_CABLE(
      Verdict.READER,
      "CONTACT-CABLE",
      "测试中读卡器断开过。",
      "请换 USB 口或连线，不经过集线器直接插到电脑，再测。",
      "The reader went away during the test.",
      "Use another USB port or cable, straight into the computer and not by a hub; test again."),
  CONTACT_READER(
      Verdict.READER,
      "CONTACT-READER",
      "测试中读卡器没有响应。",
      "请重新插拔读卡器再测；仍然如此的，换读卡器。",
      "The reader stayed silent during the test.",
      "Unplug the reader and plug it in again, then test again; if it stays so, change it."),
  CONTACT_CARD(
      Verdict.CARD,
      "CONTACT-CARD",
      "每次都是同样的失败，或数据前后不一致：卡片有问题。",
      "请换一张卡再测；换卡后正常的，请参保人到发卡机构检测或换卡。",
      "It fails the same way each time, or the data differ: it is the card.",
      "Test another card; if that one is good, the issuer has to check or replace this one.");

  private final Verdict verdict;
  private final String code;
  private final String sentence;
  private final String advice;
  private final String englishSentence;
  private final String englishAdvice;

  Condition(
      Verdict verdict,
      String code,
      String sentence,
      String advice,
      String englishSentence,
      String englishAdvice) {
    this.verdict = verdict;
    this.code = code;
    this.sentence = sentence;
    this.advice = advice;
    this.englishSentence = englishSentence;
    this.englishAdvice = englishAdvice;
  }

  /** Verdict, code and words. */
  public Conclusion conclusion() {
    return new Conclusion(
        verdict, code, new Phrase(sentence, englishSentence), new Phrase(advice, englishAdvice));
  }
}
