package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.SettlementException;
import java.sql.SQLException;

/** The database behind the reference centre failed. Nothing of the transaction remains. */
public final class LedgerException extends SettlementException {

  private static final long serialVersionUID = 1L;

  /** Tells the state alone: a database's own words may quote a person's data. */
  LedgerException(SQLException cause) {
    super(
        "CENTRE-LEDGER",
        "参考中心的数据库出错。",
        "请检查数据库后重试。",
        "The reference centre's database failed with state " + cause.getSQLState() + ".",
        null);
  }
}
