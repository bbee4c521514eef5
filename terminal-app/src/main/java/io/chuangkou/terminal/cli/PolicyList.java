package io.chuangkou.terminal.cli;

import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.cli.console.Console;
import io.chuangkou.terminal.ledger.StoredFacts;
import io.chuangkou.terminal.policies.PolicyEntry;
import io.chuangkou.terminal.policies.PolicyFile;
import io.chuangkou.terminal.policies.PolicyRegister;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists of a terminal's policy documents.
 *
 * @param console where they go
 * @param json for machines
 */
record PolicyList(Console console, boolean json) {

  /** What was signed and withdrawn, oldest first. */
  void history(OfflineStore store, ZoneId zone) {
    List<Map<String, String>> rows =
        new PolicyRegister(new StoredFacts(store))
            .history().stream().map(entry -> row(entry, zone)).toList();
    print(rows, "没有签署过政策文件 / nothing was ever signed");
  }

  private static Map<String, String> row(PolicyEntry entry, ZoneId zone) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("at", entry.at().atZone(zone).toLocalDateTime().withNano(0).toString());
    row.put("operator", entry.operator());
    row.put("deed", entry.deed().name().toLowerCase(Locale.ROOT));
    row.put("document", entry.document());
    row.put("file", entry.file());
    row.put("sha256", entry.sha256());
    return row;
  }

  /** What became of each file. */
  void files(List<PolicyFile> files) {
    print(
        files.stream().map(PolicyList::row).toList(),
        "政策文件夹是空的，只用产品自带的政策 / no files: the product's policies alone");
  }

  private static Map<String, String> row(PolicyFile file) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("file", file.name());
    row.put("state", file.state().name().toLowerCase(Locale.ROOT));
    row.put("chinese", file.why().chinese());
    row.put("english", file.why().english());
    return row;
  }

  private void print(List<Map<String, String>> rows, String none) {
    if (json) {
      console.out().println(JsonMapper.shared().writeValueAsString(rows));
    } else if (rows.isEmpty()) {
      console.out().println(none);
    } else {
      rows.forEach(row -> console.out().println(String.join("  ", row.values())));
    }
  }
}
