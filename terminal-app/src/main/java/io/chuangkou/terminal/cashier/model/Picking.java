package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.billing.Typed;
import io.chuangkou.terminal.billing.TypedRegistration;
import io.chuangkou.terminal.cashier.model.Panel.Menu;
import io.chuangkou.terminal.cashier.model.Panel.Sheet;
import io.chuangkou.terminal.cashier.place.PlacePicking;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.Cashier;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Needs;
import io.chuangkou.terminal.workflow.CashierState.PersonView;
import java.util.ArrayList;
import java.util.List;
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
  private final PlacePicking places;
  private final StringProperty established = new SimpleStringProperty("");
  private final StringProperty operated = new SimpleStringProperty("");
  private final StringProperty severity = new SimpleStringProperty("");
  private final StringProperty extended = new SimpleStringProperty("");
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
    this.places =
        new PlacePicking(
            provider,
            typed -> cashier.places(typed, isTransfer()),
            () -> cursor.get() == Cursor.PROVIDER);
  }

  private boolean isTransfer() {
    return panels.shown().get() instanceof Panel.File form && form.what() == Pick.More.TRANSFER;
  }

  /** The places that answer to what is typed. */
  public PlacePicking places() {
    return places;
  }

  /** A provider: who referred the person, or where the person goes. */
  public StringProperty provider() {
    return provider;
  }

  /** Day on which a hospital established what is registered. */
  public StringProperty established() {
    return established;
  }

  /** Day of the operation from which a benefit counts. */
  public StringProperty operated() {
    return operated;
  }

  /** How severe a disease is, by its digit. */
  public StringProperty severity() {
    return severity;
  }

  /** Whether a period was extended, by its digit. */
  public StringProperty extended() {
    return extended;
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
      case Pick.Circumstantial chosen -> {
        panels.close();
        cashier.tell(chosen.told().what());
      }
      case Pick.More.CIRCUMSTANCES -> panels.open(Menu.CIRCUMSTANCES);
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
      case Pick.Choose choose -> {
        provider.set("");
        file(choose, Cursor.PROVIDER);
      }
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
    List.of(established, operated, severity, extended, from, to).forEach(text -> text.set(""));
    form(new Panel.File(what), first);
  }

  private void form(Panel form, Cursor first) {
    panels.open(form);
    cursor.set(first);
  }

  /** Enter where the provider that referred the person is typed. */
  void refer() {
    places.take();
    if (refusals.takes(Cursor.PROVIDER, new Typed.Provider(provider.get()))) {
      leaveForm();
      cashier.refer(provider.get());
    }
  }

  /** Enter in the form of a filing: the next field, or it is sent. */
  void enter(Panel.File form, CashierState state) {
    if (cursor.get() == Cursor.PROVIDER) {
      places.take();
    }
    List<Cursor> fields = fields(form.what(), state);
    int here = Math.max(0, fields.indexOf(cursor.get()));
    boolean isTaken =
        fields.subList(0, here + 1).stream().allMatch(field -> isTaken(field, form.what(), state));
    if (isTaken && here + 1 < fields.size()) {
      cursor.set(fields.get(here + 1));
    } else if (isTaken) {
      send(form.what(), state);
    }
  }

  private static List<Cursor> fields(Pick what, CashierState state) {
    List<Cursor> fields = new ArrayList<>();
    if (what instanceof Pick.Register register) {
      Needs needs = needs(register, state);
      fields.add(Cursor.ESTABLISHED);
      if (needs.operation()) {
        fields.add(Cursor.OPERATED);
      }
      if (!needs.severities().isEmpty()) {
        fields.add(Cursor.SEVERITY);
      }
      if (needs.extension()) {
        fields.add(Cursor.EXTENDED);
      }
    } else if (what != Pick.More.DESIGNATION) {
      fields.add(Cursor.PROVIDER);
    }
    fields.addAll(List.of(Cursor.FROM, Cursor.TO));
    return fields;
  }

  /** Whether what was typed into a field is right; if not, the reason is shown there. */
  private boolean isTaken(Cursor field, Pick what, CashierState state) {
    boolean isBlank = field == Cursor.PROVIDER && provider.get().isBlank();
    if (isBlank && what == Pick.More.TRANSFER) {
      cursor.set(field);
      return false;
    } else if (isBlank) {
      return true;
    }
    return refusals.takes(
        field,
        switch (field) {
          case ESTABLISHED -> new Typed.Established(established.get());
          case OPERATED -> new Typed.Operated(operated.get());
          case SEVERITY -> severityOf(what, state);
          case EXTENDED -> new Typed.Option(extended.get(), 1, false);
          case PROVIDER -> new Typed.Destination(provider.get());
          case FROM -> new Typed.Day(from.get());
          default -> new Typed.Days(from.get(), to.get());
        });
  }

  private static Needs needs(Pick what, CashierState state) {
    return what instanceof Pick.Register register
        ? state.choices().needs().getOrDefault(register.disease().code(), Needs.NOTHING)
        : Needs.NOTHING;
  }

  private Typed.Option severityOf(Pick what, CashierState state) {
    return new Typed.Option(severity.get(), needs(what, state).severities().size(), true);
  }

  private void leaveForm() {
    panels.close();
    cursor.set(Cursor.CODE);
  }

  private void send(Pick what, CashierState state) {
    leaveForm();
    if (what instanceof Pick.Register register) {
      List<Choice> severities = needs(what, state).severities();
      cashier.register(
          new TypedRegistration(
              register.disease().code(),
              established.get(),
              operated.get(),
              severities.isEmpty() ? "" : severities.get(severityOf(what, state).index()).code(),
              !extended.get().isBlank(),
              from.get(),
              to.get()));
    } else if (what == Pick.More.DESIGNATION) {
      cashier.designate(from.get(), to.get());
    } else if (what instanceof Pick.Choose choose) {
      cashier.designate(choose.disease().code(), provider.get(), from.get(), to.get());
    } else {
      cashier.fileTransfer(provider.get(), from.get(), to.get());
    }
  }

  static String name(CashierState state) {
    PersonView person = state.person();
    return person == null ? "" : person.maskedName();
  }
}
