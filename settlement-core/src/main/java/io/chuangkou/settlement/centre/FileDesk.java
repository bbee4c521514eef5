package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.StatementTransactions;
import io.chuangkou.settlement.message.CentreFile;
import java.util.List;

/** 9101: files that providers bring. */
final class FileDesk {

  private final Files files;

  FileDesk(Books books) {
    this.files = books.files();
  }

  List<Service<?, ?>> services() {
    return List.of(new Service<>(StatementTransactions.UPLOAD, this::upload));
  }

  private CentreFile upload(Session sql, Call call, CentreFile.Upload input) {
    return files.add(sql, call, input.name(), input.bytes());
  }
}
