package io.chuangkou.terminal.technician.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.diagnosis.CardDiagnosis;
import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.card.diagnosis.Condition;
import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.ContactRun.Timing;
import io.chuangkou.card.diagnosis.Disclosure;
import io.chuangkou.card.diagnosis.PinState;
import io.chuangkou.card.diagnosis.ReadersDiagnosis;
import io.chuangkou.card.diagnosis.ServiceFacts;
import io.chuangkou.card.examination.ModuleDiagnosis;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.Grade;
import io.chuangkou.terminal.technician.TechnicianFault;
import io.chuangkou.terminal.technician.WhomToCall;
import io.chuangkou.terminal.technician.check.Scan;
import io.chuangkou.terminal.technician.statistics.ReaderDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Checks are made one after the other, shown as they end, and one that breaks stops no other. */
class BenchModelTest {

  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<List<Finding>> bundled = new ArrayList<>();
  private int cleanings;
  private CardFault cardFault = CardFault.ABSENT;

  private BenchModel model(Examination... examinations) {
    return new BenchModel(
        new Bench(
            List.of(examinations),
            new Cards(),
            examination(Check.PRINTER, Grade.GOOD),
            new Counts(),
            (findings, traces) -> {
              bundled.add(findings);
              return Path.of("support.zip");
            },
            InstantSource.fixed(Instant.EPOCH)),
        work::add,
        Runnable::run);
  }

  private void doAll() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  private static Examination examination(Check check, Grade grade) {
    return new Examination() {
      @Override
      public Check check() {
        return check;
      }

      @Override
      public List<Finding> run() {
        return List.of(
            new Finding(
                check,
                "item",
                grade,
                TechnicianFault.UNTRIED.advice(),
                WhomToCall.NOBODY,
                List.of()));
      }
    };
  }

  private static Examination broken() {
    return new Examination() {
      @Override
      public Check check() {
        return Check.CLOCK;
      }

      @Override
      public List<Finding> run() {
        throw new IllegalStateException("broken on purpose");
      }
    };
  }

  @Test
  void allIsCheckedWithoutAHandAndTheGravestIsTheWhole() {
    BenchModel model =
        model(examination(Check.STORE, Grade.GOOD), examination(Check.DISPLAY, Grade.WARNING));
    assertEquals(Grade.SKIPPED, model.grade());
    model.checkAll();
    assertTrue(model.isBusy());
    assertTrue(model.isRunning(Check.STORE));
    doAll();
    assertFalse(model.isBusy());
    assertEquals(Grade.WARNING, model.grade());
    assertTrue(model.outcome(Check.CONTACT).isEmpty(), "somebody has to stand by");
  }

  @Test
  void aCheckThatBreaksIsAFaultOfItsOwnAndStopsNoOther() {
    BenchModel model = model(broken(), examination(Check.STORE, Grade.GOOD));
    model.checkAll();
    doAll();
    assertEquals(Grade.WRONG, model.outcome(Check.CLOCK).orElseThrow().grade());
    assertEquals(Grade.GOOD, model.outcome(Check.STORE).orElseThrow().grade());
  }

  @Test
  void whatIsBeingCheckedIsNotAskedForTwice() {
    BenchModel model = model(examination(Check.STORE, Grade.GOOD));
    model.open(Page.STORE);
    model.checkPage();
    model.checkPage();
    assertEquals(1, work.size());
    doAll();
    model.checkPage();
    assertEquals(1, work.size(), "again, once it has ended");
  }

  @Test
  void anEmptyReaderIsNoFaultAndAMuteCardIsTheTechnicians() {
    BenchModel model = model();
    model.open(Page.CARD);
    model.checkPage();
    doAll();
    assertEquals(Grade.SKIPPED, model.outcome(Check.CARD).orElseThrow().grade());
    cardFault = CardFault.NO_SERVICE;
    model.checkPage();
    doAll();
    assertEquals(
        Grade.SKIPPED,
        model.outcome(Check.CARD).orElseThrow().grade(),
        "the readers' check tells of that");
    cardFault = CardFault.MUTE;
    model.checkPage();
    doAll();
    Finding mute = model.outcome(Check.CARD).orElseThrow().findings().getFirst();
    assertEquals("CARD-MUTE", mute.words().code());
    assertEquals(WhomToCall.TECHNICIAN, mute.call());
    cardFault = CardFault.LOCKED;
    model.checkPage();
    doAll();
    assertEquals(
        WhomToCall.ISSUER, model.outcome(Check.CARD).orElseThrow().findings().getFirst().call());
  }

  @Test
  void progressOfTheContactsIsSeenWhileTheyAreTried() {
    BenchModel model = model();
    model.open(Page.CONTACT);
    model.checkPage();
    assertEquals(0, model.done());
    doAll();
    assertEquals(BenchModel.READINGS, model.done());
    assertEquals(Grade.GOOD, model.outcome(Check.CONTACT).orElseThrow().grade());
  }

  @Test
  void theListEndsAtItsEnds() {
    BenchModel model = model();
    model.move(-1);
    assertEquals(Page.OVERVIEW, model.page());
    model.move(100);
    assertEquals(Page.BUNDLE, model.page());
  }

  @Test
  void aScanIsJudgedAndForgottenForTheNext() {
    BenchModel model = model();
    model.open(Page.SCANNER);
    model.scanned(new Scan("69012345", Scan.End.TAB, 10_000, false));
    assertEquals(Grade.WRONG, model.outcome(Check.SCANNER).orElseThrow().grade());
    model.checkPage();
    assertTrue(model.outcome(Check.SCANNER).isEmpty());
  }

  @Test
  void theBundleTakesWhatWasFoundAndACleaningIsNotedWhereItIsShown() {
    BenchModel model =
        model(examination(Check.STORE, Grade.GOOD), examination(Check.STATISTICS, Grade.WARNING));
    model.checkAll();
    doAll();
    int found = model.findings().size();
    model.bundle();
    assertTrue(model.bundled().running());
    doAll();
    assertEquals(Path.of("support.zip"), model.bundled().file());
    assertEquals(found, bundled.getFirst().size());
    model.act();
    assertEquals(0, cleanings, "not on this page");
    model.open(Page.STATISTICS);
    model.act();
    doAll();
    assertEquals(1, cleanings);
  }

  private final class Counts implements Bench.Counts {

    @Override
    public List<ReaderDay> days() {
      return List.of();
    }

    @Override
    public void cleaned() throws IOException {
      cleanings++;
    }
  }

  private final class Cards implements CardBench {

    @Override
    public ReadersDiagnosis readers() {
      return new ReadersDiagnosis(
          Condition.READERS_GOOD.conclusion(),
          "",
          new ServiceFacts(true, "", "", "UTF-8", "", true),
          List.of());
    }

    @Override
    public Looked card() {
      CardDiagnosis seen =
          new CardDiagnosis(
              Conclusion.of(cardFault),
              "",
              "",
              "",
              List.of(),
              null,
              null,
              List.of(),
              new PinState.Unknown(),
              List.of(),
              List.of(),
              Disclosure.MASKED);
      return new Looked(seen, List.of());
    }

    @Override
    public ModuleDiagnosis module() {
      return new ModuleDiagnosis(Condition.MODULE_NONE.conclusion(), "", null, List.of());
    }

    @Override
    public ContactRun contact(int times, IntConsumer progress) {
      progress.accept(times);
      return new ContactRun(
          Condition.CONTACT_GOOD.conclusion(),
          "R",
          times,
          times,
          List.of(),
          new Timing(times, 1, 1, 1),
          List.of());
    }
  }
}
