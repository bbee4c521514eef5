package io.chuangkou.settlement.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.settlement.encounter.Encounter.Item;
import io.chuangkou.settlement.encounter.Encounter.ItemClass;
import io.chuangkou.settlement.money.Fen;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
  private static final String HEADER =
      "code,name,class,selfPay,ceiling1,ceiling2,ceiling3,specialMaterial,drug,from,to\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void aBilledLineGetsClassShareAndTheCeilingOfItsLevel() {
    Catalogue catalogue = Catalogue.demonstration();
    BilledLine ct = line("002103000010000210300001", "300.00", "2", "600.00");

    Item item = catalogue.classify(ct, 2, DAY);

    assertEquals(ItemClass.B, item.itemClass());
    assertEquals(1000, item.selfPay());
    assertEquals(Fen.ofYuan("440.00"), item.ceiling());
    assertEquals(Fen.ofYuan("600.00"), item.amount());
  }

  @Test
  void aSpecialMaterialKeepsItsUnitPrice() {
    BilledLine stent = line("C0203021070201204860001", "52000.00", "2", "104000.00");
    Item item = Catalogue.demonstration().classify(stent, 3, DAY);
    assertTrue(item.specialMaterial());
    assertEquals(Fen.ofYuan("52000.00"), item.unitPrice());
  }

  @Test
  void anUnknownCodeIsRefusedWithTheNumberOfItsLine() {
    BilledLine unknown = new BilledLine(3, "NONE", Fen.of(1), BigDecimal.ONE, Fen.of(1), null);
    CatalogueException refusal =
        assertThrows(
            CatalogueException.class, () -> Catalogue.demonstration().classify(unknown, 1, DAY));
    assertEquals("CATALOGUE-UNKNOWN", refusal.code());
    assertTrue(refusal.english().startsWith("Line 3:"), refusal.english());
    assertTrue(refusal.sentence().contains("第 3 行"), refusal.sentence());
  }

  @Test
  void theDayDecidesWhichEntryHolds() throws IOException {
    Catalogue catalogue =
        Catalogue.ofCsv(
            "v2",
            new StringReader(
                HEADER
                    + "X1,药,B,0.10,,,,,,2020-01-01,2022-02-28\n"
                    + "X1,药,A,,,,,,,2022-03-01,\n"));
    assertEquals(ItemClass.B, catalogue.find("X1", DAY.minusDays(1)).orElseThrow().itemClass());
    assertEquals(ItemClass.A, catalogue.find("X1", DAY).orElseThrow().itemClass());
    assertTrue(catalogue.find("X1", LocalDate.of(2019, 12, 31)).isEmpty());
    assertEquals("v2", catalogue.version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X1,药,D,,,,,,,2020-01-01,",
        "X1,药,B,1.10,,,,,,2020-01-01,",
        "X1,药,B,0.10,,,,,,2020-13-01,",
        "X1,药,B,0.10,2.345,,,,,2020-01-01,",
        "X1,药,B,0.10",
        "X0,药,A,,,,,,,2021-01-01,"
      })
  void aFaultyLineIsNamed(String faulty) {
    String csv = HEADER + "X0,药,A,,,,,,,2020-01-01,\n" + faulty + "\n";
    CatalogueException refusal =
        assertThrows(CatalogueException.class, () -> Catalogue.ofCsv("v", new StringReader(csv)));
    assertEquals("CATALOGUE-UNREADABLE", refusal.code());
    assertTrue(refusal.english().matches("Catalogue line [23]: .*"), refusal.english());
  }

  @Test
  void pagesOfTheInterfaceAreReadFromAFolderInAnyShapeTheyAreSavedIn() throws IOException {
    Files.writeString(
        folder.resolve("1312-1.json"),
        """
        {"infcode": "0", "output": {"pageNum": 1, "data": [
          {"hilist_code": "X1", "hilist_name": "药", "chrgitm_lv": "02", "begndate": "2022-01-01 00:00:00",
           "enddate": null, "lmt_used_flag": 0}]}}
        """);
    Files.writeString(
        folder.resolve("1312-2.jsonl"),
        """
        {"hilist_code": "X2", "hilist_name": "针", "chrgitm_lv": "01", "begndate": "2022-01-01"}
        {"hilist_code": "X3", "hilist_name": "片", "chrgitm_lv": "03", "begndate": "2022-01-01", "enddate": ""}
        """);
    Files.writeString(
        folder.resolve("1318.json"),
        "[{\"hilist_code\": \"X1\", \"hilist_pric_uplmt_amt\": 15.50}]");
    Files.writeString(
        folder.resolve("1319.json"),
        "[{\"hilist_code\": \"X1\", \"selfpay_prop_type\": \"10\", \"selfpay_prop\": 0.15}]");
    Catalogue catalogue = Catalogue.ofPages("rows", folder);
    assertEquals(3, catalogue.entries().size());
    Entry entry = catalogue.find("X1", DAY).orElseThrow();
    assertEquals(Fen.ofYuan("15.50"), entry.ceilings().get(1));
    assertEquals(new BigDecimal("0.15"), entry.selfPay());
    Files.writeString(folder.resolve("1312-3.json"), "[{]");
    assertThrows(CatalogueException.class, () -> Catalogue.ofPages("rows", folder));
    assertThrows(
        CatalogueException.class,
        () -> Catalogue.ofPages("rows", Files.createDirectory(folder.resolve("empty"))));
  }

  @Test
  void rowsOfTheInterfaceMakeACatalogue() {
    Catalogue catalogue =
        Catalogue.ofRows(
            "20220301",
            List.of(
                Map.of(
                    "hilist_code",
                    "X1",
                    "hilist_name",
                    "药",
                    "chrgitm_lv",
                    "02",
                    "begndate",
                    "2022-01-01 00:00:00",
                    "vali_flag",
                    "1"),
                Map.of("hilist_code", "X2", "vali_flag", "0")),
            List.of(
                Map.of("hilist_code", "X1", "hilist_pric_uplmt_amt", "15.000000"),
                Map.of(
                    "hilist_code",
                    "X1",
                    "hilist_lmtpric_type",
                    "3",
                    "hilist_pric_uplmt_amt",
                    "20.000000"),
                Map.of("hilist_code", "X1", "hilist_pric_uplmt_amt", "999999")),
            List.of(
                Map.of("hilist_code", "X1", "selfpay_prop_type", "10", "selfpay_prop", "0.1500"),
                Map.of("hilist_code", "X1", "selfpay_prop_type", "20", "selfpay_prop", "0")));
    Entry entry = catalogue.find("X1", DAY).orElseThrow();
    assertEquals(ItemClass.B, entry.itemClass());
    assertEquals(new BigDecimal("0.15"), entry.selfPay());
    assertEquals(
        Map.of(1, Fen.ofYuan("15"), 2, Fen.ofYuan("15"), 3, Fen.ofYuan("20")), entry.ceilings());
    assertEquals(1, catalogue.entries().size());
  }

  private static BilledLine line(String code, String price, String quantity, String amount) {
    return new BilledLine(
        1, code, Fen.ofYuan(price), new BigDecimal(quantity), Fen.ofYuan(amount), null);
  }
}
