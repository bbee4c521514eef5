package io.chuangkou.settlement.centre.schema;

import io.chuangkou.settlement.SettlementException;

/** A database whose schema this program does not know. Nothing in it was changed. */
public final class SchemaException extends SettlementException {

  private static final long serialVersionUID = 1L;

  private SchemaException(
      String code, String sentence, String advice, String english, Throwable cause) {
    super(code, sentence, advice, english, cause);
  }

  /** A version that a later program made. */
  static SchemaException newer(String version, Throwable cause) {
    return new SchemaException(
        "CENTRE-SCHEMA-NEWER",
        "参考中心的数据库由更新的程序使用过，结构版本为 " + version + "。",
        "请用新版程序打开这个数据库，或恢复升级前的备份。",
        "The reference centre's database was used by a newer program (version "
            + version
            + " of its schema): open it with that, or restore the backup from before.",
        cause);
  }

  /** A history that is not this program's. */
  static SchemaException other(Throwable cause) {
    return new SchemaException(
        "CENTRE-SCHEMA",
        "参考中心的数据库结构与本程序的不符。",
        "请检查数据库是否属于参考中心，或恢复备份。",
        "The schema of the reference centre's database is not the one that this program made: see"
            + " whether it is a centre's, or restore a backup.",
        cause);
  }
}
