package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.terminal.billing.AvailableBenefits;
import io.chuangkou.terminal.billing.InterfaceLimits;
import io.chuangkou.terminal.billing.Term;
import io.chuangkou.terminal.billing.TypedRegistration;
import io.chuangkou.terminal.centre.Filings;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.notice.Level;
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

  void fileTransfer(String provider, String from, String to) {
    Term term = term(from, to);
    String other = InterfaceLimits.PROVIDER.checked(provider.strip());
    record("notice.filed", person -> filings.fileTransfer(person, other, term.from(), term.to()));
  }

  void designate(String from, String to) {
    Term term = term(from, to);
    record("notice.filed", person -> filings.designate(person, term.from(), term.to()));
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
