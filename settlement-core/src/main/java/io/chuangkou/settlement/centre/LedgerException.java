package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.SettlementException;

/** The database behind the reference centre failed. Nothing of the transaction remains. */
public final class LedgerException extends SettlementException {

  private static final long serialVersionUID = 1L;

  LedgerException(Throwable cause) {
    super(
        "CENTRE-LEDGER",
        "参考中心的数据库出错。",
        "请检查数据库后重试。",
        "The reference centre's database failed: " + cause.getMessage(),
        cause);
  }
}
