package io.chuangkou.terminal.bridge;

import io.chuangkou.terminal.notice.Advice;

/**
 * What the hospital's system is refused by the bridge itself: a stable code, the status of HTTP, a
 * sentence, and what to do next. Codes never change their meaning.
 */
public enum BridgeFault {
  UNAUTHORIZED(
      401,
      "BRIDGE-UNAUTHORIZED",
      "没有出示令牌，或令牌不对。",
      "在 Authorization 头里写 Bearer 加令牌文件的内容。",
      "No token was shown, or a wrong one.",
      "Send the header Authorization: Bearer with the content of the token's file."),
  HOST(
      403,
      "BRIDGE-HOST",
      "请求的主机名不是本机。",
      "用 127.0.0.1 或 localhost 加端口访问。",
      "The request names another host.",
      "Use 127.0.0.1 or localhost with the port."),
  ORIGIN(
      403,
      "BRIDGE-ORIGIN",
      "这个网页的来源不在许可名单里。",
      "请技术人员核对配置里的 bridge: origins。",
      "Pages of this origin are not allowed.",
      "A technician checks bridge: origins in the configuration."),
  DISCLOSURE(
      403,
      "BRIDGE-DISCLOSURE",
      "配置不允许告知完整的姓名和证件号码。",
      "确有需要的，请技术人员在配置的 bridge: discloses 里写明。",
      "Full name and ID number may not be told.",
      "Where they are needed a technician names them in bridge: discloses."),
  PATH(
      404,
      "BRIDGE-PATH",
      "没有这个地址。",
      "见 /openapi.yaml。",
      "There is no such path.",
      "See /openapi.yaml."),
  NO_PERSON(
      404,
      "BRIDGE-NO-PERSON",
      "窗口现在没有病人，等到时限也没有人出示凭证。",
      "请病人到窗口插卡或出示凭证后再试。",
      "Nobody is being served, and nobody came in the time allowed.",
      "Have the person show their card at the window, then ask again."),
  NO_CARD(
      404,
      "BRIDGE-NO-CARD",
      "病人出示的不是社保卡，没有卡面信息。",
      "改用 POST /card-readings 取得参保人信息。",
      "The person showed no card: there is nothing to read from one.",
      "Ask POST /card-readings for the person instead."),
  METHOD(
      405,
      "BRIDGE-METHOD",
      "这个地址不接受这个方法。",
      "见 /openapi.yaml。",
      "This path takes other methods.",
      "See /openapi.yaml."),
  BUSY(
      409,
      "BRIDGE-BUSY",
      "已有一个读卡请求在等病人。",
      "等它有了结果再试。",
      "Another request waits for a person already.",
      "Try again when that one has ended."),
  SEQUENCE(
      409,
      "BRIDGE-SEQUENCE",
      "要求从还没有的序号之后开始：本机台账比您上次见到的旧。",
      "逐张查询未了结账单的状态，再从 0 开始接收。",
      "Events after one that does not exist were asked for: the counter's journal is older than"
          + " what you have seen.",
      "Ask for the state of each bill that is open, then follow the events from 0."),
  GONE(
      410,
      "BRIDGE-GONE",
      "要求的事件太旧，已不再保留（保留 30 天）。",
      "逐张查询未了结账单的状态，再从 0 开始接收。",
      "Events so old are not kept any more; they are for 30 days.",
      "Ask for the state of each bill that is open, then follow the events from 0."),
  LARGE(
      413,
      "BRIDGE-LARGE",
      "请求超过 1 MiB。",
      "把账单拆开。",
      "The request is larger than 1 MiB.",
      "Split the bill."),
  REQUEST(
      400,
      "BRIDGE-REQUEST",
      "请求读不懂。",
      "按 /openapi.yaml 改正后再发。",
      "The request cannot be read.",
      "Correct it by /openapi.yaml and send it again."),
  INTERNAL(
      500,
      "BRIDGE-INTERNAL",
      "程序内部出错，这一步没有完成。",
      "请重试；再次出现请把代码和时间告诉技术人员。",
      "Something went wrong inside; this step was not done.",
      "Try again; if it stays so, give a technician the code and the time.");

  private final int status;
  private final String code;
  private final String sentence;
  private final String advice;
  private final String englishSentence;
  private final String englishAdvice;

  BridgeFault(
      int status,
      String code,
      String sentence,
      String advice,
      String englishSentence,
      String englishAdvice) {
    this.status = status;
    this.code = code;
    this.sentence = sentence;
    this.advice = advice;
    this.englishSentence = englishSentence;
    this.englishAdvice = englishAdvice;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** The refusal. */
  public BridgeException refusal() {
    return new BridgeException(status, advice());
  }

  /** The refusal with the particulars of the case, which must tell nothing of a person. */
  public BridgeException refusal(String detail) {
    return new BridgeException(status, advice().with("（" + detail + "）", "(" + detail + ")"));
  }

  private Advice advice() {
    return new Advice(code, sentence, advice, englishSentence, englishAdvice);
  }
}
