package io.chuangkou.terminal.billing;

import io.chuangkou.terminal.counter.RegionClock;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;

/**
 * Judges what was typed before it is handed over. Asks catalogue, clock and the places that there
 * are; thread-safe.
 */
public final class TypedCheck {

  private final BillEditor editor;
  private final RegionClock clock;
  private final AvailableBenefits benefits;

  /** By the catalogue of the editor, today. */
  public TypedCheck(BillEditor editor, RegionClock clock, AvailableBenefits benefits) {
    this.benefits = benefits;
    this.editor = editor;
    this.clock = clock;
  }

  /**
   * Refuses what would be refused if it were handed over.
   *
   * @throws TerminalException with the reason
   */
  public void require(Typed typed) {
    switch (typed) {
      case Typed.Code code -> editor.requireItem(clock.today(), code.text());
      case Typed.Quantity quantity -> BillEditor.quantity(quantity.text());
      case Typed.Line line -> editor.line(clock.today(), line);
      case Typed.Unfinished left ->
          throw new TerminalException(
              Advice.of(TerminalFault.LINE_UNFINISHED, "（" + left.line().words() + "）"));
      case Typed.TakenUp taken ->
          throw new TerminalException(
              Advice.of(TerminalFault.LINE_TAKEN, "（" + taken.line().words() + "）"));
      case Typed.Left left ->
          throw new TerminalException(
              Advice.of(TerminalFault.FIELD_UNFINISHED, "（" + left.text() + "）"));
      case Typed.Diagnosis unknown ->
          throw new TerminalException(
              Advice.of(TerminalFault.BILL_DIAGNOSIS, "（" + unknown.text() + "）"));
      case Typed.Day day -> Term.typed(day.text(), "", clock.today());
      case Typed.Established day -> Term.established(day.text(), clock.today(), null);
      case Typed.Operated day -> Term.operated(day.text(), clock.today(), null);
      case Typed.Option option -> {
        if (option.isWrong()) {
          throw new TerminalException(TerminalFault.FILING_OPTION);
        }
      }
      case Typed.Days days -> Term.typed(days.from(), days.to(), clock.today());
      case Typed.Destination place -> benefits.place(place.text());
      case Typed.Provider provider -> InterfaceLimits.PROVIDER.checked(provider.text().strip());
    }
  }
}
