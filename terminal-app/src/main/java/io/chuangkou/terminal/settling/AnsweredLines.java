package io.chuangkou.terminal.settling;

import io.chuangkou.settlement.message.visit.FeeLine;
import io.chuangkou.settlement.message.visit.FeeSplits;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Bill;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether the centre's answer to an upload of charge lines (2204, 2301) is about these lines: each
 * of them once, no other, with our amount, and its four parts together that amount (§2.5).
 *
 * @param lines of the bill that were uploaded
 * @param first number of the first of them in the bill, from 1
 * @param sent the same as they were uploaded, in the same order
 */
record AnsweredLines(List<Bill.Line> lines, int first, List<FeeLine> sent) {

  /** Faulty lines that are named one by one. */
  private static final int NAMED = 5;

  /** A line that is not as it should be, in both languages. */
  private record Fault(String chinese, String english) {}

  /** The answer, or undecided with the lines that are not as they should be. */
  SendResult<FeeSplits> checked(FeeSplits answer) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      fault(i, answer).ifPresent(faults::add);
    }
    foreign(answer).forEach(faults::add);
    return faults.isEmpty() ? SendResult.of(answer) : new SendResult.Undecided<>(advice(faults));
  }

  private Optional<Fault> fault(int index, FeeSplits answer) {
    FeeLine line = sent.get(index);
    List<FeeSplits.Line> told =
        answer.lines().stream().filter(split -> split.lineNo().equals(line.lineNo())).toList();
    if (told.size() != 1) {
      return Optional.of(
          told.isEmpty()
              ? at(index, "没有答复", "not answered")
              : at(index, "答复了 " + told.size() + " 次", "answered " + told.size() + " times"));
    }
    FeeSplits.Line split = told.getFirst();
    if (!split.amount().equals(line.amount())) {
      String theirs = split.amount().toYuan();
      String ours = line.amount().toYuan();
      return Optional.of(
          at(index, "金额中心 " + theirs + "、本机 " + ours, theirs + " there, " + ours + " here"));
    }
    return split.split().total().equals(line.amount())
        ? Optional.empty()
        : Optional.of(at(index, "四个分项之和不等于金额", "its four parts are not the amount"));
  }

  private Fault at(int index, String chinese, String english) {
    String name = lines.get(index).name();
    return new Fault(
        "第 " + (first + index) + " 行 " + name + "：" + chinese,
        "line " + (first + index) + " " + name + ": " + english);
  }

  private List<Fault> foreign(FeeSplits answer) {
    Set<String> own = sent.stream().map(FeeLine::lineNo).collect(Collectors.toSet());
    Set<String> others = new HashSet<>();
    return answer.lines().stream()
        .map(FeeSplits.Line::lineNo)
        .filter(number -> !own.contains(number) && others.add(number))
        .map(number -> new Fault("没有上传过的行 " + number, "line " + number + " was never sent"))
        .toList();
  }

  private static Advice advice(List<Fault> faults) {
    int more = faults.size() - NAMED;
    String chinese =
        faults.stream().limit(NAMED).map(Fault::chinese).collect(Collectors.joining("；"));
    String english =
        faults.stream().limit(NAMED).map(Fault::english).collect(Collectors.joining("; "));
    return TerminalFault.LINES_DIFFER
        .advice()
        .with(
            chinese + (more > 0 ? "；另有 " + more + " 处。" : "。"),
            english + (more > 0 ? "; and " + more + " more." : "."));
  }
}
