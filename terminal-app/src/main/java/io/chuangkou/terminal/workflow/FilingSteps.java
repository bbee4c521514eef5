package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.terminal.billing.AvailableBenefits;
import io.chuangkou.terminal.billing.Term;
import io.chuangkou.terminal.billing.TypedRegistration;
import io.chuangkou.terminal.centre.Filings;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.place.Place;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.util.Objects;
import java.util.function.Function;

/** Registers and files for the person at the desk, who is known anew after that. */
public final class FilingSteps {

  private final Desk desk;
  private final DeskLoop loop;
  private final Filings filings;
  private final AvailableBenefits benefits;

  /** At a desk. */
  public FilingSteps(DeskLoop loop, Filings filings, AvailableBenefits benefits) {
    this.benefits = benefits;
    this.desk = loop.desk();
    this.loop = loop;
    this.filings = filings;
  }

  void register(TypedRegistration typed) {
    InsuredPerson whose = Objects.requireNonNull(desk.person);
    Registration registration =
        benefits.needs(whose, typed.disease()).checked(typed, loop.clock().today(), whose.born());
    record("notice.filed", person -> filings.register(person, registration));
  }

  void fileTransfer(String place, String from, String to) {
    Term term = term(from, to);
    Place other = benefits.place(place);
    record("notice.filed", person -> filings.fileTransfer(person, other, term));
  }

  /**
   * Files which provider the person has chosen.
   *
   * @param disease for which registered disease; empty: for outpatient care
   * @param place the provider; blank: this one
   */
  void designate(String disease, String place, String from, String to) {
    Term term = term(from, to);
    Place other = place.isBlank() ? null : provider(place);
    boolean isRegistered =
        benefits.registered(Objects.requireNonNull(desk.person)).contains(disease);
    if (!disease.isEmpty() && !isRegistered) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    record("notice.filed", person -> filings.designate(person, disease, other, term));
  }

  private Place provider(String named) {
    Place place = benefits.place(named);
    if (place.isDivision()) {
      throw new TerminalException(TerminalFault.FILING_PLACE);
    }
    return place;
  }

  void withdraw(String number) {
    record("notice.withdrawn", person -> filings.withdraw(person, number));
  }

  private void record(String said, Function<InsuredPerson, SendResult<InsuredPerson>> job) {
    InsuredPerson person = Objects.requireNonNull(desk.person);
    loop.work(
        Stage.RECORDING,
        Stage.IDENTIFIED,
        () -> job.apply(person),
        now -> {
          desk.person = now.orRefuse();
          desk.stage = Stage.IDENTIFIED;
          loop.say(Level.OK, said);
          loop.remark(now);
        });
  }

  private Term term(String from, String to) {
    return Term.typed(from, to, loop.clock().today());
  }
}
