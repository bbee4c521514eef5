package io.chuangkou.terminal.technician.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.card.emulator.EmulatedCard;
import io.chuangkou.card.emulator.EmulatedReaders;
import io.chuangkou.card.security.HolderAccess;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.store.StoreKey;
import io.chuangkou.store.queue.Bytes;
import io.chuangkou.store.queue.NewItem;
import io.chuangkou.store.queue.State;
import io.chuangkou.terminal.cli.bench.DeskBench;
import io.chuangkou.terminal.technician.Check;
import io.chuangkou.terminal.technician.Examination;
import io.chuangkou.terminal.technician.Finding;
import io.chuangkou.terminal.technician.check.Scan;
import io.chuangkou.terminal.technician.check.ScannerCheck;
import io.chuangkou.terminal.technician.check.StoreCheck;
import io.chuangkou.terminal.technician.check.StoreDisk;
import io.chuangkou.terminal.technician.statistics.ReaderDay;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names, numbers, keys and passwords are planted wherever they could be, and none is handed out.
 */
class SupportBundleTest {

  private static final Charset GBK = Charset.forName("GBK");
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String MSGID = "H32010000001202603020900000042";

  /** Of nobody; the demonstration's own card is in the reader besides. */
  private static final List<String> PLANTED =
      List.of(
          "诸葛不亮",
          "张三",
          "ZHUGE BULIANG",
          "320102198003071234",
          "32010219800307123X",
          "110101199003074274",
          "A12345678",
          "320100D156000005A1B2C3D4E5F60718",
          "6217001234567890123",
          "13912345678",
          "EC32010020260302001A10000015",
          "246813",
          "chuangkou-9001",
          "demonstration-secret",
          "bridge-token-4f9a7c2e11",
          "Pass-word77");

  @TempDir private Path folder;

  private static final String CONFIG =
      """
      region: "320100"
      centre: https://clerk:chuangkou-9001@gateway.example:8443/fsi/api
      store: /home/诸葛不亮/store
      hospital: 诸葛不亮诊所
      orgCode: 320102198003071234
      provider: {id: A12345678, level: 1, setting: community, name: 张三}
      window: "246813"
      operator: "246813"
      operatorName: 诸葛不亮
      department: {code: A03, name: 全科 ZHUGE BULIANG}
      doctor: {code: "13912345678", name: 张三}
      printer: {at: "queue:张三的打印机", paper: 80, cuts: true}
      bridge: {port: 17080, token: bridge-token-4f9a7c2e11}
      stopped: {asOf: 2026-03-01, cards: [320100D156000005A1B2C3D4E5F60718]}
      language: zh
      lockMinutes: 10
      cancelLimit: "1000.00"
      password: demonstration-secret
      诸葛不亮: 张三
      """;

  private Path config() throws IOException {
    Path config = folder.resolve("terminal.yaml");
    Files.writeString(config, CONFIG);
    return config;
  }

  /**
   * Each plant in each writing, in messages, in a thread's name, in a fault and in no form at all.
   */
  private Path log() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(line("o.c.CentreGateway", "2207 " + MSGID + " Accepted in 148 ms"));
    lines.add(line("o.c.CardSteps", "reading CARD-MUTE after 3 tries"));
    for (String plant : PLANTED) {
      writings(plant).values().stream()
          .map(writing -> line("o.c.Probe", "saw " + writing + " and [" + writing + "]=" + writing))
          .forEach(lines::add);
      lines.add("java.lang.IllegalStateException: " + plant);
      lines.add("Caused by: java.io.IOException: /home/" + plant + "/x");
      lines.add("\tat io.chuangkou.terminal.Composition.of(Composition.java:12) ~[" + plant + "]");
      lines.add(plant);
      lines.add("2026-03-02 09:00:00.000 INFO  [" + plant + "] o.c.Probe - hello");
    }
    Path log = folder.resolve("chuangkou.log");
    Files.write(log, lines, UTF_8);
    for (String plant : PLANTED) {
      Files.write(
          log,
          (line("o.c.Probe", "in GBK " + plant) + "\n").getBytes(GBK),
          StandardOpenOption.APPEND);
    }
    return log;
  }

  private static String line(String logger, String message) {
    return "2026-03-02 09:00:00.000 INFO  [desk-1] " + logger + " - " + message;
  }

  private void plantInStore() {
    try (OfflineStore store =
        OfflineStore.open(
            folder.resolve("store"),
            StoreKey.fromFile(folder.resolve("store.key"), new SecureRandom()),
            InstantSource.fixed(NOW))) {
      for (String plant : PLANTED) {
        store.add(new NewItem("id " + plant, "2207", plant, 100, Bytes.utf8(plant), State.INTENT));
        store.remember(plant, Bytes.utf8(plant));
      }
    }
  }

  private static Map<String, String> writings(String plant) {
    Map<String, String> writings = new LinkedHashMap<>();
    writings.put("plain", plant);
    for (Charset charset : List.of(UTF_8, GBK)) {
      byte[] bytes = plant.getBytes(charset);
      writings.put("hex " + charset, HexFormat.of().formatHex(bytes));
      writings.put("HEX " + charset, HexFormat.of().withUpperCase().formatHex(bytes));
      writings.put("base64 " + charset, Base64.getEncoder().encodeToString(bytes));
    }
    return writings;
  }

  private Map<String, byte[]> bundle(List<Finding> findings, List<String> traces)
      throws IOException {
    ReaderDay day =
        new ReaderDay(
            TODAY, "ACS ACR39U 00 00", 3, Map.of("2.00", 2), Map.of("CARD-MUTE", 1), 0, 9);
    Path zip = folder.resolve("out").resolve("support.zip");
    new SupportBundle(List.of("chuangkou 0.1", "Java 25"), config(), log(), () -> List.of(day))
        .write(zip, findings, traces, NOW);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (var entry : file.stream().toList()) {
        entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
      }
    }
    return entries;
  }

  private List<Finding> findings() {
    Examination store =
        new StoreCheck(
            folder.resolve("store"),
            folder.resolve("store.key"),
            ZoneId.of("Asia/Shanghai"),
            StoreDisk::under);
    return Stream.of(
            store.run().stream(),
            ScannerCheck.judge(new Scan("A12345678", Scan.End.ENTER, 9, false)).stream(),
            Stream.of(
                Finding.good(Check.CENTRE, "张三", "查到 诸葛不亮 110101199003074274。", "A12345678 x")))
        .flatMap(found -> found)
        .toList();
  }

  private static List<String> trace() {
    return new DeskBench(
            () -> {
              EmulatedReaders readers = new EmulatedReaders(() -> TODAY, Duration.ofSeconds(20));
              readers.insert(new EmulatedCard(CardProfile.demonstration("zhang-san")));
              return readers;
            },
            HolderAccess.NONE,
            null,
            () -> TODAY)
        .card()
        .trace();
  }

  @Test
  void nothingOfAPersonIsInAnyEntryInAnyWriting() throws IOException {
    plantInStore();
    Set<String> secrets = new TreeSet<>(PLANTED);
    secrets.addAll(keys());
    Map<String, byte[]> entries = bundle(findings(), trace());
    Set<String> found = new TreeSet<>();
    entries.forEach(
        (name, bytes) -> {
          String content = new String(bytes, ISO_8859_1);
          String lower = content.toLowerCase(Locale.ROOT);
          for (String secret : secrets) {
            for (Charset charset : List.of(UTF_8, GBK)) {
              byte[] raw = secret.getBytes(charset);
              if (content.contains(new String(raw, ISO_8859_1))
                  || lower.contains(HexFormat.of().formatHex(raw))
                  || content.contains(unpadded(raw))) {
                found.add(name + ": " + secret + " in " + charset);
              }
            }
          }
        });
    assertEquals(Set.of(), found);
  }

  private static String unpadded(byte[] raw) {
    return Base64.getEncoder().withoutPadding().encodeToString(raw);
  }

  private List<String> keys() throws IOException {
    String line = Files.readString(folder.resolve("store.key")).strip();
    return List.of(line.substring(0, line.indexOf(' ')));
  }

  @Test
  void aPlantIsFoundWhereItIsNotMasked() throws IOException {
    Map<String, byte[]> entries = bundle(List.of(), List.of("张三"));
    assertTrue(
        new String(entries.get("trace.txt"), UTF_8).contains("张三"), "the search would find it");
  }

  @Test
  void whatSupportNeedsIsThere() throws IOException {
    plantInStore();
    Map<String, byte[]> entries = bundle(findings(), trace());
    assertEquals(
        List.of(
            "README.txt",
            "versions.txt",
            "config.txt",
            "log.txt",
            "findings.jsonl",
            "readings.jsonl",
            "trace.txt"),
        List.copyOf(entries.keySet()));
    String config = new String(entries.get("config.txt"), UTF_8);
    assertTrue(config.contains("region: 320100\n"), config);
    assertTrue(config.contains("printer.paper: 80\n"), config);
    assertTrue(config.contains("operatorName: ***\n"), config);
    assertTrue(config.contains("stopped.cards: *** x 1\n"), config);
    String log = new String(entries.get("log.txt"), UTF_8);
    assertTrue(log.contains("2207 " + MSGID + " Accepted in 148 ms"), log);
    assertTrue(log.contains("reading CARD-MUTE after 3 tries"), log);
    assertTrue(log.contains("at io.chuangkou.terminal.Composition.of(Composition.java:12)"), log);
    assertTrue(log.contains("java.lang.IllegalStateException\n"), log);
    String found = new String(entries.get("findings.jsonl"), UTF_8);
    assertTrue(found.contains("32 records were checked"), found);
    assertTrue(new String(entries.get("readings.jsonl"), UTF_8).contains("\"CARD-MUTE\":1"));
    assertTrue(new String(entries.get("trace.txt"), UTF_8).contains("READ RECORD EF06"));
  }
}
