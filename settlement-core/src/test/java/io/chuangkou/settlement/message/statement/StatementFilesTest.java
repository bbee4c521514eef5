package io.chuangkou.settlement.message.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.chuangkou.settlement.message.MessageException;
import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.message.statement.StatementRow.Amount;
import io.chuangkou.settlement.money.Fen;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void whatTheCentreDoesNotTellIsAbsentAndNotZero() {
    StatementRow.Result result = result("P1\tM1\tS1\tMSG\t1\t0\tnull\t12.30\tnull\t \n");
    assertEquals(Optional.of(Fen.ofYuan("12.30")), result.total());
    assertEquals(Optional.empty(), result.fund());
    assertEquals(Set.of(Amount.FUND, Amount.ACCOUNT), result.untold());
    assertEquals(Fen.ZERO, result.row().fund());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P1\tM1\tS1\tMSG\t000101",
        "P1\tM1\tS1\tMSG\t000101\n",
        "P1\tM1\tS1\tMSG\t1\t0\r\n\r\n  \t \r\n",
        "\uFEFFP1\tM1\tS1\tMSG\t1\t000\tNULL\tnull\tNULL\tnull\r\n\uFEFF",
        " P1 \tM1\tS1\tMSG \t1\t0\t\t\t\t\tmore\n\n\n"
      })
  void rowsAreReadWithoutTheirEndAndBetweenBlankLines(String text) {
    StatementRow row = new StatementRow("S1", "M1", "P1", Fen.ZERO, Fen.ZERO, Fen.ZERO, false);
    assertEquals(
        new StatementRow.Result(
            row, "MSG", Verdict.CENTRE_HAS_MORE, "", EnumSet.allOf(Amount.class)),
        result(text));
  }

  @Test
  void aFileWithoutRowsHoldsNone() {
    assertEquals(List.of(), StatementFiles.readResult(StatementFiles.zip("a", "")));
    assertEquals(List.of(), StatementFiles.readResult(StatementFiles.zip("a", "\uFEFF\r\n \r\n")));
  }

  @Test
  void anAmountThatIsNoneMakesTheFileUnreadable() {
    assertThrows(MessageException.class, () -> result("P1\tM1\tS1\tMSG\t1\t0\t\t12,30\t0\t0\n"));
    assertThrows(
        MessageException.class, () -> result("P1\tM1\tS1\tMSG\t1\t0\t\t1e999999999\t0\t0\n"));
  }

  @Test
  void aFileWithoutEndIsRefused() {
    byte[] zip = StatementFiles.zip("a", "P\tM\tS\tG\t1\n".repeat(100_001));
    assertThrows(MessageException.class, () -> StatementFiles.readResult(zip));
  }

  private static StatementRow.Result result(String text) {
    List<StatementRow.Result> results = StatementFiles.readResult(StatementFiles.zip("a", text));
    assertEquals(1, results.size());
    return results.getFirst();
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
