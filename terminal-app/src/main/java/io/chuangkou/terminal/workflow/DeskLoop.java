package io.chuangkou.terminal.workflow;

import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.counter.OfflineReason;
import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.task.DeskTasks;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How things are done at a desk: one after the other on the desk's thread, what takes long on
 * another while the desk stands in a stage of its own; after each the new state is shown, and what
 * went wrong is said.
 */
public final class DeskLoop {

  private static final Logger LOG = LoggerFactory.getLogger(DeskLoop.class);

  private final Desk desk;
  private final DeskTasks threads;
  private final Words words;
  private final StatePresenter presentation;
  private final RegionClock clock;
  private final List<Consumer<CashierState>> listeners = new ArrayList<>();

  /** Of a desk, with its threads, its words and the clock on its wall. */
  public DeskLoop(
      Desk desk, DeskTasks threads, Words words, StatePresenter presentation, RegionClock clock) {
    this.desk = desk;
    this.threads = threads;
    this.words = words;
    this.presentation = presentation;
    this.clock = clock;
  }

  /** What lies on the desk. */
  Desk desk() {
    return desk;
  }

  /** The time at the desk. */
  RegionClock clock() {
    return clock;
  }

  Runnable watch(Consumer<CashierState> listener) {
    threads.desk(
        () -> {
          listeners.add(listener);
          presentation.renew(desk);
          listener.accept(presentation.state(desk));
        });
    return () -> threads.desk(() -> listeners.remove(listener));
  }

  /** Does what the cashier wants; what was said before is answered by it. */
  void command(Runnable act) {
    command(act, answer -> {});
  }

  /**
   * The same where somebody waits for the answer, which comes after the state that the command
   * made: who asks again at once does not ask a desk that seems to be free.
   *
   * @param heard is told why it was refused; empty: it was not
   */
  void command(Runnable act, Consumer<Optional<Notice>> heard) {
    threads.desk(
        () -> {
          if (!desk.stage.isBusy() && desk.stage != Stage.UNKNOWN_OUTCOME) {
            desk.notice = null;
          }
          Optional<Notice> refused = done(act);
          show(() -> presentation.renew(desk));
          heard.accept(refused);
        });
  }

  /** What a check says of something; empty: nothing is wrong with it. */
  Optional<Notice> refusal(Runnable check) {
    try {
      check.run();
      return Optional.empty();
    } catch (TerminalException refused) {
      return Optional.of(words.notice(refused.advice(), Level.WARNING));
    }
  }

  /** Does something with the desk, and shows what came of it. */
  void event(Runnable act) {
    event(act, () -> presentation.renew(desk));
  }

  /** Does something that changes nothing of what is listed: a typed digit asks no store. */
  void typed(Runnable act) {
    event(act, () -> {});
  }

  private void event(Runnable act, Runnable renewal) {
    threads.desk(
        () -> {
          done(act);
          show(renewal);
        });
  }

  /** Does something; what it is refused for is said, and the answer. */
  private Optional<Notice> done(Runnable act) {
    try {
      act.run();
      return Optional.empty();
    } catch (RuntimeException e) {
      say(e);
      return Optional.ofNullable(desk.notice);
    }
  }

  private void show(Runnable renewal) {
    desk.keepNothingOfNobody();
    desk.lockIfFree();
    renewal.run();
    CashierState state = presentation.state(desk);
    listeners.forEach(listener -> listener.accept(state));
  }

  /**
   * Speaks to card or centre while the desk waits.
   *
   * @param during the stage meanwhile
   * @param otherwise the stage if it fails
   * @param job what takes long; must not touch the desk
   * @param then what to do with its result, on the desk's thread
   */
  <R> void work(Stage during, Stage otherwise, Supplier<R> job, Consumer<R> then) {
    work(during, otherwise, job, then, () -> {});
  }

  /**
   * The same for a job that leaves something behind even if it fails.
   *
   * @param before takes up what it left, on the desk's thread, before anything else
   */
  <R> void work(Stage during, Stage otherwise, Supplier<R> job, Consumer<R> then, Runnable before) {
    desk.stage = during;
    threads.work(
        () -> {
          Runnable outcome = outcome(job, then, otherwise);
          event(
              () -> {
                before.run();
                outcome.run();
              });
        });
  }

  /** Does what takes long while the desk goes on; its result is taken up on the desk's thread. */
  <R> void behind(Supplier<R> job, Consumer<R> then) {
    threads.work(() -> doneElsewhere(job, then));
  }

  private <R> void doneElsewhere(Supplier<R> job, Consumer<R> then) {
    try {
      R result = job.get();
      event(() -> then.accept(result));
    } catch (RuntimeException e) {
      event(() -> say(e));
    }
  }

  /** The same of what the person at the window does not wait for either. */
  <R> void beside(Supplier<R> job, Consumer<R> then) {
    threads.report(() -> doneElsewhere(job, then));
  }

  /** Does something that nobody waits for. */
  void aside(Runnable job) {
    threads.work(job);
  }

  /** Refuses a command that does not fit the stage. */
  void require(Stage first, Stage... others) {
    Set<Stage> allowed = EnumSet.of(first, others);
    if (!allowed.contains(desk.stage)) {
      throw new TerminalException(TerminalFault.STAGE);
    }
  }

  /** Refuses a command while something is under way. */
  void requireFree() {
    if (desk.stage.isBusy()) {
      throw new TerminalException(TerminalFault.STAGE);
    }
  }

  void say(Level level, Advice advice) {
    desk.notice = words.notice(advice, level);
  }

  void say(Level level, String key, Object... values) {
    desk.notice =
        new Notice(level, "", words.of(key, values), words.optional(key + ".advice").orElse(""));
  }

  /** Says something beside what was said. */
  void sayToo(String key, Object... values) {
    sayToo(Level.WARNING, key, values);
  }

  /** The same, at this level where nothing else is said. */
  void sayToo(Level alone, String key, Object... values) {
    Notice said = desk.notice;
    say(alone, key, values);
    join(said);
  }

  /** The same of what nobody at the desk has caused. */
  void sayToo(Advice advice) {
    Notice said = desk.notice;
    say(Level.WARNING, advice);
    join(said);
  }

  /** What was said last beside something else is not the matter any more. */
  void takeBack(String key) {
    Notice notice = desk.notice;
    String said = words.of(key);
    if (notice != null && notice.sentence().endsWith(said)) {
      String rest = notice.sentence().substring(0, notice.sentence().length() - said.length());
      desk.notice =
          rest.isBlank()
              ? null
              : new Notice(
                  notice.level(), notice.code(), rest.strip(), notice.advice(), notice.detail());
    }
  }

  private void join(@Nullable Notice said) {
    Notice more = desk.notice;
    if (said != null && more != null) {
      desk.notice =
          new Notice(
              said.level(),
              said.code(),
              said.sentence() + " " + more.sentence(),
              said.advice(),
              said.detail());
    }
  }

  void say(Level level, String key, OfflineReason reason) {
    say(level, key, reason.code(), words.of("reason." + reason.code()));
  }

  /** What the centre remarked beside what it did stands with what there is to say of it. */
  void remark(SendResult<?> ended) {
    if (ended instanceof SendResult.Done<?> done) {
      remark(done.remark());
    }
  }

  void remark(String words) {
    if (words.isBlank()) {
      return;
    }
    String said = this.words.of("notice.remark", words);
    Notice notice = desk.notice;
    desk.notice =
        notice == null
            ? new Notice(Level.WARNING, "", said, "")
            : new Notice(
                notice.level(),
                notice.code(),
                notice.sentence() + " " + said,
                notice.advice(),
                notice.detail());
  }

  private void say(RuntimeException e) {
    if (e instanceof TerminalException refused) {
      say(Level.WARNING, refused.advice());
    } else {
      LOG.error("a step failed", e);
      say(Level.DOWN, Advice.of(e));
    }
  }

  private <R> Runnable outcome(Supplier<R> job, Consumer<R> then, Stage otherwise) {
    try {
      R result = job.get();
      return () -> {
        // Should what follows fail, the desk must not stay busy for ever.
        desk.stage = otherwise;
        then.accept(result);
      };
    } catch (RuntimeException e) {
      return () -> {
        desk.stage = otherwise;
        throw e;
      };
    }
  }
}
