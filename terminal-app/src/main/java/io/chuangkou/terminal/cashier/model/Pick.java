package io.chuangkou.terminal.cashier.model;

import io.chuangkou.terminal.visit.Dispensed.Untraced;
import io.chuangkou.terminal.visit.VisitKind;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Choice;
import io.chuangkou.terminal.workflow.CashierState.Choices;
import io.chuangkou.terminal.workflow.CashierState.Filed;
import io.chuangkou.terminal.workflow.CashierState.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A row of a menu: picked by its digit, or by Enter where it is marked. */
public sealed interface Pick {

  /**
   * A kind of visit.
   *
   * @param kind which
   */
  record Kind(VisitKind kind) implements Pick {}

  /**
   * The disease of a chronic visit.
   *
   * @param disease which
   */
  record Disease(Choice disease) implements Pick {}

  /**
   * A disease or benefit to be registered.
   *
   * @param disease which
   */
  record Register(Choice disease) implements Pick {}

  /**
   * A filing to be withdrawn.
   *
   * @param filed which
   */
  record Withdraw(Filed filed) implements Pick {}

  /**
   * Why the boxes of a line have no code.
   *
   * @param reason which
   */
  record Reason(Untraced reason) implements Pick {}

  /**
   * One of the person's insurances.
   *
   * @param insurance which
   */
  record Insured(Choice insurance) implements Pick {}

  /**
   * Something that decides what is paid.
   *
   * @param told what
   */
  record Circumstantial(Told told) implements Pick {}

  /**
   * The providers that are chosen for a registered disease.
   *
   * @param disease which
   */
  record Choose(Choice disease) implements Pick {}

  /** What leads on. */
  enum More implements Pick {
    /** By which insurance the visit is billed. */
    INSURANCE,
    /** Who referred the person. */
    REFERRAL,
    /** What decides what is paid beside the kind of visit. */
    CIRCUMSTANCES,
    /** Registrations and filings. */
    FILINGS,
    /** Undoes an admission. */
    CANCEL_ADMISSION,
    /** Files a transfer to another provider. */
    TRANSFER,
    /** Files that the person has chosen this provider. */
    DESIGNATION
  }

  /** What the visit can be for. */
  static List<Pick> visits(CashierState state) {
    List<VisitKind> kinds = state.choices().kinds();
    List<Pick> picks = new ArrayList<>(kinds.stream().map(Kind::new).toList());
    if (kinds.contains(VisitKind.OUTPATIENT)) {
      picks.add(More.REFERRAL);
    }
    picks.add(More.FILINGS);
    if (!state.choices().circumstances().isEmpty()) {
      picks.add(More.CIRCUMSTANCES);
    }
    if (state.choices().insurances().size() > 1 && !state.bill().isOpenStay()) {
      picks.add(More.INSURANCE);
    }
    if (state.bill().isOpenStay()) {
      picks.add(More.CANCEL_ADMISSION);
    }
    return picks;
  }

  /** What decides what is paid beside the kind of visit. */
  static List<Pick> circumstances(CashierState state) {
    return state.choices().circumstances().stream().<Pick>map(Circumstantial::new).toList();
  }

  /** The registered diseases. */
  static List<Pick> diseases(CashierState state) {
    return state.choices().registered().stream().<Pick>map(Disease::new).toList();
  }

  /** Why boxes have no code. */
  static List<Pick> reasons() {
    return Stream.of(Untraced.values()).<Pick>map(Reason::new).toList();
  }

  /** The insurances that can serve the visit. */
  static List<Pick> insurances(CashierState state) {
    return state.choices().insurances().stream().<Pick>map(Insured::new).toList();
  }

  /** What can be registered, filed and withdrawn. */
  static List<Pick> filings(CashierState state) {
    Choices choices = state.choices();
    List<Pick> picks = new ArrayList<>();
    choices.diseases().stream()
        .filter(disease -> !choices.registered().contains(disease))
        .forEach(disease -> picks.add(new Register(disease)));
    picks.add(More.TRANSFER);
    picks.add(More.DESIGNATION);
    choices.filings().forEach(filed -> picks.add(new Withdraw(filed)));
    choices.registered().forEach(disease -> picks.add(new Choose(disease)));
    return picks;
  }
}
