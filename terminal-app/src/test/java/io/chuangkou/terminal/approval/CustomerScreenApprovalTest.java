package io.chuangkou.terminal.approval;

import static java.util.Objects.requireNonNull;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.demo.DemoUnpaid;
import io.chuangkou.terminal.display.CustomerPane;
import io.chuangkou.terminal.display.CustomerView;
import io.chuangkou.terminal.shell.WindowSettings;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.tender.TenderKind;
import io.chuangkou.terminal.tender.TenderLine;
import io.chuangkou.terminal.workflow.CashierState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** What the customer sees, at the displays that there are for it. */
@Tag("screen")
class CustomerScreenApprovalTest {

  private static final String BILLS = "src/main/resources/io/chuangkou/terminal/demo/";

  @RegisterExtension static final Approved APPROVED = Approved.in("customer");

  @TempDir private Path folder = Path.of(".");
  private CounterFixture counter;
  private Scene scene;
  private CustomerPane pane;

  @BeforeEach
  void open() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    counter = CounterFixture.still(folder, DemoSite.COMMUNITY);
    WindowSettings settings =
        new WindowSettings(
            DemoSite.COMMUNITY.name(),
            "3",
            Locale.CHINESE,
            InstantSource.system(),
            ZoneId.of("Asia/Shanghai"),
            folder,
            null);
    pane = new CustomerPane(settings);
    scene = pane.scene();
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void aPersonIsWelcomedPaysAndIsThanked() throws IOException {
    approve("closed", CashierState.BLANK);
    approveOnOthers("welcome", after(() -> {}));
    DemoUnpaid.addTo(counter.counter().composition().unpaid());
    CashierState waiting = counter.driver().await(state -> !state.waiting().bills().isEmpty());
    String next = waiting.waiting().bills().getFirst().id();
    approve("called", after(() -> counter.desk().call(next)));
    counter.insert("zhang-san");
    approve("billing", after(() -> counter.desk().importBill(Path.of(BILLS + "bill-clinic.json"))));
    approve("pay", counter.trial());
    approve("missing", tender("300"));
    approveOnOthers("change", tender("400"));
    CashierState settled = after(counter.desk()::settle);
    approveOnOthers("settled", settled);
    String number = requireNonNull(requireNonNull(settled.trial()).settlementId());
    approve("refunded", after(() -> counter.desk().cancelSettlement(number)));
  }

  @Test
  void aTechnicianSeesWhetherAllOfItIsSeen() throws IOException {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          pane.resize(1024, 600);
          pane.showTest();
        });
    APPROVED.screen("test", scene);
  }

  @Test
  void theAccountAndAnotherWayPay() throws IOException {
    counter.insert("sun-jianping");
    after(() -> counter.desk().importBill(Path.of(BILLS + "bill-account.json")));
    after(() -> counter.desk().useAccount(true));
    counter.trial();
    Tender tender =
        Tender.cash(Fen.ofYuan("100.00"))
            .plus(new TenderLine(TenderKind.WECHAT, Fen.ofYuan("64.77"), ""));
    approve("account", after(() -> counter.desk().tender(tender)));
  }

  @Test
  void anOutcomeIsUnknown() throws IOException {
    counter.insert("zhang-san");
    counter.tryBill(Path.of(BILLS + "bill-clinic.json"));
    counter.strike(Faults.Kind.LOSE_ANSWER, "2207");
    counter.strike(Faults.Kind.LOSE_REQUEST, "2601");
    tender("400");
    approve("unknown", after(counter.desk()::settle));
  }

  @Test
  void withoutTheCentre() throws IOException {
    counter.insert("li-si");
    counter.town().centre().down();
    approve("estimate", counter.tryBill(Path.of(BILLS + "bill-chronic.json")));
    tender("300");
    approve("provisional", after(counter.desk()::settle));
  }

  @Test
  void theLargestAmounts() throws IOException {
    counter.insert("zhang-san");
    Path bill =
        counter.file(
            "large.json",
            """
            {"number": "MZ-LARGE", "diagnoses": [{"code": "J06.900"}], "lines": [
              {"code": "003304060060000330406006", "quantity": "98999", "unitPrice": "1000.01"}]}
            """);
    counter.tryBill(bill);
    approveOnOthers("large", tender("99999999.99"));
  }

  private CashierState after(Runnable command) {
    return counter.driver().after(command);
  }

  private CashierState tender(String yuan) {
    return after(() -> counter.desk().tender(yuan));
  }

  private void approve(String name, CashierState state) throws IOException {
    show(state, 1024, 600);
    APPROVED.screen(name, scene);
  }

  private void approveOnOthers(String name, CashierState state) throws IOException {
    approve(name, state);
    APPROVED.screen(name, scene, 800, 480);
    APPROVED.screen(name, scene, 1024, 768);
    APPROVED.screen(name, scene, 1280, 800);
  }

  private void show(CashierState state, int width, int height) {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          pane.setPrefSize(width, height);
          pane.resize(width, height);
          pane.show(CustomerView.of(state));
        });
  }
}
