package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.SettlementException;
import java.sql.SQLException;

/** The database behind the reference centre failed. Nothing of the transaction remains. */
public final class LedgerException extends SettlementException {

  private static final long serialVersionUID = 1L;

  /** Class of the SQL states that tell of a value. */
  private static final String DATA = "22";

  private static final String DUPLICATE = "23505";

  /** Class of the SQL states that tell of a connection. */
  private static final String CONNECTION = "08";

  /** Beginning of those of a server that shuts down, crashes or starts. */
  private static final String SERVER_GOES = "57P";

  /** A server that may be read alone: it was the primary before another one became it. */
  static final String READ_ONLY = "25006";

  private final String state;

  /** Tells the state alone: a database's own words may quote a person's data. */
  LedgerException(SQLException cause) {
    super(
        "CENTRE-LEDGER",
        "参考中心的数据库出错。",
        "请检查数据库后重试。",
        "The reference centre's database failed with state " + cause.getSQLState() + ".",
        null);
    this.state = String.valueOf(cause.getSQLState());
  }

  /** Whether a value is longer or larger than its column; nothing is wrong with the database. */
  boolean isOfData() {
    return state.startsWith(DATA);
  }

  /** Whether there is a row already with what only one row may have. */
  boolean isDuplicate() {
    return state.equals(DUPLICATE);
  }

  /** Whether its connection is gone, or leads to a server that may only be read. */
  boolean isOfConnection() {
    return state.startsWith(CONNECTION) || state.startsWith(SERVER_GOES) || isOfStandby();
  }

  /** Whether its connection leads to a server that may only be read. */
  boolean isOfStandby() {
    return state.equals(READ_ONLY);
  }
}
