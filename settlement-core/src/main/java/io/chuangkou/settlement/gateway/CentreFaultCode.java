package io.chuangkou.settlement.gateway;

import java.util.Arrays;
import java.util.Optional;

/**
 * Faults between terminal and centre. Each has a stable code, a Chinese sentence, what to do next,
 * and the same in English.
 */
public enum CentreFaultCode {
  CENTRE_REFUSED(
      "医保中心拒绝了本次交易。",
      "请按中心提示处理后重新提交。",
      "The centre refused the transaction. Follow its words and submit again."),
  CENTRE_UNREACHABLE(
      "无法连接医保中心，交易没有发出。",
      "请检查网络；试算（F12）会按离线规则估算，或请等待恢复。",
      "The centre cannot be reached; nothing was sent. Check the network; a trial (F12) goes by the"
          + " offline rules."),
  CENTRE_CERTIFICATE(
      "对方不是可信的医保中心（证书的签发者或名称不符），交易没有发出。",
      "请勿继续；请通知技术人员核对中心地址和 CA 证书文件。",
      "The certificate is not that of a trusted centre; nothing was sent. Check address and CA file."),
  CENTRE_SILENT(
      "医保中心没有应答，交易结果未知。",
      "请勿重复结算；系统将冲正并核对。",
      "The centre gave no answer; the outcome is unknown. Do not settle again."),
  CENTRE_GARBAGE(
      "收到的不是医保中心的应答，交易结果未知。",
      "请通知技术人员检查网关或代理。",
      "The answer is not the centre's; the outcome is unknown. Check gateway and proxy."),
  CENTRE_GATEWAY(
      "网关报错，没有医保中心的应答。",
      "请通知技术人员检查网关；结算类交易结果未知，请勿重复结算。",
      "The gateway failed; there is no answer of the centre. Check the gateway; do not settle again."),
  CENTRE_TOO_LARGE(
      "收到的应答过大，已中断接收，交易结果未知。",
      "请通知技术人员检查网关或代理。",
      "The answer is too large and was cut off; the outcome is unknown. Check gateway and proxy."),
  CENTRE_UNDECIDED(
      "医保中心的应答不能确定交易是否已办理。",
      "请勿重复结算；系统将冲正并核对。",
      "The answer leaves open whether the transaction was done. Do not settle again."),
  CENTRE_OTHER_BILL(
      "医保中心的应答属于另一笔单据，交易结果未知。",
      "请勿收费；系统将冲正并核对。",
      "The answer belongs to another bill; the outcome is unknown. Take no money."),
  CENTRE_SUM(
      "医保中心的应答金额不平，交易结果未知。",
      "请勿收费；请通知医保办核对。",
      "The answer does not add up; the outcome is unknown. Take no money."),
  SIGN_CLOCK(
      "网关拒绝了签名。",
      "请核对本机时间、时区以及网关密钥。",
      "The gateway refused the signature. Check the clock, the time zone and the key."),
  STORE_ROLLED_BACK(
      "本机台账比医保中心上次见到的旧，之后的记录已丢失，可能恢复了旧备份或旧磁盘。",
      "不要收费。请技术人员找回原磁盘；找不回时由主管关闭窗口程序，执行 chuangkou store accept 确认，再逐日与医保中心对账。",
      "The journal is older than the centre saw it last: records are lost. Take no money; bring the"
          + " right disk back, or let a supervisor run chuangkou store accept and compare each day"
          + " with the centre."),
  STORE_COPIED(
      "医保中心上次见到的不是本机这份台账：另有一份副本在用同一个设备号。",
      "不要收费。请技术人员找出并停用另一份；由主管确认以哪一份为准，关闭窗口程序，执行 chuangkou store accept，再逐日与医保中心对账。",
      "The centre saw another journal last: a copy of this store works under the same device number."
          + " Take no money; find the other one and put it out of use, let a supervisor run"
          + " chuangkou store accept on the one that counts, and compare each day with the centre."),
  PERSON_UNKNOWN(
      "医保中心查无此人。",
      "请核对卡或证件；也可以不用卡，输入身份证号后按回车再查。",
      "The centre does not know the person. Check the card; or type the ID number and press Enter."),
  PERSON_NOT_COVERED(
      "此人当前没有有效的参保记录。",
      "本窗口办不了：请到自费收费处，或到参保地经办机构查询。",
      "The person is not covered at present: send them to the desk for private patients, or to the"
          + " insurance office."),
  PERSON_NUMBER_MISSING(
      "还不知道此人的人员编号，交易没有发出。",
      "请重新读卡（F5），查到人员后再办理。",
      "The person's number is not known yet; nothing was sent. Read the card again (F5)."),
  LATER_SETTLEMENT(
      "此人本年度之后还有结算。",
      "请先撤销之后的结算，再撤销本笔。",
      "There is a later settlement of this person in the year. Cancel the later one first."),
  MESSAGE_REVERSED(
      "此报文已被冲正。",
      "请以新的报文重新办理。",
      "The message was taken back before it arrived. Start again with a new one.");

  private final String sentence;
  private final String advice;
  private final String english;

  CentreFaultCode(String sentence, String advice, String english) {
    this.sentence = sentence;
    this.advice = advice;
    this.english = english;
  }

  /** Whether the centre answered and said no, or would have: nothing changed there. */
  public boolean isRefusal() {
    return switch (this) {
      case CENTRE_UNREACHABLE,
          CENTRE_CERTIFICATE,
          CENTRE_SILENT,
          CENTRE_GARBAGE,
          CENTRE_GATEWAY,
          CENTRE_TOO_LARGE,
          CENTRE_UNDECIDED,
          CENTRE_OTHER_BILL,
          CENTRE_SUM ->
          false;
      case CENTRE_REFUSED,
          SIGN_CLOCK,
          STORE_ROLLED_BACK,
          STORE_COPIED,
          PERSON_UNKNOWN,
          PERSON_NOT_COVERED,
          PERSON_NUMBER_MISSING,
          LATER_SETTLEMENT,
          MESSAGE_REVERSED ->
          true;
    };
  }

  /**
   * Whether the centre is away: it was not reached, or not a byte came back. What was answered,
   * whatever it is, was answered by something that is there.
   */
  public boolean isAway() {
    return this == CENTRE_UNREACHABLE || this == CENTRE_CERTIFICATE || this == CENTRE_SILENT;
  }

  /** Whether what was seen ({@link CentreFault#detail}) belongs behind the sentence. */
  public boolean isTold() {
    return this == CENTRE_REFUSED
        || this == CENTRE_GATEWAY
        || this == CENTRE_UNDECIDED
        || this == CENTRE_SUM
        || this == SIGN_CLOCK
        || this == STORE_ROLLED_BACK
        || this == STORE_COPIED;
  }

  /** The stable code, as {@code CENTRE-SILENT}. */
  public String code() {
    return name().replace('_', '-');
  }

  /** What happened, one Chinese sentence. */
  public String sentence() {
    return sentence;
  }

  /** What to do next, Chinese. */
  public String advice() {
    return advice;
  }

  /** Both in English. */
  public String english() {
    return english;
  }

  /** The fault with that code. */
  public static Optional<CentreFaultCode> ofCode(String code) {
    return Arrays.stream(values()).filter(fault -> fault.code().equals(code)).findFirst();
  }
}
