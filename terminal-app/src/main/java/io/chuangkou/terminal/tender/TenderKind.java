package io.chuangkou.terminal.tender;

/** Kinds of money. They are journalled, so their names are for ever. */
public enum TenderKind {
  /** 现金: the only kind from which there is change. */
  CASH,
  /** 银行卡. */
  BANK_CARD,
  /** 微信支付. */
  WECHAT,
  /** 支付宝. */
  ALIPAY,
  /** 支票. */
  CHEQUE,
  /** 预交金: cash that was taken for a stay before; no counter takes anything by it. */
  DEPOSIT
}
