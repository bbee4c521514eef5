package io.chuangkou.terminal.cli.card;

import io.chuangkou.card.diagnosis.Application;
import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.CardItem;
import io.chuangkou.card.diagnosis.CardReset;
import io.chuangkou.card.diagnosis.CardTree;
import io.chuangkou.card.diagnosis.CommandTime;
import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.Disclosure;
import io.chuangkou.card.diagnosis.Phrase;
import io.chuangkou.card.diagnosis.PinState;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ReadersDiagnosis;
import io.chuangkou.card.diagnosis.Remark;
import io.chuangkou.card.diagnosis.ServiceFacts;
import io.chuangkou.card.reset.AnswerToReset;
import io.chuangkou.card.reset.CardMarks;
import io.chuangkou.card.reset.InterfaceByte;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Diagnoses as machines take them: objects with keys that stay. */
public final class DiagnosisObjects {

  private DiagnosisObjects() {}

  /** Of a card. */
  public static Map<String, Object> of(CardDiagnosis diagnosis) {
    AnswerToReset answer = diagnosis.answer();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("verdict", diagnosis.conclusion().verdict().key());
    object.put("code", diagnosis.conclusion().code());
    object.put("sw", diagnosis.statusWord());
    object.put("atr", answer == null ? "" : answer.text());
    object.put("reader", diagnosis.reader());
    object.put("warnings", diagnosis.warnings().stream().map(DiagnosisObjects::remark).toList());
    words(object, diagnosis.conclusion());
    object.put("detail", diagnosis.detail());
    object.put("resets", diagnosis.resets().stream().map(DiagnosisObjects::reset).toList());
    object.put("answerToReset", answer == null ? Map.of() : answer(answer));
    object.put("application", application(diagnosis.application()));
    object.put("files", diagnosis.files().stream().map(DiagnosisObjects::tree).toList());
    object.put("pin", pin(diagnosis.pin()));
    object.put("commands", diagnosis.commands().stream().map(DiagnosisObjects::command).toList());
    object.put("masked", diagnosis.disclosure() == Disclosure.MASKED);
    return object;
  }

  static Map<String, Object> of(ReadersDiagnosis diagnosis) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("verdict", diagnosis.conclusion().verdict().key());
    object.put("code", diagnosis.conclusion().code());
    words(object, diagnosis.conclusion());
    object.put("detail", diagnosis.detail());
    object.put("service", service(diagnosis.service()));
    object.put("readers", diagnosis.readers().stream().map(DiagnosisObjects::reader).toList());
    return object;
  }

  static Map<String, Object> of(ContactRun run) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("verdict", run.conclusion().verdict().key());
    object.put("code", run.conclusion().code());
    object.put("reader", run.reader());
    words(object, run.conclusion());
    object.put("times", run.times());
    object.put("good", run.good());
    Map<String, Object> failures = new LinkedHashMap<>();
    run.failures().forEach(failure -> failures.put(failure.code(), failure.count()));
    object.put("failures", failures);
    object.put("reading", timing(run.reading()));
    Map<String, Object> commands = new LinkedHashMap<>();
    run.commands().forEach(each -> commands.put(each.name(), timing(each.timing())));
    object.put("commands", commands);
    return object;
  }

  static void words(Map<String, Object> object, Conclusion conclusion) {
    object.put("sentence", conclusion.sentence().chinese());
    object.put("advice", conclusion.advice().chinese());
    object.put("english", english(conclusion));
  }

  private static Map<String, Object> english(Conclusion conclusion) {
    Map<String, Object> english = new LinkedHashMap<>();
    english.put("sentence", conclusion.sentence().english());
    english.put("advice", conclusion.advice().english());
    return english;
  }

  private static Map<String, Object> remark(Remark remark) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("code", remark.code());
    object.put("sentence", remark.sentence().chinese());
    object.put("english", remark.sentence().english());
    return object;
  }

  private static Map<String, Object> reset(CardReset reset) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("kind", reset.kind().name().toLowerCase(Locale.ROOT));
    object.put("atr", reset.answer());
    object.put("fault", reset.fault());
    object.put("micros", reset.micros());
    return object;
  }

  private static Map<String, Object> answer(AnswerToReset answer) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put(
        "convention",
        answer.convention() == null ? "" : answer.convention().name().toLowerCase(Locale.ROOT));
    object.put("protocols", answer.protocols());
    object.put("fi", answer.fi());
    object.put("di", answer.di());
    object.put("bitsPerSecond", answer.bitsPerSecond());
    Map<String, Object> bytes = new LinkedHashMap<>();
    for (InterfaceByte each : answer.interfaceBytes()) {
      bytes.put(each.name(), "%02X %s".formatted(each.value(), each.meaning()).strip());
    }
    object.put("interfaceBytes", bytes);
    object.put("check", answer.check().name().toLowerCase(Locale.ROOT));
    object.put("historical", answer.historical());
    object.put("marks", answer.marks().map(DiagnosisObjects::marks).orElseGet(Map::of));
    object.put("flaws", answer.flaws().stream().map(AnswerToReset.Flaw::name).toList());
    return object;
  }

  private static Map<String, Object> marks(CardMarks marks) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("chip", marks.chip());
    object.put("chipMaker", marks.chipMaker());
    object.put("system", marks.system());
    object.put("maker", marks.maker());
    object.put("cardMaker", marks.cardMaker());
    object.put("city", marks.city());
    object.put("serial", marks.serial());
    return object;
  }

  private static Map<String, Object> application(@Nullable Application application) {
    if (application == null) {
      return Map.of();
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", application.name());
    object.put("sw", application.statusWord());
    object.put("fci", application.controlInformation());
    object.put("algorithm", application.algorithm());
    return object;
  }

  private static Map<String, Object> tree(CardTree tree) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("file", tree.identifier());
    name(object, tree.name());
    object.put("sw", tree.statusWord());
    object.put("items", tree.items().stream().map(DiagnosisObjects::item).toList());
    return object;
  }

  private static Map<String, Object> item(CardItem item) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("tag", item.tag());
    name(object, item.name());
    object.put("raw", item.raw());
    object.put("decoded", item.decoded());
    object.put("state", item.state().name().toLowerCase(Locale.ROOT));
    object.put("remark", item.remark().chinese());
    return object;
  }

  private static void name(Map<String, Object> object, Phrase name) {
    object.put("name", name.chinese());
    object.put("english", name.english());
  }

  private static Map<String, Object> pin(PinState pin) {
    return switch (pin) {
      case PinState.Unknown unknown -> Map.of("state", "unknown");
      case PinState.Blocked blocked -> Map.of("state", "blocked");
      case PinState.NotNeeded open -> Map.of("state", "not_needed");
      case PinState.Left left -> Map.of("state", "left", "tries", left.tries());
    };
  }

  private static Map<String, Object> command(CommandTime command) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", command.name());
    object.put("header", command.header());
    object.put("sw", command.statusWord());
    object.put("micros", command.micros());
    return object;
  }

  private static Map<String, Object> service(ServiceFacts service) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("running", service.isRunning());
    object.put("version", service.version());
    object.put("library", service.library());
    object.put("charset", service.charset());
    object.put("user", service.user());
    object.put("access", service.hasAccess());
    return object;
  }

  private static Map<String, Object> reader(ReaderFacts reader) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", reader.name());
    object.put("state", reader.state().name().toLowerCase(Locale.ROOT));
    object.put("admission", reader.admission().name().toLowerCase(Locale.ROOT));
    object.put("vendor", reader.vendor());
    object.put("driver", reader.driverVersion());
    object.put("serial", reader.serial());
    object.put("events", reader.events());
    object.put("atr", reader.answerToReset());
    return object;
  }

  private static Map<String, Object> timing(ContactRun.Timing timing) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("count", timing.count());
    object.put("p50Micros", timing.p50Micros());
    object.put("p95Micros", timing.p95Micros());
    object.put("maxMicros", timing.maxMicros());
    return object;
  }
}
