package io.chuangkou.terminal.settling;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.counter.ProviderRules.NameOnSlip;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.slip.PdfSlipRenderer;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.slip.SlipLayout.Holder;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a slip names the patient. */
class SlipNameTest {

  private static final String NAME = "王小明";

  @TempDir private Path folder = Path.of(".");

  @Test
  void onPaperTheNameIsMaskedUnlessItIsSetOtherwise() throws IOException {
    try (CounterFixture counter = open(NameOnSlip.MASKED)) {
      String paper = paper(requireNonNull(settle(counter).slip()));
      assertTrue(paper.contains("王**"), paper);
      assertFalse(paper.contains(NAME), paper);
    }
  }

  @Test
  void inFullItIsOnThePatientsOwnPaperAloneAlsoAfterARestart() throws IOException {
    try (CounterFixture counter = open(NameOnSlip.FULL)) {
      CashierState settled = settle(counter);
      assertInFullOnPaperAlone(settled);
      String number = requireNonNull(requireNonNull(settled.trial()).settlementId());
      counter.reopen();
      CashierState cancelled =
          counter.driver().after(() -> counter.desk().cancelSettlement(number));
      assertEquals(Stage.CANCELLED, cancelled.stage(), String.valueOf(cancelled.notice()));
      assertInFullOnPaperAlone(cancelled);
    }
  }

  @Test
  void aVoucherWithoutTheCentreNamesWhoTheCardNames() throws IOException {
    try (CounterFixture counter = open(NameOnSlip.FULL)) {
      counter.town().centre().down();
      counter.insert("wang-xiaoming");
      counter.tryBill(counter.bill("B1", "30.00"));
      counter.driver().after(counter.desk()::payInFull);
      assertInFullOnPaperAlone(counter.settle());
    }
  }

  @Test
  void aShiftReportNamesNobody() throws IOException {
    try (CounterFixture counter = open(NameOnSlip.FULL)) {
      settle(counter);
      counter.driver().after(counter.desk()::lookAtDay);
      CashierState reported =
          counter.driver().after(() -> counter.desk().choose("REPORT", "REPORT"));
      assertFalse(paper(requireNonNull(reported.post().report())).contains(NAME));
    }
  }

  private static void assertInFullOnPaperAlone(CashierState state) throws IOException {
    SlipLayout slip = requireNonNull(state.slip(), () -> "no slip: " + state.notice());
    assertTrue(paper(slip).contains(NAME), paper(slip));
    Holder holder =
        slip.lines().stream()
            .filter(Holder.class::isInstance)
            .map(Holder.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals("王**", holder.seen().value());
    assertFalse(state.toString().contains(NAME), "what may be logged");
  }

  private static String paper(SlipLayout slip) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new PdfSlipRenderer().render(slip, pdf);
    try (PDDocument document = Loader.loadPDF(pdf.toByteArray())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private CounterFixture open(NameOnSlip name) {
    return new CounterFixture(folder, DemoSite.COMMUNITY, ProviderRules.defaults().with(name));
  }

  private static CashierState settle(CounterFixture counter) {
    counter.insert("wang-xiaoming");
    counter.tryBill(counter.bill("B1", "300.00"));
    CashierState settled = counter.settle();
    assertEquals(Stage.SETTLED, settled.stage(), String.valueOf(settled.notice()));
    return settled;
  }
}
