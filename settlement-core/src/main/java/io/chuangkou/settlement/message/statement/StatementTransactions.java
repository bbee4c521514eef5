package io.chuangkou.settlement.message.statement;

import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.Transaction;

/** The comparison of a day, and the files that go along (§3.2, §9.1). */
public final class StatementTransactions {

  public static final Transaction<Statement, Statement.Result> STATEMENT =
      Transaction.asking("3201", "data", Statement.class, "stmtinfo", Statement.Result.class);

  public static final Transaction<DetailStatement, CentreFile> DETAIL_STATEMENT =
      Transaction.asking("3202", "data", DetailStatement.class, "fileinfo", CentreFile.class);

  public static final Transaction<CentreFile.Upload, CentreFile> UPLOAD =
      Transaction.asking("9101", "fsUploadIn", CentreFile.Upload.class, null, CentreFile.class);

  /** Answered with the file itself, or with an ordinary answer where the centre refuses. */
  public static final Transaction<CentreFile.Download, Nothing> DOWNLOAD =
      Transaction.asking("9102", "fsDownloadIn", CentreFile.Download.class, null, Nothing.class);

  private StatementTransactions() {}
}
