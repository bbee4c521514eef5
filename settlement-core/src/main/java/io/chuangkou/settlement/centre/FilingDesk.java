package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.DiseaseCodes;
import io.chuangkou.settlement.message.DiseaseFiling;
import io.chuangkou.settlement.message.FilingNumber;
import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.Transactions;
import io.chuangkou.settlement.message.TransferFiling;
import java.time.LocalDate;
import java.util.List;

/** 2501 to 2504: filings of transfers and of chronic diseases. */
final class FilingDesk {

  private final Filings filings;

  FilingDesk(Books books) {
    this.filings = books.filings();
  }

  List<Service<?, ?>> services() {
    return List.of(
        new Service<>(Transactions.FILE_TRANSFER, this::fileTransfer),
        new Service<>(Transactions.CANCEL_TRANSFER, this::withdraw),
        new Service<>(Transactions.FILE_DISEASE, this::fileDisease),
        new Service<>(Transactions.CANCEL_DISEASE, this::withdraw));
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

  private static FilingNumber number(long id) {
    return new FilingNumber(Long.toString(id), "", "");
  }
}
