package io.chuangkou.settlement.message.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.settlement.message.MessageException;
import io.chuangkou.settlement.message.statement.Statement.Verdict;
import io.chuangkou.settlement.message.statement.StatementRow.Amount;
import io.chuangkou.settlement.money.Fen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The files of 3202 (§2.14): a ZIP that holds one UTF-8 text, a row a line, its columns parted by
 * tabs, {@code null} where there is nothing.
 */
public final class StatementFiles {

  private static final String NOTHING = "null";
  private static final String RESULT = "result.txt";
  private static final int PROVIDER_COLUMNS = 7;

  /** A centre may leave out what follows the verdict. */
  private static final int LEAST_RESULT_COLUMNS = 5;

  private static final int RESULT_COLUMNS = 10;
  private static final int MOST_ROWS = 100_000;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int LARGEST = 64 << 20;

  private StatementFiles() {}

  /** The file that a provider uploads. */
  public static byte[] write(String name, List<StatementRow> rows) {
    return zip(name, lines(rows, StatementFiles::cells));
  }

  /**
   * Reads a provider's file.
   *
   * @throws MessageException if it is none
   */
  public static List<StatementRow> read(byte[] zip) {
    return rows(zip, PROVIDER_COLUMNS, StatementFiles::row);
  }

  /** The file that the centre answers. */
  public static byte[] writeResult(List<StatementRow.Result> rows) {
    return zip(RESULT, lines(rows, StatementFiles::cells));
  }

  /**
   * Reads the centre's file. What is missing in a row after its verdict is not told, as is an
   * amount that is {@code null} or empty.
   *
   * @throws MessageException if it is none
   */
  public static List<StatementRow.Result> readResult(byte[] zip) {
    return rows(zip, LEAST_RESULT_COLUMNS, StatementFiles::result);
  }

  /** A ZIP that holds one text. */
  public static byte[] zip(String name, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The text in a ZIP.
   *
   * @throws MessageException if there is none, or it is larger than 64 MB
   */
  public static String unzip(byte[] bytes) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      if (zip.getNextEntry() == null) {
        throw new MessageException("the file is no ZIP", null);
      }
      byte[] text = zip.readNBytes(LARGEST);
      if (zip.read() >= 0) {
        throw new MessageException("the file is too large", null);
      }
      return new String(text, UTF_8);
    } catch (IOException e) {
      throw new MessageException("the ZIP is damaged", e);
    }
  }

  private static List<String> cells(StatementRow row) {
    return List.of(
        row.setlId(),
        row.mdtrtId(),
        row.psnNo(),
        row.total().toString(),
        row.fund().toString(),
        row.account().toString(),
        flag(row.refund()));
  }

  private static StatementRow row(List<String> cells) {
    return new StatementRow(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        Fen.ofYuan(cells.get(3)),
        Fen.ofYuan(cells.get(4)),
        Fen.ofYuan(cells.get(5)),
        isSet(cells.get(6)));
  }

  private static List<String> cells(StatementRow.Result result) {
    StatementRow row = result.row();
    return List.of(
        row.psnNo(),
        row.mdtrtId(),
        row.setlId(),
        result.msgid(),
        result.verdict().code(),
        flag(row.refund()),
        result.memo(),
        row.total().toString(),
        row.fund().toString(),
        row.account().toString());
  }

  private static StatementRow.Result result(List<String> told) {
    List<String> cells = new ArrayList<>(told);
    cells.addAll(Collections.nCopies(Math.max(0, RESULT_COLUMNS - told.size()), ""));
    Set<Amount> untold = EnumSet.noneOf(Amount.class);
    Fen total = amount(cells.get(7), Amount.TOTAL, untold);
    Fen fund = amount(cells.get(8), Amount.FUND, untold);
    Fen account = amount(cells.get(9), Amount.ACCOUNT, untold);
    StatementRow row =
        new StatementRow(
            cells.get(2), cells.get(1), cells.get(0), total, fund, account, isSet(cells.get(5)));
    return new StatementRow.Result(
        row, cells.get(3), Verdict.ofCode(cells.get(4)), cells.get(6), untold);
  }

  private static Fen amount(String cell, Amount amount, Set<Amount> untold) {
    if (cell.isEmpty()) {
      untold.add(amount);
      return Fen.ZERO;
    }
    return Fen.ofYuan(cell);
  }

  private static <T> String lines(List<T> rows, Function<T, List<String>> cells) {
    return rows.stream().map(row -> line(cells.apply(row))).collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? NOTHING : cell.replace('\t', ' '))
        .collect(Collectors.joining("\t", "", "\n"));
  }

  private static <T> List<T> rows(byte[] zip, int columns, Function<List<String>, T> row) {
    try {
      List<T> rows =
          unzip(zip)
              .lines()
              .map(line -> line.replace(BYTE_ORDER_MARK, ""))
              .filter(line -> !line.isBlank())
              .limit(MOST_ROWS + 1L)
              .map(line -> row.apply(cells(line, columns)))
              .toList();
      if (rows.size() > MOST_ROWS) {
        throw new MessageException("the file has too many rows", null);
      }
      return rows;
    } catch (NumberFormatException e) {
      throw new MessageException("a row of the file has no amount where one belongs", e);
    }
  }

  private static List<String> cells(String line, int columns) {
    String[] cells = line.split("\t", -1);
    if (cells.length < columns) {
      throw new MessageException("a row of the file has " + cells.length + " columns", null);
    }
    return Stream.of(cells)
        .map(String::strip)
        .map(cell -> cell.equalsIgnoreCase(NOTHING) ? "" : cell)
        .toList();
  }

  private static String flag(boolean set) {
    return set ? "1" : "0";
  }

  /** Flags come with one and with three digits. */
  private static boolean isSet(String flag) {
    return flag.endsWith("1");
  }
}
