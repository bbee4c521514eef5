package io.chuangkou.terminal.workflow;

/** What the counter itself refuses: a stable code, a sentence, and what to do next. */
public enum Fault {
  BILL_EMPTY("BILL-EMPTY", "账单里还没有项目。", "录入项目，或按 F3 导入账单文件。"),
  BILL_FILE("BILL-FILE", "账单文件读不出来。", "按提示的位置改正文件后再导入。"),
  BILL_AMOUNT("BILL-AMOUNT", "金额或数量写得不对。", "填写数字，金额最多两位小数，例如 12.50。"),
  BILL_CODE("BILL-CODE", "目录里没有这个项目编码。", "核对编码；新项目先在目录中对照。"),
  CASH_SHORT("CASH-SHORT", "实收金额少于应收现金。", "补足现金后再按 F12 结算。"),
  STAGE("STAGE", "现在不能做这一步。", "看下方按键栏里可用的按键。"),
  CARD_EXPIRED("CARD-EXPIRED", "社保卡已过有效期。", "请持卡人到发卡机构换卡；本次可用身份证或自费结算。"),
  CARD_BLACKLISTED("CARD-BLACKLISTED", "这张卡在停用名单上。", "收下说明，请持卡人联系发卡机构；本次按自费结算。"),
  SETTLE_UNKNOWN(
      "SETTLE-UNKNOWN", "结算已发出，但没有收到医保中心的答复，账单已锁定。", "交给病人待查凭证；冲正被受理后可重新结算，不要重复收费。"),
  CANCEL_UNKNOWN("CANCEL-UNKNOWN", "撤销已发出，但没有收到医保中心的答复。", "先不要退款；队列会处理，处理结果见 F8。"),
  CANCEL_NONE("CANCEL-NONE", "没有可撤销的结算。", "在本班记录中选择要撤销的结算。"),
  OFFLINE_VISIT("OFFLINE-VISIT", "这类就诊不能暂结。", "按全额现金收费，恢复后凭单补结算。"),
  OFFLINE_NO_FACTS("OFFLINE-NO-FACTS", "医保中心连不上，本机也没有此人的参保资料。", "按全额现金收费，恢复后凭单补结算。"),
  OFFLINE_FACTS_OLD("OFFLINE-FACTS-OLD", "本机的参保资料太旧，不能暂结。", "按全额现金收费，恢复后凭单补结算。"),
  OFFLINE_AMOUNT("OFFLINE-AMOUNT", "基金支付超过单笔暂结限额。", "按全额现金收费，恢复后凭单补结算。"),
  OFFLINE_SUM("OFFLINE-SUM", "此人未上传的暂结累计超过限额。", "按全额现金收费，恢复后凭单补结算。"),
  QUEUE_ITEM("QUEUE-ITEM", "队列里没有这一项，或它的状态不允许这样做。", "用 queue list 查看编号和状态。"),
  CONFIG("CONFIG", "配置读不出来。", "按提示的行改正配置文件后重新启动。"),
  INTERNAL("INTERNAL", "程序内部出错，这一步没有完成。", "请重试；再次出现请把代码和时间告诉技术人员。");

  private final String code;
  private final String sentence;
  private final String advice;

  Fault(String code, String sentence, String advice) {
    this.code = code;
    this.sentence = sentence;
    this.advice = advice;
  }

  /** The stable code. */
  public String code() {
    return code;
  }

  /** What is the matter, in one sentence. */
  public String sentence() {
    return sentence;
  }

  /** What to do next. */
  public String advice() {
    return advice;
  }
}
