package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.FilingTransactions;
import io.chuangkou.settlement.message.Designation;
import io.chuangkou.settlement.message.DiseaseCodes;
import io.chuangkou.settlement.message.DiseaseFiling;
import io.chuangkou.settlement.message.FilingNumber;
import io.chuangkou.settlement.message.KnownFilings;
import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.TransferFiling;
import java.time.LocalDate;
import java.util.List;

/** 2501 to 2506, 5301, 5302, 5304: filings of transfers, chronic diseases and chosen providers. */
final class FilingDesk {

  private final Books books;
  private final Filings filings;
  private final Designations designations = new Designations();

  FilingDesk(Books books) {
    this.books = books;
    this.filings = books.filings();
  }

  List<Service<?, ?>> services() {
    return List.of(
        new Service<>(FilingTransactions.FILE_TRANSFER, this::fileTransfer),
        new Service<>(FilingTransactions.CANCEL_TRANSFER, this::withdraw),
        new Service<>(FilingTransactions.FILE_DISEASE, this::fileDisease),
        new Service<>(FilingTransactions.CANCEL_DISEASE, this::withdraw),
        new Service<>(FilingTransactions.FILE_DESIGNATION, this::designate),
        new Service<>(FilingTransactions.CANCEL_DESIGNATION, this::withdrawDesignation),
        new Service<>(
            FilingTransactions.DISEASES_FILED,
            (sql, call, query) -> new KnownFilings.Diseases(filings.diseases(sql, query.psnNo()))),
        new Service<>(
            FilingTransactions.DESIGNATIONS,
            (sql, call, query) ->
                new Designation.Known(designations.of(sql, query.psnNo(), query.business()))),
        new Service<>(FilingTransactions.TRANSFERS_FILED, this::transfers));
  }

  private FilingNumber fileTransfer(Session sql, Call call, TransferFiling input) {
    LocalDate from = input.from() == null ? input.date() : input.from();
    return number(filings.addTransfer(sql, input.psnNo(), from, input.to()));
  }

  private FilingNumber fileDisease(Session sql, Call call, DiseaseFiling input) {
    if (input.diseaseCode().isEmpty()) {
      throw new Refusal("门慢门特病种目录代码为空");
    }
    return number(
        filings.addDisease(
            sql,
            input.psnNo(),
            DiseaseCodes.name(input.diseaseCode()),
            input.from(),
            input.to(),
            input.established()));
  }

  private Nothing withdraw(Session sql, Call call, FilingNumber input) {
    filings.withdraw(sql, input.psnNo(), input.number());
    return new Nothing();
  }

  private FilingNumber designate(Session sql, Call call, Designation input) {
    books.directory().person(sql, input.psnNo());
    books.directory().provider(sql, input.provider());
    return new FilingNumber(designations.add(sql, input), "", "");
  }

  private Nothing withdrawDesignation(Session sql, Call call, FilingNumber input) {
    designations.withdraw(sql, input.psnNo(), input.number());
    return new Nothing();
  }

  private KnownFilings.Transfers transfers(
      Session sql, Call call, KnownFilings.TransferQuery query) {
    return new KnownFilings.Transfers(
        filings.transfers(sql, query.psnNo()).stream()
            .filter(row -> !row.from().atStartOfDay().isBefore(query.from()))
            .filter(row -> row.from().atStartOfDay().isBefore(query.to()))
            .toList());
  }

  private static FilingNumber number(long id) {
    return new FilingNumber(Long.toString(id), "", "");
  }
}
