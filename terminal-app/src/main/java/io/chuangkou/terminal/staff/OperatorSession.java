package io.chuangkou.terminal.staff;

import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.ledger.AuditRecord.Act;
import io.chuangkou.terminal.ledger.AuditTrail;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who works at the counter. Counts failed log-ins in the journal, so that a lock holds across a
 * restart. Where no operators are listed the counter works for the operator of its configuration.
 *
 * <p>Thread-safe.
 */
public final class OperatorSession {

  /** After so many failures in a row an operator is locked. */
  public static final int MOST_FAILURES = 5;

  /** For so long. */
  public static final Duration LOCK = Duration.ofMinutes(10);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final OperatorBook operators;
  private final Operator standing;
  private final StoredFacts facts;
  private final AuditTrail audit;
  private final Shifts shifts;
  private final RegionClock clock;
  private final LongSupplier uptimeNanos;
  private final OperatorSeal seal;
  private @Nullable Operator onDuty;

  /**
   * Nobody is on duty yet, except where the counter knows no operators.
   *
   * @param operators who may log in; none: nobody needs to
   * @param standing in whose name the counter speaks while nobody is logged in
   * @param uptimeNanos how long the machine has run, whatever its clock says; locks count on it
   * @throws TerminalException {@code OPERATORS-CHANGED} if their file is not what the journal has
   */
  public OperatorSession(
      OperatorBook operators,
      Operator standing,
      StoredFacts facts,
      AuditTrail audit,
      Shifts shifts,
      RegionClock clock,
      LongSupplier uptimeNanos) {
    this.operators = operators;
    this.standing = standing;
    this.facts = facts;
    this.audit = audit;
    this.shifts = shifts;
    this.clock = clock;
    this.uptimeNanos = uptimeNanos;
    this.seal = new OperatorSeal(facts);
    if (operators.isFile()) {
      seal.require(operators, audit);
    }
    this.onDuty = operators.isEmpty() ? standing : null;
  }

  /**
   * Failed log-ins in a row. Kept as JSON, so names are for ever.
   *
   * @param failures how many
   * @param lockedUntil by the clock; long ago: not locked
   * @param lockedAtNanos how long the machine had run when it was locked: a clock can be set, and
   *     another day given, but not this; none: a lock of before
   */
  private record Attempts(int failures, Instant lockedUntil, @Nullable Long lockedAtNanos) {

    static final Attempts NONE = new Attempts(0, Instant.EPOCH, null);

    Attempts(int failures) {
      this(failures, Instant.EPOCH, null);
    }

    /** How long it is still locked; after a restart of the machine it counts from there. */
    Duration left(long uptimeNanos, Instant now) {
      if (lockedAtNanos == null) {
        return Duration.between(now, lockedUntil);
      }
      long since = uptimeNanos < lockedAtNanos ? uptimeNanos : uptimeNanos - lockedAtNanos;
      return LOCK.minusNanos(since);
    }
  }

  /** Who works here now. */
  public synchronized Optional<Operator> onDuty() {
    return Optional.ofNullable(onDuty);
  }

  /** In whose name the terminal speaks: who is on duty, or the operator of the configuration. */
  public synchronized Operator speaker() {
    return onDuty == null ? standing : onDuty;
  }

  /**
   * Puts somebody on duty who showed a password.
   *
   * @throws TerminalException {@code OPERATOR-…} if that may not be
   */
  public synchronized Operator logIn(String number, char[] password) {
    Operator operator = verified(number, password);
    if (!operator.role().takesMoney()) {
      throw new TerminalException(TerminalFault.OPERATOR_ROLE);
    }
    begin(operator);
    return operator;
  }

  /** Puts somebody on duty without a password: for demonstrations, where none is kept secret. */
  public synchronized void begin(Operator operator) {
    onDuty = operator;
    audit.add(operator.number(), Act.LOGIN, operator.number(), operator.role().name());
    shifts.begin(operator.number());
  }

  /** The window is left for a while; who is on duty stays. False: nobody is who could come back. */
  public synchronized boolean lockScreen() {
    if (onDuty == null || operators.isEmpty()) {
      return false;
    }
    audit.add(onDuty.number(), Act.LOCK_SCREEN, "", "");
    return true;
  }

  /**
   * Who is on duty came back to the window and showed a password. Nothing begins or ends by it.
   *
   * @throws TerminalException {@code OPERATOR-…} if it is not theirs
   */
  public synchronized void unlockScreen(char[] password) {
    String number = speaker().number();
    verified(number, password);
    audit.add(number, Act.UNLOCK_SCREEN, "", "");
  }

  /** Nobody is on duty any more. */
  public synchronized void logOut() {
    if (onDuty != null && !operators.isEmpty()) {
      audit.add(onDuty.number(), Act.LOGOUT, onDuty.number(), "");
      shifts.leave();
      onDuty = null;
    }
  }

  /**
   * A second pair of eyes for one act: a supervisor who is not on duty here. Who is on duty stays.
   *
   * @throws TerminalException {@code OPERATOR-…} if that may not be
   */
  public synchronized Operator approve(String number, char[] password) {
    Operator operator = verified(number, password);
    if (operator.role() != Role.SUPERVISOR) {
      throw new TerminalException(TerminalFault.OPERATOR_ROLE);
    } else if (operator.equals(onDuty)) {
      throw new TerminalException(TerminalFault.OPERATOR_SAME);
    }
    return operator;
  }

  /**
   * Who agrees with what a supervisor does: another supervisor, or anybody else who is listed where
   * there is only one.
   *
   * @param acting number of the one who does it
   * @throws TerminalException {@code OPERATOR-…} if that may not be
   */
  public synchronized Operator second(String acting, String number, char[] password) {
    if (Operator.number(acting).equals(Operator.number(number))) {
      throw new TerminalException(TerminalFault.OPERATOR_SAME);
    }
    Operator operator = verified(number, password);
    boolean isOther =
        operators.all().all().stream()
            .filter(one -> one.role() == Role.SUPERVISOR)
            .anyMatch(one -> !one.number().equals(Operator.number(acting)));
    if (isOther && operator.role() != Role.SUPERVISOR) {
      throw new TerminalException(TerminalFault.OPERATOR_ROLE);
    }
    return operator;
  }

  /** How many are listed. */
  public int count() {
    return operators.all().all().size();
  }

  /**
   * Somebody who looks after the machines, for one act; a supervisor stands in. Who is on duty
   * stays.
   *
   * @throws TerminalException {@code OPERATOR-…} if that may not be
   */
  public synchronized Operator attend(String number, char[] password) {
    Operator operator = verified(number, password);
    return switch (operator.role()) {
      case TECHNICIAN, SUPERVISOR -> operator;
      case CASHIER, PHARMACIST -> throw new TerminalException(TerminalFault.OPERATOR_ROLE);
    };
  }

  /** Whether acts that need a supervisor can be asked for one: where operators are listed. */
  public boolean knowsOperators() {
    return !operators.isEmpty();
  }

  /** Somebody who is listed. */
  public Optional<Operator> listed(String number) {
    return operators.all().find(number);
  }

  /** Whether somebody is listed who can be asked. */
  public boolean hasSupervisor() {
    return operators.hasSupervisor();
  }

  /**
   * Refuses a change of who works here that may not be.
   *
   * @throws TerminalException {@code OPERATOR-…} with what to do
   */
  public synchronized void require(StaffChange change) {
    operators.require(change, shifts.open().operator());
  }

  /**
   * Changes who works here. Who is on duty goes on, with the name and role that they have now.
   *
   * @param supervisor number of who approved it; empty: nobody was there who could
   * @throws TerminalException {@code OPERATOR-…} if that may not be
   */
  public synchronized void change(StaffChange change, String supervisor) {
    change(change, speaker().number(), supervisor);
  }

  /**
   * The same by somebody who is not on duty.
   *
   * @param acting number of who does it
   * @param second number of who agreed; empty: nobody was there who could
   * @throws TerminalException {@code OPERATOR-…} if that may not be
   */
  public synchronized void change(StaffChange change, String acting, String second) {
    Optional<Operator> before = operators.all().find(change.number());
    Operators listed = operators.all();
    Operators next = operators.require(change, shifts.open().operator());
    if (operators.isFile()) {
      seal.change(listed, next);
    }
    try {
      operators.change(change, shifts.open().operator());
    } catch (TerminalException e) {
      if (operators.isFile()) {
        seal.change(listed, listed);
      }
      throw e;
    }
    audit.add(acting, act(change), change.number(), detail(change, second));
    if (before.isPresent() && before.get().equals(onDuty)) {
      onDuty = operators.all().find(change.number()).orElse(null);
    }
    facts.remember(key(change.number()), Attempts.NONE);
  }

  /**
   * Who is on duty takes another password.
   *
   * @param old the one of before
   * @throws TerminalException {@code OPERATOR-…} if the old one is wrong, or the new one too short
   */
  public synchronized void changeOwnPassword(char[] old, char[] password) {
    Operator own = verified(speaker().number(), old);
    change(StaffChange.password(own.number(), password), "");
  }

  private static Act act(StaffChange change) {
    return switch (change) {
      case StaffChange.Add added -> Act.OPERATOR_ADDED;
      case StaffChange.Remove removed -> Act.OPERATOR_REMOVED;
      case StaffChange.Password password -> Act.PASSWORD_CHANGED;
    };
  }

  private static String detail(StaffChange change, String supervisor) {
    return change instanceof StaffChange.Add added
        ? (added.operator().role() + " " + supervisor).strip()
        : supervisor;
  }

  private Operator verified(String typed, char[] password) {
    String number = Operator.number(typed);
    Attempts before = attempts(number);
    Duration left = before.left(uptimeNanos.getAsLong(), clock.instant());
    if (left.isPositive()) {
      throw locked(left);
    }
    Optional<Operator> operator = operators.all().find(number, password);
    if (operator.isEmpty()) {
      throw failed(number, before);
    }
    if (before.failures() > 0) {
      facts.remember(key(number), Attempts.NONE);
    }
    return operator.get();
  }

  private TerminalException failed(String number, Attempts before) {
    if (operators.all().find(number).isEmpty()) {
      // What was typed is not kept: it may be a password.
      audit.add(speaker().number(), Act.LOGIN_FAILED, "", "");
      return new TerminalException(TerminalFault.OPERATOR_WRONG);
    }
    audit.add(speaker().number(), Act.LOGIN_FAILED, number, "");
    int failures = before.failures() + 1;
    if (failures < MOST_FAILURES) {
      facts.remember(key(number), new Attempts(failures));
      return new TerminalException(TerminalFault.OPERATOR_WRONG);
    }
    Attempts locked = new Attempts(0, clock.instant().plus(LOCK), uptimeNanos.getAsLong());
    facts.remember(key(number), locked);
    audit.add(speaker().number(), Act.LOCKED, number, locked.lockedUntil().toString());
    return locked(LOCK);
  }

  private TerminalException locked(Duration left) {
    String until = TIME.format(clock.local(clock.instant().plus(left)));
    return new TerminalException(Advice.of(TerminalFault.OPERATOR_LOCKED, "（" + until + "）"));
  }

  private Attempts attempts(String number) {
    return facts.recall(key(number), Attempts.class).orElse(Attempts.NONE);
  }

  private static String key(String number) {
    return "login " + number;
  }
}
