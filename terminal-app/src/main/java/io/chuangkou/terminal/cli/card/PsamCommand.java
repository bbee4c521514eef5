package io.chuangkou.terminal.cli.card;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.card.diagnosis.Condition;
import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.card.emulator.chip.EmulatedModule;
import io.chuangkou.card.emulator.chip.MasterKeys;
import io.chuangkou.card.emulator.chip.ModuleProfile;
import io.chuangkou.card.examination.ChosenReader;
import io.chuangkou.card.examination.ModuleDiagnosis;
import io.chuangkou.card.examination.ModuleExamination;
import io.chuangkou.card.security.ModuleKey;
import io.chuangkou.card.security.ModuleKeys;
import io.chuangkou.card.security.PsamSlot;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.cli.desk.DeskOptions;
import io.chuangkou.terminal.equipment.ModuleSettings;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The security module: its numbers, its keys, and both authentications before a card. */
@Command(
    name = "psam",
    description =
        "安全模块（PSAM）：终端机编号、算法、密钥，加 --card 与卡双向认证"
            + " / the security module: its number, algorithms and keys; --card: both authentications")
public final class PsamCommand implements Callable<Integer> {

  private final Console console;
  private final AccessSource source;

  @Mixin private DeskOptions desk = new DeskOptions();

  @Option(
      names = "--module",
      paramLabel = "NAME",
      description =
          "SAM 卡座名字的一部分，默认取配置的 securityModule"
              + " / part of the name of the SAM slot; else as configured")
  private @Nullable String slot;

  @Option(
      names = "--card",
      description =
          "与读卡器里的第三代卡双向认证；安全模块不是本统筹区的，会少一次机会"
              + " / authenticate with the 3.0 card in the reader; a module of another region costs it a"
              + " try")
  private boolean withCard;

  @Option(
      names = "--emulated",
      description =
          "用模拟的安全模块和模拟的第三代卡（密钥是自编的）" + " / an emulated module and card, with keys of our own")
  private boolean isEmulated;

  @Option(names = "--json", description = "以 JSON 输出 / answer in JSON")
  private boolean json;

  /** Looks at the module, and at cards of this source. */
  public PsamCommand(Console console, AccessSource source) {
    this.console = console;
    this.source = source;
  }

  @Override
  public Integer call() {
    ModuleDiagnosis diagnosis = isEmulated ? emulated() : real();
    return Answers.tell(
        console,
        json,
        diagnosis.conclusion(),
        ModuleAnswer.object(diagnosis),
        ModuleAnswer.lines(diagnosis));
  }

  private ModuleDiagnosis emulated() {
    ModuleExamination examination =
        new ModuleExamination(
            new PsamSlot(new EmulatedModule(ModuleProfile.demonstration())),
            new ModuleKeys(ModuleKey.HOLDER, MasterKeys.INTERNAL),
            new SecureRandom());
    try (EmulatedReaders readers =
        new EmulatedReaders(desk.day()::day, desk.settings().silence())) {
      readers.insert(new EmulatedCard(CardProfile.demonstration("third-generation")));
      return before(examination, readers, EmulatedReaders.READER);
    }
  }

  private ModuleDiagnosis real() {
    Optional<ModuleSettings> settings =
        slot == null ? desk.module() : Optional.of(new ModuleSettings(slot, null, null));
    if (settings.isEmpty()) {
      return new ModuleDiagnosis(Condition.MODULE_NONE.conclusion(), "", null, List.of());
    }
    ModuleExamination examination =
        new ModuleExamination(
            settings.get().modules(desk.settings().service()),
            settings.get().keys(),
            new SecureRandom());
    if (!withCard) {
      return examination.alone();
    }
    try (ReaderAccess access = source.open(desk.settings())) {
      return before(examination, access, desk.reader());
    }
  }

  private ModuleDiagnosis before(
      ModuleExamination examination, ReaderAccess access, String reader) {
    try {
      return access.hold(
          ChosenReader.named(access, reader), card -> examination.before(card, desk.day()::day));
    } catch (CardFaultException e) {
      return new ModuleDiagnosis(Conclusion.of(e.fault()), e.detail(), null, List.of());
    }
  }
}
