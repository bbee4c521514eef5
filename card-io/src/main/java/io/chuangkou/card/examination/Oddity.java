package io.chuangkou.card.examination;

import io.chuangkou.card.diagnosis.Phrase;
import io.chuangkou.card.diagnosis.Remark;

/** What is odd about a card or its way of answering, and keeps nobody from working. */
enum Oddity {
  ANSWER_BREAKS_STANDARD("复位应答不合标准", "the answer to reset breaks the standard"),
  ANSWERS_DIFFER("多次复位的应答不一致", "the answers to several resets differ"),
  RESET_FAILED("有一次复位没有应答", "a reset stayed without an answer"),
  RETRIED("第一次没有读成，重试后才读出：多为触点脏污", "it took more than one attempt: dirty contacts, most often"),
  SLOW("有命令超过一秒才应答", "a command took longer than a second"),
  BANK_CARD("卡上有银行应用而没有社会保障应用：是银行卡", "it has a payment application and none of social security"),
  PIN_BLOCKED("个人密码已锁定", "its PIN is blocked"),
  SERIAL_DIFFERS("复位应答中的序列号与卡识别码不符", "the serial number differs from the identification code"),
  UNKNOWN_RECORDS("有标准之外的记录", "it has records that the standard does not name");

  private final String chinese;
  private final String english;

  Oddity(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  Remark remark() {
    return new Remark(name().replace('_', '-'), new Phrase(chinese, english));
  }
}
