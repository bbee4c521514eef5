package io.chuangkou.terminal.technician.check;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.card.diagnosis.Condition;
import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ReaderFacts.Admission;
import io.chuangkou.card.diagnosis.ReadersDiagnosis;
import io.chuangkou.card.diagnosis.Remark;
import io.chuangkou.card.examination.ModuleDiagnosis;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.WhomToCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What the diagnoses of readers, card and contacts come to as findings. */
public final class CardChecks {

  private static final Set<String> WITHOUT_A_READER =
      Set.of(
          CardFault.ABSENT.code(),
          CardFault.NO_SERVICE.code(),
          CardFault.NO_ACCESS.code(),
          CardFault.NO_READER.code(),
          CardFault.OTHER_READER.code());

  private static final Set<String> OF_CONTACTS =
      Set.of(
          CardFault.MUTE.code(),
          CardFault.PULLED.code(),
          Condition.READER_MUTE.conclusion().code(),
          Condition.CONTACT_CLEANING.conclusion().code());

  private CardChecks() {}

  /** Of the readers: the whole first, then each reader. */
  public static List<Finding> readers(ReadersDiagnosis seen) {
    List<Finding> findings = new ArrayList<>();
    findings.add(finding(Check.READERS, "读卡服务 / service", seen.conclusion(), seen.detail()));
    seen.readers().forEach(reader -> findings.add(reader(reader)));
    return findings;
  }

  private static Finding reader(ReaderFacts reader) {
    String chinese =
        reader.state().words().chinese() + "，" + reader.admission().words().chinese() + "。";
    String english =
        reader.state().words().english() + ", " + reader.admission().words().english() + ".";
    Advice words =
        new Advice("READER-" + reader.state().name().replace('_', '-'), chinese, "", english, "");
    if (reader.admission() != Admission.ADMITTED) {
      return Finding.skipped(Check.READERS, reader.name(), words);
    }
    return switch (reader.state()) {
      case EMPTY, CARD -> Finding.good(Check.READERS, reader.name(), chinese, english);
      case MUTE, IN_USE ->
          Finding.warning(Check.READERS, reader.name(), words, WhomToCall.TECHNICIAN);
      case EXCLUSIVE, UNAVAILABLE ->
          Finding.wrong(Check.READERS, reader.name(), words, WhomToCall.TECHNICIAN);
    };
  }

  /** Of the card that is in; that none is, is nobody's fault. */
  public static List<Finding> card(CardDiagnosis seen) {
    List<Finding> findings = new ArrayList<>();
    String where = seen.reader().isEmpty() ? "卡片 / card" : seen.reader();
    Finding whole = finding(Check.CARD, where, seen.conclusion(), seen.detail());
    // Without a reader there is no card to look at: the check of the readers says why.
    findings.add(
        WITHOUT_A_READER.contains(whole.words().code())
            ? Finding.skipped(Check.CARD, where, whole.words())
            : whole);
    for (Remark remark : seen.warnings()) {
      findings.add(
          Finding.warning(
              Check.CARD,
              "注意 / look at",
              new Advice(
                  remark.code(), remark.sentence().chinese(), "", remark.sentence().english(), ""),
              WhomToCall.ISSUER));
    }
    return findings;
  }

  /** Of the security module; that the desk has none is nobody's fault. */
  public static List<Finding> module(ModuleDiagnosis seen) {
    List<Finding> findings = new ArrayList<>();
    Finding whole = finding(Check.PSAM, "安全模块 / module", seen.conclusion(), seen.detail());
    boolean isAbsent = seen.conclusion().code().equals(Condition.MODULE_NONE.conclusion().code());
    findings.add(isAbsent ? Finding.skipped(Check.PSAM, whole.item(), whole.words()) : whole);
    for (ModuleDiagnosis.Step step : seen.steps()) {
      findings.add(step(step));
    }
    return findings;
  }

  private static Finding step(ModuleDiagnosis.Step step) {
    String item = step.check().words().chinese() + " / " + step.check().words().english();
    Advice words = new Advice("MODULE-" + step.check(), step.detail(), "", step.detail(), "");
    return switch (step.result()) {
      case GOOD -> Finding.good(Check.PSAM, item, "正常。" + step.detail(), "Good. " + step.detail());
      case WRONG -> Finding.wrong(Check.PSAM, item, words, WhomToCall.ADMINISTRATOR);
      case SKIPPED -> Finding.skipped(Check.PSAM, item, words);
    };
  }

  /** Of many readings. */
  public static List<Finding> contact(ContactRun seen) {
    String figures =
        "%d/%d，p50 %.0f ms，p95 %.0f ms"
            .formatted(
                seen.good(),
                seen.times(),
                seen.reading().p50Micros() / 1000.0,
                seen.reading().p95Micros() / 1000.0);
    return List.of(finding(Check.CONTACT, "反复读卡 / readings", seen.conclusion(), figures));
  }

  private static Finding finding(Check check, String item, Conclusion conclusion, String detail) {
    String behind = detail.isEmpty() ? "" : "（" + detail + "）";
    Advice words =
        new Advice(
            conclusion.code(),
            conclusion.sentence().chinese() + behind,
            conclusion.isGood() ? "" : conclusion.advice().chinese(),
            conclusion.sentence().english() + (detail.isEmpty() ? "" : " (" + detail + ")"),
            conclusion.isGood() ? "" : conclusion.advice().english());
    return new Finding(check, item, grade(conclusion), words, call(conclusion), List.of());
  }

  private static Grade grade(Conclusion conclusion) {
    return conclusion.isGood() ? Grade.GOOD : Grade.WRONG;
  }

  private static WhomToCall call(Conclusion conclusion) {
    return switch (conclusion.verdict()) {
      case GOOD -> WhomToCall.NOBODY;
      case READER -> WhomToCall.TECHNICIAN;
      case ENVIRONMENT -> WhomToCall.ADMINISTRATOR;
      case CARD -> isOfContacts(conclusion.code()) ? WhomToCall.TECHNICIAN : WhomToCall.ISSUER;
      case POLICY -> WhomToCall.ISSUER;
    };
  }

  /** Before a card is sent to its issuer it is wiped, and tried in another reader. */
  private static boolean isOfContacts(String code) {
    return OF_CONTACTS.contains(code);
  }

  /** A check by what it looks at. */
  public static Examination examination(Check check, Supplier<List<Finding>> run) {
    return new Examination() {
      @Override
      public Check check() {
        return check;
      }

      @Override
      public List<Finding> run() {
        return run.get();
      }
    };
  }
}
