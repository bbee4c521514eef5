package io.chuangkou.terminal.waiting;

import io.chuangkou.settlement.money.Fen;
import java.util.List;

/**
 * What waits beside the desk, at one moment. Immutable.
 *
 * @param bills those of the person at the desk first, then what is held, then by age
 * @param called the number that is called now; empty: none is
 * @param isHospitals whether the bill on the desk is one of the hospital's system
 */
public record WaitingList(List<WaitingBill> bills, String called, boolean isHospitals) {

  /** Nothing. */
  public static final WaitingList NOTHING = new WaitingList(List.of(), "", false);

  /** Copies the list. */
  public WaitingList {
    bills = List.copyOf(bills);
  }

  /** How many a cashier holds. */
  public int held() {
    return (int) bills.stream().filter(WaitingBill::isHeld).count();
  }

  /** Those of the person at the desk. */
  public List<WaitingBill> theirs() {
    return bills.stream().filter(WaitingBill::isTheirs).toList();
  }

  /** What bills come to. */
  public static Fen total(List<WaitingBill> bills) {
    return bills.stream().map(WaitingBill::total).reduce(Fen.ZERO, Fen::plus);
  }
}
