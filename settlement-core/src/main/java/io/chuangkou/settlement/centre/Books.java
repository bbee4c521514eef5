package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.message.Codec;

/** What the desks read and write together. */
record Books(
    Numbers numbers,
    Directory directory,
    Filings filings,
    Visits visits,
    FeeLines fees,
    Ledger ledger,
    MessageLog log,
    Encounters encounters,
    Accounts accounts,
    Files files) {

  static Books of(String region, Calculator calculator, Catalogue catalogue, Codec codec) {
    Numbers numbers = new Numbers(region);
    Filings filings = new Filings();
    Directory directory = new Directory(filings);
    FeeLines fees = new FeeLines(catalogue);
    Ledger ledger = new Ledger();
    return new Books(
        numbers,
        directory,
        filings,
        new Visits(numbers),
        fees,
        ledger,
        new MessageLog(codec),
        new Encounters(directory, fees, numbers),
        new Accounts(calculator, ledger),
        new Files(numbers));
  }
}
