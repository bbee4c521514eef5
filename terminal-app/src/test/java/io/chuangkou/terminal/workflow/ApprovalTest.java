package io.chuangkou.terminal.workflow;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.staff.ApprovalMatter.Fact;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor sees what is approved: whose it is, the amount, what it was and what it will be. */
class ApprovalTest {

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = CounterFixture.still(folder, DemoSite.COMMUNITY);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void of_a_cancellation() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "6000.00"));
    CashierState settled = fixture.settle();
    assertEquals(Stage.SETTLED, settled.stage());
    String number = requireNonNull(requireNonNull(settled.trial()).settlementId());
    String due = requireNonNull(settled.trial()).due().toYuan();
    String fund = requireNonNull(settled.trial()).bearers().fund().toYuan();
    assertEquals(
        List.of(
            new Fact("患者", "张*"),
            new Fact("编号", number),
            new Fact("金额（元）", "6000.00"),
            new Fact("现在", "已结算：基金支付 " + fund + " 元，已收 " + due + " 元"),
            new Fact("之后", "撤销：基金支付退回，原路退还患者 " + due + " 元"),
            new Fact("原因", "收费错误")),
        asked(() -> fixture.desk().cancelSettlement(number)));
  }

  @Test
  void of_a_difference_that_was_settled_in_cash() {
    fixture.insert("zhang-san");
    fixture.tryBill(fixture.bill("B1", "500.00"));
    Elsewhere.settle(fixture, "zhang-san", "40000.00");
    fixture.settle();
    OpenItem owed = fixture.driver().after(fixture.desk()::next).open().getFirst();
    assertEquals(
        List.of(
            new Fact("患者", "张*"),
            new Fact("编号", owed.id()),
            new Fact("金额（元）", "150.00"),
            new Fact("现在", "应补收 150.00 元，还没有收"),
            new Fact("之后", "已现金结清")),
        asked(() -> fixture.desk().choose(owed.id(), "CASH")));
  }

  @Test
  void of_what_the_centre_refused_with_its_words() {
    fixture.insert("zhang-san");
    fixture.town().centre().down();
    fixture.tryBill(fixture.bill("B1", "30.00"));
    fixture.settle();
    fixture.strike(Kind.REFUSE, "2207");
    fixture.town().centre().up();
    fixture.desk().drain();
    OpenItem parked =
        fixture
            .driver()
            .await(state -> !state.open().getFirst().options().isEmpty())
            .open()
            .getFirst();
    List<Fact> facts = asked(() -> fixture.desk().choose(parked.id(), "RELEASE"));
    assertEquals(new Fact("现在", "暂结上传 A0 · 需人工处理，已发送 1 次"), facts.get(3));
    assertEquals(new Fact("之后", "放回队列再上传"), facts.get(4));
    assertEquals(new Fact("原因", "CENTRE-REFUSED 医保中心拒绝了本次交易。测试拒绝"), facts.get(5));
  }

  private List<Fact> asked(Runnable command) {
    return requireNonNull(fixture.driver().after(command).post().login()).facts();
  }
}
