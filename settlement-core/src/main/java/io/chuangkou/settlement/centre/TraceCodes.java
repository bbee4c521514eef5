package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.settlement.DrugTrace;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Trace codes of drugs that were settled (追溯码, §8.1). The code of a whole pack is settled once,
 * whoever settles it; that of a split pack may come again. What a settlement has taken is free
 * again when it is taken back.
 */
final class TraceCodes {

  private static final String NODE = "drug_trac_info";

  /** Codes of western and Chinese patent drugs, which come in packs. */
  private static final String DRUG = "[XZ].*";

  private final FeeLines fees;
  private final Directory directory;

  TraceCodes(FeeLines fees, Directory directory) {
    this.fees = fees;
    this.directory = directory;
  }

  /** The codes that came with a request, wherever in it they stand. */
  static List<DrugTrace> of(ObjectNode input) {
    List<DrugTrace> traces = new ArrayList<>();
    for (JsonNode list : input.findValues(NODE)) {
      for (JsonNode row : list.isObject() ? List.of(list) : list) {
        traces.add(
            new DrugTrace(
                text(row, "feedetl_sn"),
                text(row, "drug_trac_codg"),
                text(row, "trdn_flag").equals("1"),
                text(row, "min_prcunt_type")));
      }
    }
    return traces;
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asString("").strip();
  }

  /**
   * Takes the codes of a settlement.
   *
   * @param required whether each drug must have one
   * @throws Refusal if a code is not of a line of the batch, is one too many, or is settled already
   */
  void take(
      Session sql, Call call, VisitRow visit, String batch, long settlement, boolean required) {
    if (call.traces().isEmpty() && !required) {
      return;
    }
    Map<String, FeeLines.Charge> charges =
        fees.charges(sql, visit, batch).stream()
            .collect(Collectors.toMap(FeeLines.Charge::lineNo, charge -> charge));
    requireFitting(call.traces(), charges);
    if (required) {
      requireAll(call.traces(), charges);
    }
    for (DrugTrace trace : call.traces()) {
      requireFree(sql, trace.code(), !trace.split());
      insert(sql, visit.psnNo(), settlement, trace);
    }
  }

  private static void requireFitting(List<DrugTrace> traces, Map<String, FeeLines.Charge> charges) {
    Set<String> packs = new HashSet<>();
    for (DrugTrace trace : traces) {
      FeeLines.Charge charge = charges.get(trace.lineNo());
      if (charge == null || trace.code().isEmpty()) {
        throw new Refusal("TRACE-CODE-LINE", "追溯码不属于本批次的费用明细：" + trace.lineNo());
      } else if (!trace.split() && !packs.add(trace.code())) {
        throw new Refusal("TRACE-CODE-TWICE", "同一追溯码重复：" + trace.code());
      }
      long whole =
          traces.stream().filter(t -> !t.split() && t.lineNo().equals(trace.lineNo())).count();
      if (charge.quantity().compareTo(BigDecimal.valueOf(whole)) < 0) {
        throw new Refusal(
            "TRACE-CODE-COUNT",
            "费用明细 %s 有整盒追溯码 %d 个，数量只有 %s"
                .formatted(
                    trace.lineNo(), whole, charge.quantity().stripTrailingZeros().toPlainString()));
      }
    }
  }

  private static void requireAll(List<DrugTrace> traces, Map<String, FeeLines.Charge> charges) {
    List<String> without =
        charges.values().stream()
            .filter(charge -> charge.item().matches(DRUG))
            .map(FeeLines.Charge::lineNo)
            .filter(line -> traces.stream().noneMatch(trace -> trace.lineNo().equals(line)))
            .sorted()
            .toList();
    if (!without.isEmpty()) {
      throw new Refusal("TRACE-CODE-MISSING", "药品没有追溯码，费用明细 " + String.join("、", without));
    }
  }

  /** A pack that was settled whole is gone; one that was opened cannot be settled whole. */
  private void requireFree(Session sql, String code, boolean whole) {
    sql.first(
            "SELECT s.org_code, s.settled_at FROM trace_code t JOIN settlement s"
                + " ON s.psn_no = t.psn_no AND s.id = t.settlement"
                + " WHERE t.code = ? AND NOT t.released AND (t.whole OR ?) ORDER BY t.id",
            TraceCodes::use,
            code,
            whole)
        .ifPresent(
            use -> {
              throw used(code, use.settledAt() + " 在 " + directory.name(sql, use.orgCode()));
            });
  }

  private record Use(String orgCode, LocalDateTime settledAt) {}

  private static Use use(ResultSet row) throws SQLException {
    return new Use(row.getString("org_code"), row.getObject("settled_at", LocalDateTime.class));
  }

  private static Refusal used(String code, String where) {
    return new Refusal("TRACE-CODE-USED", "追溯码 " + code + " 已于 " + where.replace('T', ' ') + " 结算");
  }

  private static void insert(Session sql, String psnNo, long settlement, DrugTrace trace) {
    hold(
        trace.code(),
        () ->
            sql.update(
                "INSERT INTO trace_code (code, whole, unit, psn_no, settlement, line_no, released,"
                    + " held) VALUES (?,?,?,?,?,?,FALSE,?)",
                trace.code(),
                !trace.split(),
                trace.unit(),
                psnNo,
                settlement,
                trace.lineNo(),
                trace.split() ? null : trace.code()));
  }

  /** Two settlements that take one pack at the same time meet in the database. */
  private static void hold(String code, Runnable write) {
    try {
      write.run();
    } catch (LedgerException e) {
      throw e.isDuplicate() ? used(code, "刚刚") : e;
    }
  }

  /** Frees what a settlement has taken. */
  void release(Session sql, String psnNo, long settlement) {
    sql.update(
        "UPDATE trace_code SET released = TRUE, held = NULL WHERE psn_no = ? AND settlement = ?",
        psnNo,
        settlement);
  }

  /**
   * Takes again what a settlement had taken, as its cancellation is reversed.
   *
   * @throws Refusal if one of its packs was settled meanwhile
   */
  void retake(Session sql, String psnNo, long settlement) {
    List<Held> held =
        sql.list(
            "SELECT id, code, whole FROM trace_code WHERE psn_no = ? AND settlement = ?",
            row -> new Held(row.getLong(1), row.getString(2), row.getBoolean(3)),
            psnNo,
            settlement);
    for (Held each : held) {
      requireFree(sql, each.code(), each.whole());
      hold(
          each.code(),
          () ->
              sql.update(
                  "UPDATE trace_code SET released = FALSE, held = ? WHERE code = ? AND id = ?",
                  each.whole() ? each.code() : null,
                  each.code(),
                  each.id()));
    }
  }

  private record Held(long id, String code, boolean whole) {}
}
