package io.chuangkou.terminal.staff;

import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operators of a counter as they are now: what is changed is in their file before it counts.
 * Which change may be is decided here, whoever asks for it. Thread-safe.
 */
public final class OperatorBook {

  private static final Logger LOG = LoggerFactory.getLogger(OperatorBook.class);

  private final @Nullable Path file;
  private Operators listed;

  private OperatorBook(Operators listed, @Nullable Path file) {
    this.listed = listed;
    this.file = file;
  }

  /** Operators that are kept in memory alone: of a demonstration, or of a test. */
  public static OperatorBook of(Operators operators) {
    return new OperatorBook(operators, null);
  }

  /**
   * Those of a file; one that does not exist lists nobody, and is made by the first change.
   *
   * @throws IllegalArgumentException if it is not a list of operators
   */
  public static OperatorBook read(Path file) throws IOException {
    return new OperatorBook(Operators.read(file), file);
  }

  /** All of them. */
  public synchronized Operators all() {
    return listed;
  }

  /** Whether they are kept in a file, which others than the terminal may write. */
  boolean isFile() {
    return file != null;
  }

  /** Writes the list as it is to be, whatever the file says. */
  public synchronized void restore(Operators operators) {
    write(operators);
  }

  private void write(Operators next) {
    try {
      if (file != null) {
        next.write(file);
      }
    } catch (IOException e) {
      LOG.warn("OPERATORS-FILE: {} cannot be written", file, e);
      throw new TerminalException(TerminalFault.OPERATORS_FILE);
    }
    listed = next;
  }

  /** Whether nobody is listed. */
  public boolean isEmpty() {
    return all().isEmpty();
  }

  /** Whether somebody is listed who can approve what others do. */
  public boolean hasSupervisor() {
    return hasSupervisor(all());
  }

  private static boolean hasSupervisor(Operators operators) {
    return operators.all().stream()
        .anyMatch(one -> one.role() == Role.SUPERVISOR && !one.passwordHash().isEmpty());
  }

  /**
   * Changes the list.
   *
   * @param atWork number of whose shift is open here; empty: nobody's
   * @throws TerminalException {@code OPERATOR-…} if that may not be, {@code OPERATORS-FILE} if the
   *     file cannot be written; the list is as before then
   */
  synchronized void change(StaffChange change, String atWork) {
    write(require(change, atWork));
  }

  /**
   * Refuses a change that may not be, before anybody is asked to approve it.
   *
   * @return the list as it will be
   * @throws TerminalException {@code OPERATOR-…} with what to do; {@code OPERATORS-FIRST} while
   *     nobody is listed and it is no supervisor who comes
   */
  synchronized Operators require(StaffChange change, String atWork) {
    Operators next = changed(change, atWork);
    if (!hasSupervisor(next)) {
      throw new TerminalException(
          hasSupervisor(listed) ? TerminalFault.OPERATOR_LAST : TerminalFault.OPERATORS_FIRST);
    }
    return next;
  }

  private Operators changed(StaffChange change, String atWork) {
    return switch (change) {
      case StaffChange.Add added -> listed.with(added.operator());
      case StaffChange.Remove removed -> {
        Operator operator = known(removed.number());
        if (operator.number().equals(atWork)) {
          throw new TerminalException(TerminalFault.OPERATOR_AT_WORK);
        }
        yield listed.without(operator);
      }
      case StaffChange.Password password ->
          listed.with(known(password.number()).withPassword(password.passwordHash()));
    };
  }

  private Operator known(String number) {
    Optional<Operator> operator = listed.find(number);
    return operator.orElseThrow(() -> new TerminalException(TerminalFault.OPERATOR_UNKNOWN));
  }
}
