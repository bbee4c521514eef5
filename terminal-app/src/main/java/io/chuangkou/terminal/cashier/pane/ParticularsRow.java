package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.settlement.catalogue.Diagnosis;
import io.chuangkou.terminal.cashier.model.CashierViewModel;
import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.settling.DepositList;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.shell.Yuan;
import io.chuangkou.terminal.visit.Bedside;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Dispensed;
import io.chuangkou.terminal.visit.Prescription;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Asked;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** What the centre is told beside the lines: account, diagnoses, boxes; each with its key. */
final class ParticularsRow extends FlowPane implements StatePane {

  private final CashierViewModel model;
  private final Texts texts;

  ParticularsRow(CashierViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    getStyleClass().add("particulars");
  }

  @Override
  public void show(CashierState state) {
    getChildren().clear();
    Asked asked = state.asked();
    if (asked.accountAsked()) {
      String used = texts.get(asked.account() ? "account.used" : "account.unused");
      add("Ctrl+G", used, asked.account(), model::toggleAccount);
    }
    if (asked.diagnoses()) {
      List<Diagnosis> diagnoses = state.bill().particulars().diagnoses();
      add("Ctrl+B", words(diagnoses), !diagnoses.isEmpty(), model::openDiagnoses);
    }
    if (asked.boxes()) {
      add("Ctrl+T", boxes(state.bill()), isTraced(state.bill()), model::openBoxes);
    }
    if (asked.prescription()) {
      Prescription known = state.bill().particulars().prescription();
      String words =
          known == null
              ? texts.get("prescription.none")
              : texts.get("prescription.known", known.number());
      add("Ctrl+R", words, known != null, model::openPrescription);
    }
    if (state.bill().visit().isStay()) {
      Bedside lying = state.bill().particulars().lying();
      String words =
          lying.isBlank()
              ? texts.get("bedside.none")
              : texts.get("bedside.known", lying.ward(), lying.bed(), lying.doctor());
      add("Ctrl+W", words, !lying.isBlank(), model::openBedside);
    }
    DepositList deposits = state.deposited().list();
    if (state.bill().isOpenStay() || !deposits.rows().isEmpty()) {
      String words = texts.get("deposit.known", Yuan.of(deposits.sum()), deposits.rows().size());
      add("Ctrl+Y", words, !deposits.rows().isEmpty(), model::openDeposits);
    }
    Nodes.present(this, !getChildren().isEmpty());
  }

  private void add(String delivered, String words, boolean said, Runnable act) {
    String key = texts.keys().of(delivered);
    HBox chip = Nodes.row("visit", Nodes.wrapped(words));
    if (said) {
      chip.getStyleClass().add("visit-said");
    }
    chip.setAccessibleRole(AccessibleRole.BUTTON);
    chip.setAccessibleText(key + " " + words);
    chip.setOnMouseClicked(click -> act.run());
    getChildren().add(Nodes.row("particular", Nodes.whole(key, "inline-key"), chip));
  }

  private String words(List<Diagnosis> diagnoses) {
    return switch (diagnoses.size()) {
      case 0 -> texts.get("diagnosis.none");
      case 1 -> texts.get("diagnosis.main", diagnoses.getFirst().name());
      default -> texts.get("diagnosis.more", diagnoses.getFirst().name(), diagnoses.size());
    };
  }

  private String boxes(Bill bill) {
    int scanned = 0;
    int wanted = 0;
    for (int index : bill.packagedDrugs()) {
      Bill.Line line = bill.lines().get(index);
      scanned += line.dispensed().boxes().size();
      wanted +=
          line.isTraced() ? line.dispensed().boxes().size() : Dispensed.boxes(line.quantity());
    }
    return texts.get("boxes.count", scanned, wanted);
  }

  private static boolean isTraced(Bill bill) {
    return !bill.lines().isEmpty() && bill.lines().stream().allMatch(Bill.Line::isTraced);
  }
}
