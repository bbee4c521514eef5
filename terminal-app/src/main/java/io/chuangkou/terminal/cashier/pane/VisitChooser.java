package io.chuangkou.terminal.cashier.pane;

import io.chuangkou.settlement.encounter.Encounter.Clinic;
import io.chuangkou.settlement.message.visit.VisitFacts.Continued;
import io.chuangkou.terminal.cashier.model.StatePane;
import io.chuangkou.terminal.shell.Icon;
import io.chuangkou.terminal.shell.Nodes;
import io.chuangkou.terminal.shell.Texts;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.visit.Stay;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** What the bill is for: kind of visit, disease, stay, referral; F4 changes it. */
final class VisitChooser extends FlowPane implements StatePane {

  private final Texts texts;

  VisitChooser(Texts texts) {
    this.texts = texts;
    getStyleClass().add("visits");
  }

  @Override
  public void show(CashierState state) {
    Bill bill = state.bill();
    getChildren().setAll(Nodes.whole(texts.keys().of("F4"), "inline-key"));
    chip(texts.get("visit." + bill.visit())).getStyleClass().add("visit-chosen");
    String disease = bill.disease();
    if (disease != null) {
      chip(words(state, disease));
    }
    Clinic clinic = bill.particulars().clinic();
    if (clinic != null) {
      chip(texts.get("clinic." + clinic.written()));
    }
    if (bill.isEmergency() && bill.visit() != VisitKind.EMERGENCY) {
      chip(texts.get("visit.EMERGENCY"));
    }
    Continued continued = bill.particulars().continues();
    if (continued != null) {
      chip(texts.get("visit." + continued.direction()));
    }
    Stay stay = bill.stay();
    if (stay != null) {
      chip(
          texts.get(
              stay.isOpen() ? "visit.since" : "visit.planned", stay.admitted().toLocalDate()));
    }
    if (bill.referredBy() != null) {
      chip(texts.get("visit.referred", bill.referredBy()));
    }
  }

  private HBox chip(String words) {
    HBox chip = Nodes.row("visit", Nodes.wrapped(words));
    if (getChildren().size() == 1) {
      chip.getChildren().addFirst(Nodes.icon(Icon.CHECK, 14));
    }
    getChildren().add(chip);
    return chip;
  }

  private static String words(CashierState state, String disease) {
    return state.choices().diseases().stream()
        .filter(choice -> choice.code().equals(disease))
        .map(Choice::words)
        .findFirst()
        .orElse(disease);
  }
}
