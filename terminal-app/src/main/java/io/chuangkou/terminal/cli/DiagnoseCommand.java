package io.chuangkou.terminal.cli;

import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.SignIn;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.TerminalConfig;
import io.chuangkou.terminal.centre.Workstation;
import io.chuangkou.terminal.cli.card.CardCommand;
import io.chuangkou.terminal.cli.card.ContactCommand;
import io.chuangkou.terminal.cli.card.PsamCommand;
import io.chuangkou.terminal.cli.card.ReadersCommand;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.cli.option.ConfigOption;
import io.chuangkou.terminal.cli.option.DayOption;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.print.PrinterException;
import io.chuangkou.terminal.print.PrinterSettings;
import io.chuangkou.terminal.technician.CentreDiagnosis;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Finding.Verdict;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Finds out what is wrong around a terminal. */
@Command(
    name = "diagnose",
    description = "查找故障在哪里 / find out where a fault lies",
    subcommands = {
      ReadersCommand.class,
      CardCommand.class,
      ContactCommand.class,
      PsamCommand.class,
      DiagnoseCommand.CentreCheck.class,
      DiagnoseCommand.PrinterCheck.class
    })
final class DiagnoseCommand {

  /** Tries the way to the centre, without bill or journal. */
  @Command(
      name = "centre",
      description =
          "按统筹区配置试连医保中心（签到、查询人员），指出该核对哪一项"
              + " / try the way to the centre as the profile describes it")
  static final class CentreCheck implements Callable<Integer> {

    private static final int SERIALS = 10_000;

    private final Console console;

    @Mixin private ConfigOption config = new ConfigOption();
    @Mixin private DayOption day = new DayOption();

    @Option(
        names = "--id",
        paramLabel = "NUMBER",
        description = "也查询这个身份证号的人 / also ask for the person of this ID number")
    private @Nullable String idNumber;

    @Option(names = "--json", description = "以 JSON 输出 / answer in JSON")
    private boolean json;

    CentreCheck(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      TerminalConfig terminal = config.read();
      RegionalProfile profile = terminal.profile();
      InstantSource clock = day.clock();
      CentreClient client = Composition.client(terminal, clock);
      Workstation machine = Workstation.facing(terminal.centre(), profile.workstation()).get();
      List<Finding> findings =
          new CentreDiagnosis(client, profile, msgids(terminal, clock), clock)
              .run(
                  new SignIn(terminal.counter().operator(), machine.mac(), machine.ip()),
                  idNumber == null ? null : Credential.idCard(idNumber));
      if (json) {
        console
            .out()
            .println(
                JsonMapper.shared()
                    .writeValueAsString(findings.stream().map(CentreCheck::row).toList()));
      } else {
        findings.forEach(finding -> console.out().println(text(finding)));
      }
      boolean isGood = findings.stream().noneMatch(found -> found.verdict() == Verdict.WRONG);
      return isGood ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** No journal is opened, so that no counter is at hand: a random serial is rare enough. */
    private static Supplier<String> msgids(TerminalConfig terminal, InstantSource clock) {
      RegionalProfile profile = terminal.profile();
      SecureRandom random = new SecureRandom();
      return () ->
          profile
              .msgIdLayout()
              .msgid(
                  terminal.orgCode(),
                  LocalDateTime.ofInstant(clock.instant(), profile.zone()),
                  random.nextInt(SERIALS));
    }

    private static String text(Finding finding) {
      String sign =
          switch (finding.verdict()) {
            case GOOD -> "✔";
            case WRONG -> "✘";
            case SKIPPED -> "－";
          };
      String keys =
          finding.keys().isEmpty()
              ? ""
              : System.lineSeparator() + "  核对 / look at: " + String.join(", ", finding.keys());
      return sign
          + " "
          + finding.check().words()
          + "："
          + finding.words().sentence()
          + finding.words().advice()
          + " / "
          + (finding.words().englishSentence() + " " + finding.words().englishAdvice()).strip()
          + " ["
          + finding.words().code()
          + "]"
          + keys;
    }

    private static Map<String, Object> row(Finding finding) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("check", finding.check().name());
      row.put("verdict", finding.verdict().name());
      row.put("code", finding.words().code());
      row.put("sentence", finding.words().sentence());
      row.put("advice", finding.words().advice());
      row.put("keys", finding.keys());
      return row;
    }
  }

  /** Prints a test page on each printer. */
  @Command(
      name = "printer",
      description = "打印测试页，指出打不出来的原因 / print a test page, or tell why it cannot be")
  static final class PrinterCheck implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Console console;

    @Mixin private ConfigOption config = new ConfigOption();
    @Mixin private DayOption day = new DayOption();

    PrinterCheck(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() {
      TerminalConfig terminal = config.read();
      PrinterSettings printer = terminal.printer();
      if (printer == null) {
        throw new TerminalException(TerminalFault.PRINTER_NONE);
      }
      LocalDateTime now = LocalDateTime.ofInstant(day.clock().instant(), terminal.profile().zone());
      printer.all().forEach(each -> print(each, MINUTE.format(now)));
      return ExitCode.DONE;
    }

    private void print(PrinterSettings printer, String time) {
      try {
        printer.printTestPage(time);
      } catch (PrinterException e) {
        throw new TerminalException(e.advice());
      }
      console.out().println("✔ " + printer.at() + "：已发出测试页，请看纸上 / sent, look at the paper");
    }
  }
}
