package io.chuangkou.terminal.cli.bench;

import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.Condition;
import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.Disclosure;
import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.diagnosis.ReadersDiagnosis;
import io.chuangkou.card.examination.DeskDiagnostics;
import io.chuangkou.card.examination.ModuleDiagnosis;
import io.chuangkou.card.examination.ModuleExamination;
import io.chuangkou.card.examination.RecordingAccess;
import io.chuangkou.card.security.HolderAccess;
import io.chuangkou.card.ssc.SocialSecurityCardReader;
import io.chuangkou.card.trace.TraceView;
import io.chuangkou.terminal.technician.bench.CardBench;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The readers of a desk, taken hold of anew for each look, so that what is plugged in meanwhile is
 * seen and nothing is kept from other programs.
 *
 * @param access takes hold of the readers
 * @param holders how cards of generation 3.0 are opened
 * @param security the security module; none: the desk has none
 * @param today the day on which expiry is judged
 */
public record DeskBench(
    Supplier<ReaderAccess> access,
    HolderAccess holders,
    @Nullable ModuleExamination security,
    Supplier<LocalDate> today)
    implements CardBench {

  @Override
  public ReadersDiagnosis readers() {
    try (ReaderAccess readers = access.get()) {
      return diagnostics(readers).readers();
    }
  }

  @Override
  public Looked card() {
    try (RecordingAccess recorded = new RecordingAccess(access.get())) {
      CardDiagnosis seen = diagnostics(recorded).card("", Disclosure.MASKED);
      return new Looked(seen, TraceView.of(recorded.trace(today.get(), seen.conclusion())));
    }
  }

  @Override
  public ContactRun contact(int times, IntConsumer progress) {
    try (ReaderAccess readers = access.get()) {
      return diagnostics(readers).contact("", times, progress);
    }
  }

  @Override
  public ModuleDiagnosis module() {
    return security == null
        ? new ModuleDiagnosis(Condition.MODULE_NONE.conclusion(), "", null, List.of())
        : security.alone();
  }

  private DeskDiagnostics diagnostics(ReaderAccess readers) {
    return new DeskDiagnostics(readers, new SocialSecurityCardReader(today, holders));
  }
}
