package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.encounter.Encounter.Setting;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.InsuredPerson;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.visit.VisitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a pharmacy needs before it sells a special drug (双通道): a prescription with the doctor and
 * the hospital that wrote it and, where the benefit is billed, the person's filing and a pharmacy
 * that is designated, as the person's policy has it. It is asked for before money is.
 */
public final class SpecialDrugCheck {

  private final Counter counter;
  private final BillEditor editor;
  private final OwnCalculation own;

  /** At a counter, by what can be computed there. */
  public SpecialDrugCheck(Counter counter, BillEditor editor, OwnCalculation own) {
    this.counter = counter;
    this.editor = editor;
    this.own = own;
  }

  /** What is lacking, in both languages. */
  private record Lack(String chinese, String english) {}

  /**
   * Refuses a sale that lacks something.
   *
   * @throws TerminalException {@code PRESCRIPTION-MISSING} with what is lacking
   */
  public void require(InsuredPerson person, Bill bill) {
    if (counter.provider().setting() != Setting.PHARMACY) {
      return;
    }
    boolean isBenefit = bill.visit() == VisitKind.SPECIAL_DRUG;
    if (!isBenefit && !editor.hasSpecialDrug(bill, own.clock().today())) {
      return;
    }
    List<Lack> lacking =
        prescription(
            Objects.requireNonNullElse(bill.particulars().prescription(), Prescription.BLANK));
    if (isBenefit) {
      lacking.addAll(filing(person, bill));
    }
    if (!lacking.isEmpty()) {
      throw new TerminalException(
          TerminalFault.PRESCRIPTION_MISSING
              .advice()
              .with(
                  String.join("、", lacking.stream().map(Lack::chinese).toList()) + "。",
                  String.join(", ", lacking.stream().map(Lack::english).toList()) + "."));
    }
  }

  private static List<Lack> prescription(Prescription known) {
    List<Lack> lacking = new ArrayList<>();
    if (known.number().isEmpty()) {
      lacking.add(new Lack("处方号", "its number"));
    }
    if (known.doctorCode().isEmpty()) {
      lacking.add(new Lack("责任医师代码", "the doctor's code"));
    }
    if (known.doctorName().isEmpty()) {
      lacking.add(new Lack("责任医师姓名", "the doctor's name"));
    }
    if (known.hospital().isEmpty()) {
      lacking.add(new Lack("处方医院", "the hospital"));
    }
    return lacking;
  }

  /** What the person's policy says against it, where it can be computed here. */
  private List<Lack> filing(InsuredPerson person, Bill bill) {
    List<String> reasons = own.of(person, bill).map(Settlement::reasons).orElse(List.of());
    List<Lack> lacking = new ArrayList<>();
    if (reasons.contains("not_registered")) {
      lacking.add(new Lack("特药备案", "the person's filing"));
    }
    if (reasons.contains("not_designated")) {
      lacking.add(new Lack("本店的双通道定点资格", "this pharmacy's designation"));
    }
    return lacking;
  }
}
