package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.settlement.catalogue.DiagnosisCatalogue;
import io.chuangkou.terminal.billing.InterfaceLimits;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.notice.Advice;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Particulars;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.visit.VisitKind;
import java.util.List;

/** What the centre is told of the bill on the desk beside its lines. */
public final class ParticularsSteps {

  private static final int SHOWN = 8;

  private final Desk desk;
  private final DiagnosisCatalogue diagnoses;
  private final BillRules rules;

  /** At a desk, with the diagnoses that there are. */
  public ParticularsSteps(DeskLoop loop, DiagnosisCatalogue diagnoses, BillRules rules) {
    this.desk = loop.desk();
    this.diagnoses = diagnoses;
    this.rules = rules;
  }

  void useAccount(boolean used) {
    if (!rules.accountAsked()) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    say(said().account(used));
  }

  void search(String typed) {
    desk.found = found(typed);
  }

  List<Diagnosis> found(String typed) {
    return diagnoses.search(typed, SHOWN);
  }

  void addDiagnosis(String code) {
    Diagnosis diagnosis =
        diagnoses
            .find(code)
            .orElseThrow(
                () ->
                    new TerminalException(
                        Advice.of(TerminalFault.BILL_DIAGNOSIS, "（" + code + "）")));
    if (said().diagnoses().size() >= Particulars.MOST_DIAGNOSES) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    say(said().with(diagnosis));
    desk.found = List.of();
  }

  void removeDiagnosis(int index) {
    if (index >= 0 && index < said().diagnoses().size()) {
      say(said().without(index));
    }
  }

  void prescribe(Prescription typed) {
    if (desk.bill.visit() != VisitKind.PHARMACY && desk.bill.visit() != VisitKind.SPECIAL_DRUG) {
      throw new TerminalException(TerminalFault.STAGE);
    }
    say(said().on(InterfaceLimits.checked(typed)));
  }

  private Particulars said() {
    return desk.bill.particulars();
  }

  private void say(Particulars particulars) {
    desk.bill = desk.bill.with(particulars);
  }
}
