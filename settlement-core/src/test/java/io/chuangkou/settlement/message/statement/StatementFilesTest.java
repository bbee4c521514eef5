package io.chuangkou.settlement.message.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.settlement.message.MessageException;
import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.money.Fen;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementFilesTest {

  private static final StatementRow ROW =
      new StatementRow("S1", "M1", "P1", Fen.ofYuan("-12.30"), Fen.ofYuan("-4.00"), Fen.ZERO, true);

  @Test
  void aProvidersFileIsTabSeparatedWithTheWordNullForNothing() {
    StatementRow lost = new StatementRow("", "M2", "P2", Fen.of(5), Fen.ZERO, Fen.ZERO, false);
    byte[] zip = StatementFiles.write("rows.txt", List.of(ROW, lost));
    assertEquals(
        "S1\tM1\tP1\t-12.30\t-4.00\t0.00\t1\nnull\tM2\tP2\t0.05\t0.00\t0.00\t0\n",
        StatementFiles.unzip(zip));
    assertEquals(List.of(ROW, lost), StatementFiles.read(zip));
  }

  @Test
  void theCentresFileIsReadAgain() {
    List<StatementRow.Result> results =
        List.of(
            new StatementRow.Result(ROW, "MSG", Verdict.CENTRE_HAS_MORE, "中心多"),
            new StatementRow.Result(ROW, "", Verdict.PROVIDER_HAS_MORE, ""));
    assertEquals(results, StatementFiles.readResult(StatementFiles.writeResult(results)));
  }

  @Test
  void flagsComeWithThreeDigitsAndFurtherColumnsAreLeftOut() {
    byte[] zip = StatementFiles.zip("a.txt", "S1\tM1\tP1\t-12.30\t-4.00\t0\t001\tmore\n");
    assertEquals(List.of(ROW), StatementFiles.read(zip));
  }

  @Test
  void whatIsNoSuchFileIsRefused() {
    assertThrows(MessageException.class, () -> StatementFiles.read(new byte[] {1, 2, 3}));
    assertThrows(
        MessageException.class, () -> StatementFiles.read(StatementFiles.zip("a", "S1\tM1\n")));
    assertThrows(
        MessageException.class,
        () -> StatementFiles.read(StatementFiles.zip("a", "S1\tM1\tP1\tx\t1\t1\t0\n")));
  }
}
