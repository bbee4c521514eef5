package io.chuangkou.terminal.staff;

import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.util.Arrays;

/** What can be changed about who works here. It holds a password's hash, never the password. */
public sealed interface StaffChange {

  /** Number of whom it is about, as it is listed. */
  String number();

  /**
   * Somebody comes, or gets another name, role and password.
   *
   * @param operator who
   */
  record Add(Operator operator) implements StaffChange {

    @Override
    public String number() {
      return operator.number();
    }
  }

  /**
   * Somebody leaves.
   *
   * @param number who
   */
  record Remove(String number) implements StaffChange {

    /** Takes the number as it is listed. */
    public Remove {
      number = Operator.number(number);
    }
  }

  /**
   * Somebody gets another password.
   *
   * @param number who
   * @param passwordHash the new one's hash
   */
  record Password(String number, String passwordHash) implements StaffChange {

    /** Takes the number as it is listed. */
    public Password {
      number = Operator.number(number);
    }

    /** Without the hash. */
    @Override
    public String toString() {
      return "Password[" + number + "]";
    }
  }

  /**
   * Somebody who comes, of what was typed. The password is wiped.
   *
   * @throws TerminalException {@code OPERATOR-NUMBER} or {@code OPERATOR-PASSWORD} if it is not
   *     what the interface and our rules take
   */
  static StaffChange add(String number, String name, Role role, char[] password) {
    String hash = hash(password);
    try {
      return new Add(new Operator(number, name.strip(), role, hash));
    } catch (IllegalArgumentException e) {
      throw new TerminalException(TerminalFault.OPERATOR_NUMBER);
    }
  }

  /**
   * Another password, of what was typed; it is wiped.
   *
   * @throws TerminalException {@code OPERATOR-PASSWORD} if it is too short
   */
  static StaffChange password(String number, char[] password) {
    return new Password(number, hash(password));
  }

  private static String hash(char[] password) {
    try {
      if (password.length < Passwords.SHORTEST) {
        throw new TerminalException(TerminalFault.OPERATOR_PASSWORD);
      }
      return Passwords.hash(password);
    } finally {
      Arrays.fill(password, '\0');
    }
  }
}
