package io.chuangkou.card.trace;

import io.chuangkou.card.trace.Records.TaggedValue;
import io.chuangkou.card.trace.SelectedFile.Subject;
import io.chuangkou.card.trace.TraceEvent.Exchange;
import io.chuangkou.card.trace.TraceEvent.NoAnswer;
import io.chuangkou.card.trace.TraceEvent.NoReset;
import io.chuangkou.card.trace.TraceEvent.Reset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a conversation read of the basic files EF05 and EF06, as it was answered last. */
public final class FilesRead {

  private final Map<String, Map<Integer, String>> values = new LinkedHashMap<>();
  private final Map<String, String> statusWords = new LinkedHashMap<>();
  private final Map<String, String> images;

  private FilesRead(List<TraceEvent> events) {
    this.images = images(events);
    SelectedFile selection = new SelectedFile();
    for (TraceEvent event : events) {
      switch (event) {
        case Reset reset -> selection.reset();
        case NoReset none -> selection.reset();
        case NoAnswer none -> selection.reset();
        case Exchange exchange -> take(selection.follow(exchange), exchange);
      }
    }
    images.forEach((file, image) -> add(file, Records.of(image).records()));
  }

  /** Reads a conversation through. */
  public static FilesRead of(List<TraceEvent> events) {
    return new FilesRead(events);
  }

  /** The files' bytes as READ BINARY gave them, piece by piece; pieces that are not there: 00. */
  static Map<String, String> images(List<TraceEvent> events) {
    Map<String, TreeMap<Integer, String>> pieces = new LinkedHashMap<>();
    SelectedFile selection = new SelectedFile();
    for (TraceEvent event : events) {
      if (!(event instanceof Exchange exchange)) {
        selection.reset();
        continue;
      }
      Subject subject = selection.follow(exchange);
      if (subject.isOfBasicFile() && subject.isBinary() && !exchange.data().isEmpty()) {
        pieces
            .computeIfAbsent(subject.file(), file -> new TreeMap<>())
            .put(subject.offset(), exchange.data());
      }
    }
    Map<String, String> images = new LinkedHashMap<>();
    pieces.forEach(
        (file, parts) -> {
          StringBuilder image = new StringBuilder();
          parts.forEach(
              (offset, part) -> {
                image.append("00".repeat(Math.max(0, offset - image.length() / 2)));
                image.replace(
                    2 * offset, Math.min(image.length(), 2 * offset + part.length()), part);
              });
          images.put(file, image.toString());
        });
    return images;
  }

  private void take(Subject subject, Exchange exchange) {
    if (!subject.isOfBasicFile()) {
      return;
    }
    boolean isInterim =
        exchange.statusWord().startsWith("61") || exchange.statusWord().startsWith("6C");
    boolean isMissingRecord = subject.isRecord() && exchange.statusWord().equals("6A83");
    if (!isInterim && !isMissingRecord) {
      statusWords.put(subject.file(), exchange.statusWord());
    }
    if (subject.isRecord()) {
      add(subject.file(), Records.of(exchange.data()).records());
    }
  }

  private void add(String file, List<TaggedValue> records) {
    Map<Integer, String> found = values.computeIfAbsent(file, any -> new LinkedHashMap<>());
    records.forEach(record -> found.put(record.tag(), record.value()));
  }

  /** How the card answered the last command on a file; empty: there was none. */
  public String statusWord(String file) {
    return statusWords.getOrDefault(file, "");
  }

  /** The value of a record, hexadecimal digits. */
  public Optional<String> value(String file, int tag) {
    return Optional.ofNullable(values(file).get(tag));
  }

  /** Every record of a file, by tag, in the order in which the card gave them. */
  public Map<Integer, String> values(String file) {
    return Collections.unmodifiableMap(values.getOrDefault(file, Map.of()));
  }
}
