package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.statement.CentreFile;
import io.chuangkou.settlement.message.statement.DetailStatement;
import io.chuangkou.settlement.message.statement.Statement;
import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.message.statement.StatementFiles;
import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import io.chuangkou.settlement.money.Fen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 3201, 3202: the books of provider and centre side by side, in sum and row by row. */
final class StatementService {

  private static final String RESULT = "result.zip";

  private final Files files;
  private final Statements statements;

  StatementService(Tables books) {
    this.files = books.files();
    this.statements = books.statements();
  }

  List<Endpoint<?, ?>> services() {
    return List.of(
        new Endpoint<>(StatementTransactions.STATEMENT, this::compare),
        new Endpoint<>(StatementTransactions.DETAIL_STATEMENT, this::compareRows));
  }

  private Statement.Result compare(Session sql, Call call, Statement theirs) {
    Statements.Sum ours = statements.sum(sql, call.orgCode(), theirs);
    long more = ours.count() - theirs.count();
    if (more > 0) {
      return result(theirs, Verdict.CENTRE_HAS_MORE, "中心多" + more + "笔");
    } else if (more < 0) {
      return result(theirs, Verdict.PROVIDER_HAS_MORE, "医药机构多" + -more + "笔");
    } else if (!ours.total().equals(theirs.total())
        || !ours.fundTotal().equals(theirs.fundTotal())
        || !ours.account().equals(theirs.account())) {
      return result(theirs, Verdict.DIFFERENT, "金额不一致");
    }
    return result(theirs, Verdict.FLAT, "平");
  }

  private static Statement.Result result(Statement theirs, Verdict verdict, String words) {
    return new Statement.Result(theirs.office(), verdict.code(), words);
  }

  private CentreFile compareRows(Session sql, Call call, DetailStatement input) {
    Map<String, StatementRow> theirs = new LinkedHashMap<>();
    List<StatementRow.Result> differences = new ArrayList<>();
    for (StatementRow row : StatementFiles.read(files.content(sql, call, input.file()))) {
      if (theirs.putIfAbsent(row.setlId(), row) != null) {
        differences.add(theirsAlone(row));
      }
    }
    for (StatementRow.Result ours : statements.rows(sql, call.orgCode(), input)) {
      StatementRow row = theirs.remove(ours.row().setlId());
      if (row == null) {
        differences.add(ours);
      } else if (!row.equals(ours.row())) {
        differences.add(
            new StatementRow.Result(ours.row(), ours.msgid(), Verdict.DIFFERENT, "不一致"));
      }
    }
    theirs.values().forEach(row -> differences.add(theirsAlone(row)));
    return files.add(sql, call, RESULT, StatementFiles.writeResult(differences));
  }

  private static StatementRow.Result theirsAlone(StatementRow row) {
    StatementRow nothing =
        new StatementRow(
            row.setlId(), row.mdtrtId(), row.psnNo(), Fen.ZERO, Fen.ZERO, Fen.ZERO, row.refund());
    return new StatementRow.Result(nothing, "", Verdict.PROVIDER_HAS_MORE, "中心无此结算");
  }
}
