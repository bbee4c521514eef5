package io.chuangkou.terminal.foreign.centre;

import static java.math.BigDecimal.ZERO;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The comparison of a day: by sums (3201), and row by row (9101, 3202, 9102). */
final class DayStatement {

  private final Books books;
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private boolean nullAmounts;
  private boolean blankEnd;
  private boolean familyWithin = true;

  DayStatement(Books books) {
    this.books = books;
  }

  /** Amounts that the centre does not have are null in the file, and a blank line ends it. */
  void write(boolean amountsNull, boolean endBlank) {
    nullAmounts = amountsNull;
    blankEnd = endBlank;
  }

  void familyBeside() {
    familyWithin = false;
  }

  ObjectNode sums(JsonNode data) {
    List<Settled> ours =
        of(data).stream()
            .filter(row -> row.insurance().equals(Json.text(data, "insutype")))
            .toList();
    BigDecimal total = sum(ours, Shares::total);
    BigDecimal fund = sum(ours, Shares::fund);
    int told = Integer.parseInt(Json.text(data, "fixmedins_setl_cnt"));
    boolean flat =
        told == ours.size()
            && total.compareTo(Json.yuan(data, "medfee_sumamt")) == 0
            && fund.compareTo(Json.yuan(data, "fund_pay_sumamt")) == 0
            && sum(ours, this::fromAccounts).compareTo(Json.yuan(data, "acct_pay")) == 0;
    String verdict = flat ? "0" : ours.size() > told ? "1" : ours.size() < told ? "2" : "3";
    ObjectNode output = Json.object();
    output
        .putObject("stmtinfo")
        .put("setl_optins", Json.text(data, "setl_optins"))
        .put("stmt_rslt", verdict)
        .put("stmt_rslt_dscr", flat ? "对账成功" : "对账不平");
    return output;
  }

  /** As acct_pay has it. */
  private BigDecimal fromAccounts(Shares shares) {
    return familyWithin ? shares.account().add(shares.family()) : shares.account();
  }

  private List<Settled> of(JsonNode data) {
    LocalDate from = LocalDate.parse(Json.text(data, "stmt_begndate"));
    LocalDate to = LocalDate.parse(Json.text(data, "stmt_enddate"));
    String clearing = Json.text(data, "clr_type");
    return books.rows().stream()
        .filter(row -> row.clearing().equals(clearing))
        .filter(row -> !row.at().toLocalDate().isBefore(from))
        .filter(row -> !row.at().toLocalDate().isAfter(to))
        .toList();
  }

  private static BigDecimal sum(List<Settled> rows, Function<Shares, BigDecimal> amount) {
    return rows.stream()
        .map(row -> signed(row, amount.apply(row.shares())))
        .reduce(ZERO, BigDecimal::add);
  }

  private static BigDecimal signed(Settled row, BigDecimal amount) {
    return row.isCancellation() ? amount.negate() : amount;
  }

  ObjectNode upload(JsonNode input) {
    return brought(Base64.getDecoder().decode(Json.text(input, "in")), null);
  }

  private ObjectNode brought(byte[] content, @Nullable String node) {
    String number = "F" + (files.size() + 1);
    files.put(number, content);
    ObjectNode output = Json.object();
    (node == null ? output : output.putObject(node))
        .put("file_qury_no", number)
        .put("filename", number + ".zip")
        .put("dld_endtime", "2030-01-01 00:00:00");
    return output;
  }

  /** The file itself. */
  byte[] download(JsonNode input) {
    byte[] file = files.get(Json.text(input, "file_qury_no"));
    if (file == null) {
      throw new Refusal("文件不存在");
    }
    return file;
  }

  ObjectNode rows(JsonNode data) {
    Set<String> told = new HashSet<>();
    List<String> result = new ArrayList<>();
    List<Settled> ours = of(data);
    for (String line : unzip(download(data)).lines().toList()) {
      String[] cells = line.split("\t", -1);
      told.add(cells[0]);
      ours.stream()
          .filter(row -> row.number().equals(cells[0]))
          .findFirst()
          .ifPresentOrElse(
              row -> {
                if (!isSame(row, cells)) {
                  result.add(line(row, "3", "数据不一致"));
                }
              },
              () -> result.add(providersAlone(cells)));
    }
    ours.stream()
        .filter(row -> !told.contains(row.number()))
        .forEach(row -> result.add(line(row, "1", "医保中心多")));
    String text = result.stream().map(line -> line + "\n").collect(Collectors.joining());
    return brought(zip(blankEnd ? text + "\n" : text), "fileinfo");
  }

  private static boolean isSame(Settled row, String[] cells) {
    return signed(row, row.shares().total()).compareTo(new BigDecimal(cells[3])) == 0
        && signed(row, row.shares().fund()).compareTo(new BigDecimal(cells[4])) == 0;
  }

  private String providersAlone(String[] cells) {
    String nothing = nullAmounts ? "null" : "0";
    return String.join(
        "\t", cells[2], cells[1], cells[0], "null", "2", cells[6], "医药机构多", nothing, nothing,
        nothing);
  }

  private static String line(Settled row, String verdict, String memo) {
    return String.join(
        "\t",
        row.person(),
        row.visit(),
        row.number(),
        row.msgid(),
        verdict,
        row.isCancellation() ? "1" : "0",
        memo,
        signed(row, row.shares().total()).toPlainString(),
        signed(row, row.shares().fund()).toPlainString(),
        signed(row, row.shares().account()).toPlainString());
  }

  private static String unzip(byte[] file) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      zip.getNextEntry();
      return new String(zip.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("result.txt"));
      zip.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
