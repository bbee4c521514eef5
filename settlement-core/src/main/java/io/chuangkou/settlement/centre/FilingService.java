package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.encounter.Person.Filing;
import io.chuangkou.settlement.encounter.Person.FilingKind;
import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.filing.Designation;
import io.chuangkou.settlement.message.filing.DiseaseFiling;
import io.chuangkou.settlement.message.filing.FilingNumber;
import io.chuangkou.settlement.message.filing.FilingTransactions;
import io.chuangkou.settlement.message.filing.KnownFilings;
import io.chuangkou.settlement.message.filing.TransferFiling;
import io.chuangkou.settlement.message.person.DiseaseCodes;
import java.time.LocalDate;
import java.util.List;

/** 2501 to 2506, 5301, 5302, 5304: filings of transfers, chronic diseases and chosen providers. */
final class FilingService {

  private final Tables books;
  private final FilingTable filings;
  private final Designations designations = new Designations();

  FilingService(Tables books) {
    this.books = books;
    this.filings = books.filings();
  }

  List<Endpoint<?, ?>> services() {
    return List.of(
        new Endpoint<>(FilingTransactions.FILE_TRANSFER, this::fileTransfer),
        new Endpoint<>(FilingTransactions.CANCEL_TRANSFER, this::withdraw),
        new Endpoint<>(FilingTransactions.FILE_DISEASE, this::fileDisease),
        new Endpoint<>(FilingTransactions.CANCEL_DISEASE, this::withdraw),
        new Endpoint<>(FilingTransactions.FILE_DESIGNATION, this::designate),
        new Endpoint<>(FilingTransactions.CANCEL_DESIGNATION, this::withdrawDesignation),
        new Endpoint<>(
            FilingTransactions.DISEASES_FILED,
            (sql, call, query) -> new KnownFilings.Diseases(filings.diseases(sql, query.psnNo()))),
        new Endpoint<>(
            FilingTransactions.DESIGNATIONS,
            (sql, call, query) ->
                new Designation.Known(designations.of(sql, query.psnNo(), query.business()))),
        new Endpoint<>(FilingTransactions.TRANSFERS_FILED, this::transfers));
  }

  private FilingNumber fileTransfer(Session sql, Call call, TransferFiling input) {
    LocalDate from = input.from() == null ? input.date() : input.from();
    String area = input.area().isEmpty() ? null : input.area();
    return number(
        filings.addTransfer(
            sql, call, input.psnNo(), new Filing(FilingKind.TRANSFER, from, input.to(), area)));
  }

  private FilingNumber fileDisease(Session sql, Call call, DiseaseFiling input) {
    if (input.diseaseCode().isEmpty()) {
      throw new Refusal("门慢门特病种目录代码为空");
    }
    return number(
        filings.addDisease(
            sql,
            call,
            input.psnNo(),
            new Registration(
                DiseaseCodes.name(input.diseaseCode()),
                input.from(),
                input.to(),
                input.established(),
                input.extension().operated(),
                input.extension().severity(),
                input.extension().extended(),
                null)));
  }

  private Nothing withdraw(Session sql, Call call, FilingNumber input) {
    filings.withdraw(sql, call, input.psnNo(), input.number());
    return new Nothing();
  }

  private FilingNumber designate(Session sql, Call call, Designation input) {
    books.directory().person(sql, input.psnNo());
    books.directory().provider(sql, input.provider());
    return new FilingNumber(designations.add(sql, call, input), "", "");
  }

  private Nothing withdrawDesignation(Session sql, Call call, FilingNumber input) {
    designations.withdraw(sql, call, input.psnNo(), input.number());
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
