package io.chuangkou.terminal.cli.card;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.pin.Pin;
import io.chuangkou.card.pin.PinEntry;
import io.chuangkou.card.pin.TypedPin;
import io.chuangkou.terminal.cli.console.CommandFault;
import io.chuangkou.terminal.cli.console.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** PINs that are typed without echo or piped in; wiped when it is closed. */
final class TypedPins implements AutoCloseable {

  private final Console console;
  private final boolean isPiped;
  private final List<Pin> pins = new ArrayList<>();

  TypedPins(Console console, boolean isPiped) {
    this.console = console;
    this.isPiped = isPiped;
  }

  /**
   * The present PIN.
   *
   * @throws CardFaultException {@link CardFault#PIN_FORM}
   */
  Pin present() throws CardFaultException {
    return pin("社保密码 / PIN: ");
  }

  /** The present PIN and the new one, which is typed twice where somebody types. */
  PinEntry toChange() throws CardFaultException {
    Pin present = present();
    char[] typed = ask("新密码 / new PIN: ");
    try {
      if (!isPiped) {
        requireSame(typed);
      }
      return TypedPin.of(present, kept(typed));
    } finally {
      Arrays.fill(typed, ' ');
    }
  }

  private void requireSame(char[] typed) throws CardFaultException {
    char[] again = ask("再输一次新密码 / new PIN again: ");
    boolean isSame = Arrays.equals(typed, again);
    Arrays.fill(again, ' ');
    if (!isSame) {
      throw new CardFaultException(CardFault.PIN_ENTRY, "the new PIN was typed differently");
    }
  }

  private Pin pin(String prompt) throws CardFaultException {
    char[] typed = ask(prompt);
    try {
      return kept(typed);
    } finally {
      Arrays.fill(typed, ' ');
    }
  }

  private Pin kept(char[] typed) throws CardFaultException {
    Pin pin = Pin.of(typed);
    pins.add(pin);
    return pin;
  }

  /** Never from the environment, where an operator's password may be. */
  private char[] ask(String prompt) {
    return isPiped
        ? line()
        : console.secrets().typed().apply(prompt).orElseThrow(CommandFault.PIN_MISSING::exception);
  }

  /** A line of standard input, which no text of Java's keeps. */
  private char[] line() {
    char[] line = new char[Pin.LONGEST + 1];
    int length = 0;
    try {
      int next;
      while ((next = console.in().read()) >= 0 && next != '\n') {
        if (next != '\r' && length < line.length) {
          line[length++] = (char) next;
        }
      }
      return Arrays.copyOf(line, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Arrays.fill(line, ' ');
    }
  }

  @Override
  public void close() {
    pins.forEach(Pin::close);
  }
}
