package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a registration has to tell beside its days, because a policy pays by it.
 *
 * @param operation whether it tells the day of the operation
 * @param severities of which it tells one, as policies name them; empty: none
 * @param extension whether it may tell that a period was extended
 */
public record RegistrationNeeds(boolean operation, List<String> severities, boolean extension) {

  /** Nothing. */
  public static final RegistrationNeeds NOTHING = new RegistrationNeeds(false, List.of(), false);

  /** Copies the list. */
  public RegistrationNeeds {
    severities = List.copyOf(severities);
  }

  /**
   * What was typed, with all that is needed.
   *
   * @param born the person's date of birth; none: not known
   * @throws TerminalException {@code FILING-ESTABLISHED}, {@code FILING-OPERATED}, {@code
   *     FILING-OPTION}, {@code FILING-DATE}
   */
  public Registration checked(TypedRegistration typed, LocalDate today, @Nullable LocalDate born) {
    LocalDate established = Term.established(typed.established(), today, born);
    LocalDate operated = operation ? Term.operated(typed.operated(), today, born) : null;
    if (!severities.isEmpty() && !severities.contains(typed.severity())) {
      throw new TerminalException(TerminalFault.FILING_OPTION);
    }
    Term term = Term.typed(typed.from(), typed.to(), today);
    return new Registration(
        typed.disease(),
        term.from(),
        term.to(),
        established,
        operated,
        severities.isEmpty() ? null : typed.severity(),
        extension && typed.extended(),
        null);
  }
}
