package io.chuangkou.settlement.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Diagnoses read from a file with a header, and as 1307 delivers them. */
class DiagnosisCatalogueTest {

  private static DiagnosisCatalogue read(String text) throws IOException {
    return DiagnosisCatalogue.read(new StringReader(text));
  }

  /** Columns 11, 12 and 19 of 1307 are code, name and validity. */
  private static String row(String code, String name, String valid) {
    return "1\t\t\t\t\t\t\t\t\t\t" + code + "\t" + name + "\t\t\t\t\t\t\t" + valid + "\t\t";
  }

  @Test
  void rows_as_1307_delivers_them_are_read_and_those_that_hold_no_more_left_out()
      throws IOException {
    DiagnosisCatalogue catalogue =
        read(row("I10.x00", "高血压", "1") + "\n" + row("I10.x99", "旧编码", "0") + "\n");
    assertEquals(Optional.of(new Diagnosis("I10.x00", "高血压")), catalogue.find("I10.x00"));
    assertEquals(Optional.empty(), catalogue.find("I10.x99"));
  }

  @Test
  void a_header_names_the_columns_whatever_parts_them() throws IOException {
    assertEquals(
        List.of(new Diagnosis("J06.900", "急性上呼吸道感染")),
        read("\uFEFFname\tcode\n急性上呼吸道感染\tJ06.900\n").search("上呼吸道", 5));
    assertEquals(
        List.of(new Diagnosis("J06.900", "急性上呼吸道感染")),
        read("code,name,initials\nJ06.900,急性上呼吸道感染,jxshxdgr\n").search("SHXD", 5));
  }

  @Test
  void what_begins_so_comes_before_what_holds_it() throws IOException {
    DiagnosisCatalogue catalogue = read("code,name\nA1,慢性胃炎\nA2,胃炎\nB1,其他\n");
    assertEquals(
        List.of("A2", "A1"), catalogue.search("胃炎", 5).stream().map(Diagnosis::code).toList());
    assertEquals(1, catalogue.search("a", 1).size());
    assertEquals(List.of(), catalogue.search("  ", 5));
  }

  @Test
  void a_line_that_cannot_be_read_is_named() {
    CatalogueException refused =
        assertThrows(CatalogueException.class, () -> read("code,name\nA1,胃炎\nA2\n"));
    assertTrue(String.valueOf(refused.getMessage()).contains("3"), refused.getMessage());
  }
}
