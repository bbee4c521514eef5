package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.statement.CentreFile;
import io.chuangkou.settlement.message.statement.StatementTransactions;
import java.util.List;

/** 9101: files that providers bring. */
final class FileService {

  private final Files files;

  FileService(Tables books) {
    this.files = books.files();
  }

  List<Endpoint<?, ?>> services() {
    return List.of(new Endpoint<>(StatementTransactions.UPLOAD, this::upload));
  }

  private CentreFile upload(Session sql, Call call, CentreFile.Upload input) {
    return files.add(sql, call, input.name(), input.bytes());
  }
}
