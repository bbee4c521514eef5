package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.message.statement.StatementRow;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.console.LossReport;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.cli.option.OperatorOption;
import io.chuangkou.terminal.day.Compared;
import io.chuangkou.terminal.day.StatementDifference;
import io.chuangkou.terminal.day.StatementDifference.Remedy;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a day with the centre, and puts rows right that differ. The terminal must not be
 * running.
 */
@Command(name = "reconcile", description = "与医保中心对账：总账，不平再对明细 / compare a day with the centre")
final class ReconcileCommand implements Callable<Integer> {

  private final Console console;
  private final LossReport losses;

  @Mixin private ConfigOption config = new ConfigOption();
  @Mixin private DayOption day = new DayOption();

  @Option(names = "--json", description = "以 JSON 输出 / answer in JSON")
  private boolean json;

  ReconcileCommand(Console console, LossReport losses) {
    this.console = console;
    this.losses = losses;
  }

  @Override
  public Integer call() {
    try (Composition terminal =
        losses.told(Composition.of(config.read(), day.clock(), new SecureRandom()))) {
      return tell(terminal.reconciliation().of(day.day()).orRefuse());
    }
  }

  /** Does what a row's code says, and compares the day again. */
  @Command(name = "do", description = "按所列代码办理一行（主管） / do what a row's code says, as a supervisor")
  int putRight(
      @Parameters(paramLabel = "ROW", description = "结算编号 / number of the settlement (setl_id)")
          String id,
      @Parameters(paramLabel = "CODE", description = "办理代码 / what to do: ${COMPLETION-CANDIDATES}")
          Remedy remedy,
      @Mixin OperatorOption operator) {
    try (Composition terminal =
        losses.told(Composition.of(config.readStaffed(), DayOption.now(), new SecureRandom()))) {
      String supervisor = operator.approve(terminal.duty(), console).number();
      StatementDifference row =
          terminal.reconciliation().of(day.day()).orRefuse().stream()
              .flatMap(compared -> compared.differences().stream())
              .filter(differing -> differing.id().equals(id))
              .findFirst()
              .orElseThrow(() -> new TerminalException(TerminalFault.DAY_ROW));
      terminal.corrections().carryOut(day.day(), row, remedy, supervisor, "").orRefuse();
      terminal.queue().runNow();
      return tell(terminal.reconciliation().of(day.day()).orRefuse());
    }
  }

  private int tell(List<Compared> compared) {
    if (json) {
      List<Map<String, Object>> groups = compared.stream().map(ReconcileCommand::object).toList();
      console.out().println(JsonMapper.shared().writeValueAsString(groups));
    } else {
      compared.forEach(this::print);
    }
    return compared.stream().allMatch(Compared::isFlat) ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void print(Compared compared) {
    console
        .out()
        .println(
            String.join(
                "  ",
                compared.group().insuranceType(),
                compared.group().clearing().type(),
                compared.group().clearing().office(),
                compared.count() + " 笔",
                compared.total().toYuan(),
                compared.fund().toYuan(),
                compared.words()));
    for (StatementDifference row : compared.differences()) {
      StatementRow.Result result = row.result();
      console
          .out()
          .println(
              String.join(
                  "  ",
                  "  ",
                  row.id(),
                  result.verdict().name(),
                  told(result.total()),
                  told(result.fund()),
                  result.msgid(),
                  result.memo(),
                  row.standing().name(),
                  codes(row).isEmpty()
                      ? "-"
                      : "do " + row.id() + " " + String.join("|", codes(row))));
    }
  }

  private static List<String> codes(StatementDifference row) {
    return row.remedies().stream().sorted().map(Remedy::name).toList();
  }

  private static Map<String, Object> object(Compared compared) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("insutype", compared.group().insuranceType());
    object.put("clr_type", compared.group().clearing().type());
    object.put("setl_optins", compared.group().clearing().office());
    object.put("count", compared.count());
    object.put("medfee_sumamt", compared.total().toYuan());
    object.put("fund_pay_sumamt", compared.fund().toYuan());
    object.put("flat", compared.isFlat());
    object.put("words", compared.words());
    object.put("differences", compared.differences().stream().map(ReconcileCommand::row).toList());
    return object;
  }

  private static String told(Optional<Fen> amount) {
    return amount.map(Fen::toYuan).orElse("—");
  }

  private static Map<String, @Nullable Object> row(StatementDifference differing) {
    StatementRow.Result result = differing.result();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("setl_id", differing.id());
    row.put("verdict", result.verdict().name());
    row.put("medfee_sumamt", result.total().map(Fen::toYuan).orElse(null));
    row.put("fund_pay_sumamt", result.fund().map(Fen::toYuan).orElse(null));
    row.put("msgid", result.msgid());
    row.put("memo", result.memo());
    row.put("standing", differing.standing().name());
    row.put("remedies", codes(differing));
    return row;
  }
}
