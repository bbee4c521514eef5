package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.RegionalProfile.MutualAid;

/** What the desks read and write together. */
record Tables(
    Numbers numbers,
    Directory directory,
    FilingTable filings,
    Visits visits,
    FeeLines fees,
    Ledger ledger,
    MessageLog log,
    Encounters encounters,
    Accounts accounts,
    Files files,
    SignIns signIns,
    TraceCodes traces,
    SettlementAnswers answers,
    Statements statements) {

  static Tables of(
      String region, MutualAid mutualAid, Calculator calculator, Catalogue catalogue, Codec codec) {
    Numbers numbers = new Numbers(region);
    FilingTable filings = new FilingTable();
    Directory directory = new Directory(filings);
    FeeLines fees = new FeeLines(catalogue);
    Ledger ledger = new Ledger();
    Accounts accounts = new Accounts(calculator);
    return new Tables(
        numbers,
        directory,
        filings,
        new Visits(numbers),
        fees,
        ledger,
        new MessageLog(codec),
        new Encounters(directory, fees, numbers),
        accounts,
        new Files(numbers),
        new SignIns(),
        new TraceCodes(fees, directory),
        new SettlementAnswers(numbers, accounts, mutualAid),
        new Statements(numbers, mutualAid));
  }
}
