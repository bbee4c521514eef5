package io.chuangkou.terminal;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.pcsc.PcscSettings;
import io.chuangkou.card.security.ModuleKey;
import io.chuangkou.card.security.ModuleKeys;
import io.chuangkou.card.vendor.VendorSettings;
import io.chuangkou.card.vendor.VendorSettings.Convention;
import io.chuangkou.settlement.catalogue.Entry;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.bridge.BridgeSettings;
import io.chuangkou.terminal.bridge.BridgeSettings.Disclosed;
import io.chuangkou.terminal.counter.BillRules;
import io.chuangkou.terminal.counter.BillRules.Demand;
import io.chuangkou.terminal.counter.ProviderRules.NameOnSlip;
import io.chuangkou.terminal.counter.TenderRules;
import io.chuangkou.terminal.display.ScreenChoice;
import io.chuangkou.terminal.equipment.ModuleSettings;
import io.chuangkou.terminal.equipment.ReaderEquipment;
import io.chuangkou.terminal.equipment.ReaderEquipment.Library;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.Words;
import io.chuangkou.terminal.print.PrinterSettings;
import io.chuangkou.terminal.slip.SlipLayout.Sort;
import io.chuangkou.terminal.tender.TenderKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalFileTest {

  private static final Path SAMPLE = Path.of("../packaging/samples/terminal.yaml");

  @TempDir Path folder;

  @Test
  void the_sample_is_a_configuration() {
    TerminalConfig config = TerminalFile.read(SAMPLE);
    assertEquals("H32010000001", config.orgCode());
    assertEquals("C1", config.counter().provider().id());
    assertEquals(Fen.ofYuan("500.00"), config.counter().rules().offline().maxFund());
    assertEquals(Duration.ofDays(3), config.counter().rules().offline().maxFactsAge());
    assertTrue(config.store().endsWith("packaging/samples/data/store"));
  }

  @Test
  void a_folder_of_unpaid_bills_is_meant_from_where_the_file_lies() throws IOException {
    assertNull(TerminalFile.read(SAMPLE).unpaid());
    String text = Files.readString(SAMPLE).replace("# unpaid: data", "unpaid: data");
    Path file = Files.writeString(folder.resolve("terminal.yaml"), text);
    assertEquals(folder.resolve("data/unpaid"), TerminalFile.read(file).unpaid());
  }

  @Test
  void a_security_module_is_named_by_its_slot_and_its_keys() throws IOException {
    assertNull(TerminalFile.read(SAMPLE).equipment().module());
    String text =
        Files.readString(SAMPLE)
            .replace("# securityModule:", "securityModule:")
            .replace("#   reader: SAM", "  reader: SAM");
    Path file = Files.writeString(folder.resolve("terminal.yaml"), text);
    assertEquals(
        new ReaderEquipment(new ModuleSettings("SAM", null, null), List.of()),
        TerminalFile.read(file).equipment());
    Files.writeString(file, text.replace("#   internalKey: \"....\"", "  internalKey: \"4711\""));
    assertEquals(
        new ReaderEquipment(new ModuleSettings("SAM", null, "4711"), List.of()),
        TerminalFile.read(file).equipment());
    assertEquals(
        new ModuleKeys(ModuleKey.HOLDER, new ModuleKey(0x47, 0x11)),
        new ModuleSettings("SAM", null, "4711").keys());
    Files.writeString(file, text.replace("#   internalKey:", "  internalKey:"));
    TerminalException refused =
        assertThrows(TerminalException.class, () -> TerminalFile.read(file));
    assertTrue(refused.advice().sentence().contains("internalKey"), refused.advice().sentence());
  }

  @Test
  void a_makers_library_reads_the_readers_that_it_is_for() throws IOException {
    Files.writeString(folder.resolve("start.json"), "{}");
    String vendor =
        """

        vendor:
          - {reader: D8, library: lib/maker.so, convention: base, helper: [own], start: start.json}
        """;
    Path file =
        Files.writeString(folder.resolve("terminal.yaml"), Files.readString(SAMPLE) + vendor);
    Library library = TerminalFile.read(file).equipment().libraries().getFirst();
    assertEquals("D8", library.reader());
    assertTrue(library.isKnownToService());
    assertEquals(folder.resolve("lib/maker.so"), library.settings().library());
    assertEquals(Convention.BASE, library.settings().convention());
    assertEquals(VendorSettings.ownHelper(), library.settings().helper());
    assertEquals("{}", library.settings().start());
    Map.of(
            "convention: base", "convention: other",
            "start: start.json", "start: nowhere.json",
            "helper: [own]", "charset: none-such",
            "reader: D8", "reader: D8, cardType: 9")
        .forEach(
            (right, wrong) ->
                assertThrows(
                    TerminalException.class,
                    () ->
                        TerminalFile.read(
                            Files.writeString(
                                file, Files.readString(SAMPLE) + vendor.replace(right, wrong)))));
    Files.writeString(
        file,
        Files.readString(SAMPLE)
            + vendor.replace("reader: D8", "reader: D8, service: false")
            + "  - {reader: D9, library: other.so}\n");
    assertThrows(TerminalException.class, () -> TerminalFile.read(file));
  }

  @ParameterizedTest
  @CsvSource({
    "window:, windw:, window",
    "language: zh, langauge: zh, langauge",
    "level: 1, level: one, level",
    "setting: community, setting: kiosk, KIOSK",
    "orgCode: H32010000001, '', orgCode",
    "'    outpatient:', '    stay:', STAY",
    "'[full_cash]', '[half_cash]', HALF_CASH",
    "maxPerPerson: 3, maxPerPerson: three, maxPerPerson",
    "'region: \"320100\"', 'region: \"990000\"', 990000",
    "'slips: data/slips', 'slips: [', 行",
    "'127.0.0.1:18080', '10.1.2.3:18080', plainHttp",
    "'# centreCa: centre-ca.pem', 'centreCa: missing.pem', missing.pem",
    "'catalogue: demonstration', 'catalogue: missing.csv', missing.csv",
    "'# policies: policies', 'policies: nowhere', nowhere",
    "'kinds: {cash', 'kinds: {shells', SHELLS",
    "'kinds: {cash: 现金, ', 'kinds: {', cash comes first",
    "'reader: \"\"', 'bridge: {port: 1, prot: 2}', prot",
    "'reader: \"\"', 'bridge: {port: 70000}', bridge: port",
    "'reader: \"\"', 'bridge: {port: 1, origins: [his.example]}', his.example",
    "'reader: \"\"', 'bridge: {port: 1, origins: [\"http://his.example/\"]}', http://his.example/",
    "'reader: \"\"', 'bridge: {port: 1, discloses: [names]}', names",
    "'reader: \"\"', 'bridge: {port: 1, cardText: big5}', big5",
    "'reader: \"\"', 'reader: {tkae: [D8]}', tkae",
    "'reader: \"\"', 'reader: {silenceSeconds: 0}', silenceSeconds",
    "'reader: \"\"', 'reader: {leave: D8}', leave",
    "'# display: second', 'display: first', display",
    "'# slipName: masked', 'slipName: whole', slipName",
    "'language: zh', 'printer: {at: \"tcp://192.0.2.7\", paper: a4}', 'queue:NAME'",
    "'language: zh', 'printer: {at: \"queue:a\", paper: 70}', '80 | 58 | a4'"
  })
  void a_faulty_configuration_is_refused_with_its_place(String text, String with, String place)
      throws IOException {
    Path file = folder.resolve("terminal.yaml");
    Files.writeString(file, Files.readString(SAMPLE).replace(text, with));
    TerminalException refused =
        assertThrows(TerminalException.class, () -> TerminalFile.read(file));
    assertEquals("CONFIG", refused.advice().code());
    assertTrue(refused.advice().sentence().contains(place), () -> refused.advice().sentence());
  }

  @Test
  void the_hospitals_system_is_let_in_where_it_is_configured_as_the_sample_says()
      throws IOException {
    assertNull(TerminalFile.read(SAMPLE).bridge());
    Path file = folder.resolve("terminal.yaml");
    Files.writeString(
        file,
        Files.readString(SAMPLE)
            .replace("# bridge:", "bridge:")
            .replaceAll("(?m)^#   (port|token|origins|discloses|cardText):", "  $1:"));
    BridgeSettings bridge = requireNonNull(TerminalFile.read(file).bridge());
    assertEquals(17080, bridge.port());
    assertEquals(folder.resolve("data/bridge.token"), bridge.token());
    assertEquals(Set.of("https://his.example"), bridge.origins());
    assertEquals(Set.of(Disclosed.NAME, Disclosed.ID_NUMBER), bridge.discloses());
    assertNull(bridge.cardText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"\"|true|true|true|10",
        "d8|true|true|false|10",
        "{take: [D8, T10], leave: [contactless], silenceSeconds: 30}|true|false|true|30",
      })
  void the_desks_readers_are_those_to_take_and_not_to_leave(
      String reader, boolean d8, boolean contactless, boolean t10, long seconds)
      throws IOException {
    Path file = folder.resolve("terminal.yaml");
    Files.writeString(file, Files.readString(SAMPLE).replace("reader: \"\"", "reader: " + reader));
    PcscSettings settings = TerminalFile.read(file).reader();

    assertEquals(d8, settings.admits("Decard D8 00 00"));
    assertEquals(contactless, settings.admits("Decard D8 Contactless 00 01"));
    assertEquals(t10, settings.admits("Decard T10 00 00"));
    assertFalse(settings.admits("Decard D8 T10 SAM1 00 02"));
    assertEquals(Duration.ofSeconds(seconds), settings.silence());
  }

  @Test
  void money_is_taken_by_the_kinds_that_are_named_in_their_order() throws IOException {
    Path file = folder.resolve("terminal.yaml");
    String kinds = "kinds: {cash: '', cheque: 转账支票}";
    Files.writeString(
        file,
        Files.readString(SAMPLE)
            .replaceFirst("kinds: \\{.*\\}", kinds)
            .replace("askAbove: \"1000.00\"", "askAbove: \"200.00\""));
    TenderRules tender = TerminalFile.read(file).counter().rules().tender();
    assertEquals(List.of(TenderKind.CASH, TenderKind.CHEQUE), tender.kinds());
    assertEquals(Map.of(TenderKind.CHEQUE, "转账支票"), tender.names());
    assertEquals("Cash", tender.in(new Words(Locale.ENGLISH)).name(TenderKind.CASH));
    assertEquals(Fen.ofYuan("200.00"), tender.askAbove());
  }

  @Test
  void a_printer_for_each_sort_of_paper_and_a_screen_for_the_customer_are_named()
      throws IOException {
    Path file = folder.resolve("terminal.yaml");
    Files.writeString(
        file,
        Files.readString(SAMPLE)
            .replace(
                "language: zh",
                """
                language: zh
                printer:
                  at: tcp://192.0.2.7
                  paper: 58
                  report: {at: "queue:office", paper: a4, onSettling: false}
                """)
            .replace("# slipName: masked", "slipName: full")
            .replace("# display: second", "display: 2"));
    TerminalConfig config = TerminalFile.read(file);
    PrinterSettings printer = requireNonNull(config.printer());
    assertEquals(
        List.of("tcp://192.0.2.7", "queue:office"),
        printer.all().stream().map(PrinterSettings::at).toList());
    assertTrue(printer.onSettling());
    assertFalse(requireNonNull(printer.own().get(Sort.REPORT)).onSettling());
    assertEquals(NameOnSlip.FULL, config.counter().rules().slipName());
    assertEquals(new ScreenChoice(2), config.display());
    TerminalConfig usual = TerminalFile.read(SAMPLE);
    assertEquals(NameOnSlip.MASKED, usual.counter().rules().slipName());
    assertNull(usual.display());
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:18080, https://centre.example",
    "http://127.0.0.1:18080, http://localhost:18080",
    "'127.0.0.1:18080/fsi/api', '10.1.2.3:18080/fsi/api;plainHttp: true'"
  })
  void personal_data_leaves_the_machine_encrypted_or_where_that_was_asked_for(
      String text, String with) throws IOException {
    Path file = folder.resolve("terminal.yaml");
    Files.writeString(file, Files.readString(SAMPLE).replace(text, with.replace(";", "\n")));
    assertNull(TerminalFile.read(file).trust());
  }

  @Test
  void catalogues_and_what_a_bill_must_tell_are_the_providers() throws IOException {
    Files.writeString(
        folder.resolve("items.csv"),
        """
        code,name,class,selfPay,ceiling1,ceiling2,ceiling3,specialMaterial,drug,from,to,ownCode,traceProduct,unit
        X1,某药,A,,,,,,,2020-01-01,,HIS-1,8123456,瓶
        """);
    Files.writeString(folder.resolve("icd.txt"), "code,name\nA1,某病\n");
    Path file = folder.resolve("terminal.yaml");
    Files.writeString(
        file,
        Files.readString(SAMPLE)
            .replace("catalogue: demonstration ", "catalogue: items.csv ")
            .replace("diagnoses: demonstration ", "diagnoses: icd.txt ")
            .replace("diagnosis: optional", "diagnosis: required")
            .replace("traceCodes: optional", "traceCodes: required"));
    TerminalConfig config = TerminalFile.read(file);
    Entry item = config.catalogues().items().entries().getFirst();
    assertEquals(new Entry.Stock("HIS-1", "8123456", "瓶"), item.stock());
    assertEquals("某病", config.catalogues().diagnoses().find("A1").orElseThrow().name());
    BillRules rules = config.counter().rules().bills();
    assertEquals(Demand.REQUIRED, rules.diagnosis());
    assertEquals(Demand.REQUIRED, rules.traceCodes());
    assertTrue(rules.accountAsked(), "as the demonstration's profile has it");

    Files.writeString(folder.resolve("items.csv"), "code,name\n");
    TerminalException refused =
        assertThrows(TerminalException.class, () -> TerminalFile.read(file));
    assertTrue(refused.advice().sentence().contains("items.csv"), refused.advice().sentence());
  }

  @Test
  void the_clerks_policies_lie_in_the_folder_that_is_named() throws IOException {
    Path documents = Files.createDirectory(folder.resolve("policies"));
    Path file = folder.resolve("terminal.yaml");
    Files.writeString(
        file, Files.readString(SAMPLE).replace("# policies: policies", "policies: policies"));
    assertEquals(documents, TerminalFile.read(file).policies());
    assertNull(TerminalFile.read(SAMPLE).policies());
  }

  @Test
  void a_configuration_without_a_catalogue_says_so_and_is_one_all_the_same() throws IOException {
    Path file = folder.resolve("terminal.yaml");
    Files.writeString(file, Files.readString(SAMPLE).replace("catalogue: demonstration", ""));
    assertEquals("CATALOGUE-MISSING", TerminalFile.read(file).lack().orElseThrow().code());
    assertEquals(Optional.empty(), TerminalFile.read(SAMPLE).lack());
  }

  @Test
  void an_idle_window_is_locked_after_ten_minutes_or_as_long_as_is_said() throws IOException {
    assertEquals(Duration.ofMinutes(10), TerminalFile.read(SAMPLE).lockAfter());
    Path file = folder.resolve("terminal.yaml");
    for (String minutes : List.of("0", "3")) {
      Files.writeString(file, Files.readString(SAMPLE) + "\nlockMinutes: " + minutes + "\n");
      assertEquals(
          Duration.ofMinutes(Long.parseLong(minutes)), TerminalFile.read(file).lockAfter());
    }
    Files.writeString(file, Files.readString(SAMPLE) + "\nlockMinutes: -1\n");
    TerminalException refused =
        assertThrows(TerminalException.class, () -> TerminalFile.read(file));
    assertTrue(refused.advice().sentence().contains("lockMinutes"), refused.advice().sentence());
  }

  @Test
  void keys_that_clash_stop_the_start_with_all_of_them_listed() throws IOException {
    Path file = folder.resolve("terminal.yaml");
    String sample = Files.readString(SAMPLE);
    Files.writeString(file, sample + "\nkeys: {settle: F9, cancel: F12}\n");
    assertEquals("F9", TerminalFile.read(file).keys().of("F12"));
    Files.writeString(file, sample + "\nkeys: {settle: F9, sell: F3}\n");
    TerminalException refused =
        assertThrows(TerminalException.class, () -> TerminalFile.read(file));
    String said = refused.advice().sentence();
    assertTrue(said.contains("cancel、settle") && said.contains("sell"), said);
  }

  @Test
  void a_missing_file_is_named() {
    TerminalException refused =
        assertThrows(TerminalException.class, () -> TerminalFile.read(folder.resolve("none.yaml")));
    assertTrue(refused.advice().sentence().contains("none.yaml"));
  }
}
