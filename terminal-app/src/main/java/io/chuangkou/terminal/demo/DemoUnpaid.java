package io.chuangkou.terminal.demo;

import io.chuangkou.terminal.billing.BillFile;
import io.chuangkou.terminal.unpaid.UnpaidBill;
import io.chuangkou.terminal.unpaid.UnpaidBills;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What the hospital's system of the demonstration has made out, each with a number to call. */
public final class DemoUnpaid {

  private DemoUnpaid() {}

  /** Adds all of it to what waits at a counter. */
  public static void addTo(UnpaidBills bills) {
    try (InputStream resource = DemoUnpaid.class.getResourceAsStream("unpaid.json")) {
      byte[] json = Objects.requireNonNull(resource).readAllBytes();
      for (UnpaidBill bill : BillFile.parse(json, UnpaidBill[].class)) {
        bills.add(bill);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
