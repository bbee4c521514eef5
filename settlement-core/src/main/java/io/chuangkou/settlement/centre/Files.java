package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.statement.CentreFile;
import java.time.LocalDateTime;

/** Files that providers bring and fetch, each for the provider alone and for some days. */
final class Files {

  private static final int KEPT_DAYS = 7;
  private static final int LARGEST = 1 << 20;

  private final Numbers numbers;

  Files(Numbers numbers) {
    this.numbers = numbers;
  }

  CentreFile add(Session sql, Call call, String name, byte[] content) {
    if (content.length > LARGEST) {
      throw new Refusal("文件超过 1 MB：" + name);
    }
    LocalDateTime until = call.now().plusDays(KEPT_DAYS);
    long id =
        sql.insert(
            "INSERT INTO centre_file (org_code, name, content, until) VALUES (?,?,?,?)",
            call.orgCode(),
            name,
            content,
            until);
    return new CentreFile(numbers.file(id), name, until);
  }

  byte[] content(Session sql, Call call, String number) {
    return sql.first(
            "SELECT content FROM centre_file WHERE org_code = ? AND id = ? AND until > ?",
            row -> row.getBytes("content"),
            call.orgCode(),
            numbers.file(number),
            call.now())
        .orElseThrow(() -> new Refusal("没有这个文件，或已过期：" + number));
  }
}
