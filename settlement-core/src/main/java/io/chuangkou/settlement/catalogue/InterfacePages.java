package io.chuangkou.settlement.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Rows of 1312, 1318 and 1319 as they were saved: the files of a folder whose names begin with the
 * transaction's number, in the order of their names, in UTF-8. Each is an answer's page, an array
 * of rows, or holds a row a line: every object with a {@code hilist_code} is a row.
 */
final class InterfacePages {

  private static final String CODE = "hilist_code";
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private InterfacePages() {}

  /**
   * The rows of a transaction.
   *
   * @throws CatalogueException if a file is no JSON; the line is that of the file
   * @throws IOException if reading fails
   */
  static List<Map<String, String>> rows(Path folder, String infno) throws IOException {
    List<Path> pages;
    try (Stream<Path> files = Files.list(folder)) {
      pages =
          files
              .filter(file -> String.valueOf(file.getFileName()).startsWith(infno))
              .sorted()
              .toList();
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (Path page : pages) {
      read(page, rows);
    }
    return rows;
  }

  private static void read(Path page, List<Map<String, String>> rows) throws IOException {
    try (Reader text = Files.newBufferedReader(page);
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      Deque<Map<String, String>> open = new ArrayDeque<>();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          open.push(new HashMap<>());
        } else if (token == JsonToken.END_OBJECT) {
          Map<String, String> closed = open.pop();
          if (closed.containsKey(CODE)) {
            rows.add(closed);
          }
        } else if (token.isScalarValue() && token != JsonToken.VALUE_NULL && !open.isEmpty()) {
          String name = json.currentName();
          if (name != null) {
            open.peek().put(name, json.getString());
          }
        }
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw CatalogueException.unreadable(line, page.getFileName() + " is no JSON");
    }
  }
}
