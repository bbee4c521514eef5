package io.chuangkou.terminal.technician.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.statistics.ReaderDay;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * One file for support, a zip of texts: versions, the configuration without secrets, the end of the
 * log, what the checks found, the statistics, and conversations with cards without personal bytes.
 * Of the store it holds what a check tells of it, never a record.
 *
 * @param versions of program, Java and system, a line each
 * @param config the file of the configuration
 * @param log the file of the log
 * @param days what was counted of readings
 */
public record SupportBundle(
    List<String> versions, Path config, Path log, Supplier<List<ReaderDay>> days) {

  private static final List<String> ABOUT =
      List.of(
          "窗口 Chuangkou：给技术支持的资料。没有姓名、号码、密钥、密码；台账里的记录一条也没有。",
          "What support needs. No name, number, key or password is in it, and no record of the store.",
          "",
          "versions.txt   程序、Java、系统 / program, Java, system",
          "config.txt     配置，只留无关个人和机密的值 / configuration, values that tell of nobody",
          "log.txt        最近的日志，可疑的都遮盖 / end of the log, masked",
          "findings.jsonl 各项检查 / what the checks found",
          "readings.jsonl 每天的读卡计数 / readings by day",
          "trace.txt      与卡的对话，个人字节已替换 / conversations with cards, without personal bytes");

  /** Copies the list. */
  public SupportBundle {
    versions = List.copyOf(versions);
  }

  /**
   * Writes it in place of whatever the file was.
   *
   * @param findings of the checks that were made
   * @param traces conversations with cards, without personal bytes
   * @param made when
   * @throws IOException if it cannot be written; the file is as it was
   */
  public void write(Path file, List<Finding> findings, List<String> traces, Instant made)
      throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, "support", ".zip");
    try {
      try (OutputStream out = Files.newOutputStream(fresh);
          ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
        entries(findings, traces).forEach((name, lines) -> put(zip, name, lines, made));
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private Map<String, List<String>> entries(List<Finding> findings, List<String> traces) {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    entries.put("README.txt", ABOUT);
    entries.put("versions.txt", versions);
    ConfigMask masked = ConfigMask.of(config);
    entries.put("config.txt", masked.lines());
    entries.put("log.txt", LogMask.lines(log, masked.hidden()));
    entries.put("findings.jsonl", findings.stream().map(SupportBundle::row).toList());
    entries.put(
        "readings.jsonl",
        days.get().stream().map(JsonMapper.shared()::writeValueAsString).toList());
    entries.put("trace.txt", traces);
    return entries;
  }

  private static void put(ZipOutputStream zip, String name, List<String> lines, Instant made) {
    try {
      ZipEntry entry = new ZipEntry(name);
      entry.setTime(made.toEpochMilli());
      zip.putNextEntry(entry);
      zip.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was scanned may be anybody's; every other sentence goes through the log's mask. */
  private static String row(Finding finding) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("check", finding.check().command());
    row.put("item", LogMask.message(english(finding.item())));
    row.put("verdict", finding.grade().name());
    row.put("code", finding.words().code());
    row.put(
        "said",
        finding.check() == Check.SCANNER ? "" : LogMask.message(finding.words().englishSentence()));
    row.put("keys", new ArrayList<>(finding.keys()));
    return JsonMapper.shared().writeValueAsString(row);
  }

  private static String english(String item) {
    int stroke = item.indexOf(" / ");
    return stroke < 0 ? item : item.substring(stroke + 3);
  }
}
