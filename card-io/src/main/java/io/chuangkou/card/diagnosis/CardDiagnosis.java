package io.chuangkou.card.diagnosis;

import io.chuangkou.card.reset.AnswerToReset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that can be seen of a card without a bill, a centre or a PIN. Immutable. Unless it was asked
 * for openly it holds nothing that names a person or a card.
 *
 * @param conclusion verdict, code and what to do
 * @param statusWord the status word that decided it; empty: none did
 * @param detail a technician's words on it: command, status word, service code; empty: nothing
 *     failed
 * @param reader the reader's name
 * @param resets cold and warm, in the order in which they were tried
 * @param answer the answer to reset; none: the card gave none. Masked, its serial number is zero
 * @param application none: it was not come to
 * @param files EF05 and EF06, as far as they were come to
 * @param pin what the card says of its PIN
 * @param warnings what is odd
 * @param commands in their order, with their durations
 * @param disclosure whether the holder's data are in it
 */
public record CardDiagnosis(
    Conclusion conclusion,
    String statusWord,
    String detail,
    String reader,
    List<CardReset> resets,
    @Nullable AnswerToReset answer,
    @Nullable Application application,
    List<CardTree> files,
    PinState pin,
    List<Remark> warnings,
    List<CommandTime> commands,
    Disclosure disclosure) {

  /** Copies the lists. */
  public CardDiagnosis {
    resets = List.copyOf(resets);
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
    commands = List.copyOf(commands);
  }

  /** Nothing of what is on the card. */
  @Override
  public String toString() {
    return "CardDiagnosis[" + conclusion.code() + " " + statusWord + ", reader=" + reader + "]";
  }
}
