package io.chuangkou.terminal.cli.card;

import io.chuangkou.card.diagnosis.Phrase;
import io.chuangkou.card.examination.ModuleDiagnosis;
import io.chuangkou.card.examination.ModuleDiagnosis.Step;
import io.chuangkou.card.security.Algorithm;
import io.chuangkou.card.security.ModuleFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is seen of a security module, for machines and for people. */
final class ModuleAnswer {

  private ModuleAnswer() {}

  static Map<String, Object> object(ModuleDiagnosis diagnosis) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("verdict", diagnosis.conclusion().verdict().key());
    object.put("code", diagnosis.conclusion().code());
    DiagnosisObjects.words(object, diagnosis.conclusion());
    object.put("detail", diagnosis.detail());
    ModuleFacts facts = diagnosis.facts();
    object.put("terminalNumber", facts == null ? "" : facts.terminalNumber());
    object.put("serial", facts == null ? "" : facts.serial());
    object.put("algorithms", facts == null ? List.of() : algorithms(facts));
    object.put("steps", diagnosis.steps().stream().map(ModuleAnswer::step).toList());
    return object;
  }

  private static List<String> algorithms(ModuleFacts facts) {
    return facts.algorithms().stream().sorted().map(Algorithm::title).toList();
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("check", step.check().name().toLowerCase(Locale.ROOT));
    object.put("result", step.result().name().toLowerCase(Locale.ROOT));
    object.put("name", step.check().words().chinese());
    object.put("detail", step.detail());
    return object;
  }

  static List<String> lines(ModuleDiagnosis diagnosis) {
    List<String> lines = new ArrayList<>(DiagnosisLines.verdictOf(diagnosis.conclusion()));
    if (!diagnosis.detail().isEmpty()) {
      lines.add("细节 / detail: " + diagnosis.detail());
    }
    ModuleFacts facts = diagnosis.facts();
    if (facts != null) {
      lines.add("终端机编号 / terminal number: " + facts.terminalNumber());
      lines.add("序列号 / serial: " + facts.serial());
      lines.add("算法 / algorithms: " + String.join(", ", algorithms(facts)));
    }
    diagnosis.steps().forEach(step -> lines.add(line(step)));
    return lines;
  }

  private static String line(Step step) {
    String sign =
        switch (step.result()) {
          case GOOD -> "✔ ";
          case WRONG -> "✘ ";
          case SKIPPED -> "－ ";
        };
    Phrase words = step.check().words();
    String detail = step.detail().isEmpty() ? "" : "  " + step.detail();
    return sign + words.chinese() + " / " + words.english() + detail;
  }
}
