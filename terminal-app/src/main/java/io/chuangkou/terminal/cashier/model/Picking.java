package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.cashier.model.Panel.Menu;
import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.PersonView;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the visit is for: the menus behind F4, and the forms that they lead to. */
public final class Picking {

  private final Cashier cashier;
  private final Panels panels;
  private final ObjectProperty<Cursor> cursor;
  private final BoxTyping boxes;
  private final Refusals refusals;
  private final StringProperty provider = new SimpleStringProperty("");
  private final StringProperty established = new SimpleStringProperty("");
  private final StringProperty from = new SimpleStringProperty("");
  private final StringProperty to = new SimpleStringProperty("");

  Picking(
      Cashier cashier,
      Panels panels,
      ObjectProperty<Cursor> cursor,
      BoxTyping boxes,
      Refusals refusals) {
    this.refusals = refusals;
    this.cashier = cashier;
    this.panels = panels;
    this.cursor = cursor;
    this.boxes = boxes;
  }

  /** A provider: who referred the person, or where the person goes. */
  public StringProperty provider() {
    return provider;
  }

  /** Day on which a hospital established what is registered. */
  public StringProperty established() {
    return established;
  }

  /** First day of a filing; empty: today. */
  public StringProperty from() {
    return from;
  }

  /** Last day of a filing; empty: open. */
  public StringProperty to() {
    return to;
  }

  /** Opens the menu of visits with the present kind marked. */
  void open(CashierState state) {
    panels.open(Menu.VISITS);
    panels.row().set(Math.max(0, state.choices().kinds().indexOf(state.bill().visit())));
  }

  void pick(Pick pick, CashierState state) {
    switch (pick) {
      case Pick.Kind kind -> choose(kind.kind(), state);
      case Pick.Disease disease -> {
        panels.close();
        cashier.chooseDisease(disease.disease().code());
      }
      case Pick.Reason reason -> boxes.give(reason.reason(), state);
      case Pick.Insured insured -> {
        panels.close();
        cashier.chooseInsurance(insured.insurance().code());
      }
      case Pick.More.INSURANCE -> panels.open(Menu.INSURANCES);
      case Pick.More.REFERRAL -> {
        String known = state.bill().referredBy();
        provider.set(known == null ? "" : known);
        form(Sheet.REFERRAL, Cursor.PROVIDER);
      }
      case Pick.More.FILINGS -> panels.open(Menu.FILINGS);
      case Pick.More.CANCEL_ADMISSION ->
          panels.open(new Panel.CancelAdmission(name(state), state.bill().lines().size()));
      case Pick.More.TRANSFER -> {
        provider.set("");
        file(pick, Cursor.PROVIDER);
      }
      case Pick.More.DESIGNATION -> file(pick, Cursor.FROM);
      case Pick.Register register -> file(register, Cursor.ESTABLISHED);
      case Pick.Withdraw withdraw -> panels.open(new Panel.Withdraw(withdraw.filed()));
    }
  }

  private void choose(VisitKind kind, CashierState state) {
    if (kind == VisitKind.CHRONIC && state.choices().registered().size() > 1) {
      panels.open(Menu.DISEASES);
    } else {
      panels.close();
      cashier.chooseVisit(kind);
    }
  }

  /** Asks what the first line serves that does not say so, where policies pay by that. */
  boolean asksPurpose(CashierState state) {
    boolean isAsked =
        state.bill().visit() == VisitKind.CHRONIC && !state.choices().purposes().isEmpty();
    return isAsked && asksPurpose(state, 0);
  }

  private boolean asksPurpose(CashierState state, int from) {
    Optional<Integer> line =
        state.bill().withoutPurpose().stream().filter(index -> index >= from).findFirst();
    line.ifPresent(index -> panels.open(new Panel.Purpose(index)));
    return line.isPresent();
  }

  /** A line serves that; asks of the next one or, where all say it, tries the bill. */
  void serve(Panel.Purpose asked, Choice purpose, CashierState state) {
    cashier.serve(asked.line(), purpose.code());
    if (!asksPurpose(state, asked.line() + 1)) {
      leaveForm();
      cashier.trial();
    }
  }

  private void file(Pick what, Cursor first) {
    established.set("");
    from.set("");
    to.set("");
    form(new Panel.File(what), first);
  }

  private void form(Panel form, Cursor first) {
    panels.open(form);
    cursor.set(first);
  }

  /** Enter where the provider that referred the person is typed. */
  void refer() {
    if (refusals.takes(Cursor.PROVIDER, new Typed.Provider(provider.get()))) {
      leaveForm();
      cashier.refer(provider.get());
    }
  }

  /** Enter in the form of a filing: the next field, or it is sent. */
  void enter(Panel.File form) {
    switch (cursor.get()) {
      case PROVIDER -> {
        if (!provider.get().isBlank() && isTaken(form, Cursor.PROVIDER)) {
          cursor.set(Cursor.FROM);
        }
      }
      case ESTABLISHED -> {
        if (isTaken(form, Cursor.ESTABLISHED)) {
          cursor.set(Cursor.FROM);
        }
      }
      case FROM -> {
        if (isTaken(form, Cursor.FROM)) {
          cursor.set(Cursor.TO);
        }
      }
      default -> {
        if (form.what() == Pick.More.TRANSFER && provider.get().isBlank()) {
          cursor.set(Cursor.PROVIDER);
        } else if (isTaken(form, Cursor.TO)) {
          send(form.what());
        }
      }
    }
  }

  /** Whether what was typed up to a field is right; if not, the first that is wrong is shown. */
  private boolean isTaken(Panel.File form, Cursor upTo) {
    boolean begun =
        switch (form.what()) {
          case Pick.Register any ->
              refusals.takes(Cursor.ESTABLISHED, new Typed.Established(established.get()));
          case Pick.More.TRANSFER ->
              refusals.takes(Cursor.PROVIDER, new Typed.Provider(provider.get()));
          default -> true;
        };
    return begun
        && (upTo == Cursor.PROVIDER
            || upTo == Cursor.ESTABLISHED
            || refusals.takes(Cursor.FROM, new Typed.Day(from.get())))
        && (upTo != Cursor.TO || refusals.takes(Cursor.TO, new Typed.Days(from.get(), to.get())));
  }

  private void leaveForm() {
    panels.close();
    cursor.set(Cursor.CODE);
  }

  private void send(Pick what) {
    leaveForm();
    if (what instanceof Pick.Register register) {
      cashier.register(register.disease().code(), established.get(), from.get(), to.get());
    } else if (what == Pick.More.DESIGNATION) {
      cashier.designate(from.get(), to.get());
    } else {
      cashier.fileTransfer(provider.get(), from.get(), to.get());
    }
  }

  static String name(CashierState state) {
    PersonView person = state.person();
    return person == null ? "" : person.maskedName();
  }
}
