package io.chuangkou.terminal.cli.bench;

import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.WhomToCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what checks found, to people or to machines.
 *
 * @param console where
 * @param json whether to machines
 */
public record Findings(Console console, boolean json) {

  /**
   * Tells what one check found.
   *
   * @return the exit code: failed, where something is wrong or nothing could be tried
   */
  public int tell(List<Finding> findings) {
    if (json) {
      print(findings.stream().map(Findings::row).toList());
    } else {
      findings.forEach(finding -> console.out().println(text(finding)));
    }
    return Grade.gravest(findings) == Grade.SKIPPED ? ExitCode.FAILED : code(findings);
  }

  /**
   * Makes all of these checks and tells them as a traffic light, with whom to call.
   *
   * @return the exit code: failed, where something is wrong
   */
  public int tellAll(List<Examination> examinations) {
    Map<Check, List<Finding>> found = new LinkedHashMap<>();
    for (Examination examination : examinations) {
      found.put(examination.check(), examination.run());
      if (!json) {
        console.out().println(light(examination.check(), found.get(examination.check())));
        console.out().flush();
      }
    }
    List<Finding> all = found.values().stream().flatMap(List::stream).toList();
    if (json) {
      print(whole(found, all));
    } else {
      console.out().println();
      console.out().println(outcome(all));
    }
    return code(all);
  }

  private static int code(List<Finding> findings) {
    return Grade.gravest(findings) == Grade.WRONG ? ExitCode.FAILED : ExitCode.DONE;
  }

  /** A line for the check, and under it what is not well. */
  private static String light(Check check, List<Finding> findings) {
    Grade grade = Grade.gravest(findings);
    String head = grade.sign() + " " + check.chinese() + " / " + check.english();
    List<String> lines = new ArrayList<>(List.of(head));
    findings.stream()
        .filter(finding -> finding.grade() != Grade.GOOD)
        .map(finding -> "    " + text(finding).replace("\n", "\n    "))
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  private static String outcome(List<Finding> all) {
    Grade grade = Grade.gravest(all);
    if (grade.compareTo(Grade.WARNING) < 0) {
      return "✔ 都正常，不用找人 / all is well, nobody need be called";
    }
    String lines =
        callers(all).entrySet().stream()
            .map(
                caller ->
                    "  "
                        + caller.getKey().chinese()
                        + " / "
                        + caller.getKey().english()
                        + "："
                        + String.join(", ", caller.getValue()))
            .collect(Collectors.joining("\n"));
    return grade.sign() + " 联系 / call:\n" + lines;
  }

  /** Whom to call, each with the codes to tell them. */
  private static Map<WhomToCall, List<String>> callers(List<Finding> all) {
    Map<WhomToCall, List<String>> callers = new LinkedHashMap<>();
    all.stream()
        .filter(finding -> finding.grade().compareTo(Grade.WARNING) >= 0)
        .forEach(
            finding ->
                callers
                    .computeIfAbsent(finding.call(), call -> new ArrayList<>())
                    .add(finding.words().code()));
    callers.replaceAll((call, codes) -> codes.stream().distinct().toList());
    return callers;
  }

  /** What is well is a line; what is not has its code first, to be read over the telephone. */
  private static String text(Finding finding) {
    Advice words = finding.words();
    String head = finding.grade().sign() + " " + finding.item();
    if (finding.grade() == Grade.GOOD) {
      return head + "：" + words.sentence() + " / " + words.englishSentence();
    }
    List<String> lines = new ArrayList<>();
    lines.add(head + "  [" + words.code() + "]");
    lines.add("  " + words.sentence() + words.advice());
    lines.add("  " + (words.englishSentence() + " " + words.englishAdvice()).strip());
    if (!finding.keys().isEmpty()) {
      lines.add("  核对 / look at: " + String.join(", ", finding.keys()));
    }
    if (finding.call() != WhomToCall.NOBODY) {
      lines.add("  联系 / call: " + finding.call().chinese() + " / " + finding.call().english());
    }
    return String.join("\n", lines);
  }

  private static Map<String, Object> whole(Map<Check, List<Finding>> found, List<Finding> all) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("verdict", Grade.gravest(all).name());
    whole.put("call", callers(all));
    List<Map<String, Object>> checks = new ArrayList<>();
    found.forEach(
        (check, findings) -> {
          Map<String, Object> row = new LinkedHashMap<>();
          row.put("check", check.command());
          row.put("verdict", Grade.gravest(findings).name());
          row.put("findings", findings.stream().map(Findings::row).toList());
          checks.add(row);
        });
    whole.put("checks", checks);
    return whole;
  }

  /** A finding as machines take it. */
  public static Map<String, Object> row(Finding finding) {
    Advice words = finding.words();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("check", finding.check().command());
    row.put("item", finding.item());
    row.put("verdict", finding.grade().name());
    row.put("code", words.code());
    row.put("sentence", words.sentence());
    row.put("advice", words.advice());
    row.put("english", (words.englishSentence() + " " + words.englishAdvice()).strip());
    row.put("call", finding.call().name());
    row.put("keys", finding.keys());
    return row;
  }

  private void print(Object answer) {
    console.out().println(JsonMapper.shared().writeValueAsString(answer));
  }
}
