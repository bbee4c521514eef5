package io.chuangkou.terminal.approval;

import static java.util.Objects.requireNonNull;

import io.chuangkou.settlement.centre.Faults;
import io.chuangkou.settlement.centre.Faults.Kind;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.OpenItem;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import io.chuangkou.terminal.workflow.CashierState.Task;
import io.chuangkou.terminal.workflow.Elsewhere;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * What the desk says at every outcome and after every transition between them, a paragraph each:
 * lights, notice, guidance, person, outcome, head of the slip, open items. To be read as a stranger
 * at the window reads it: each word must be true at that moment.
 */
@Tag("screen")
class OutcomeWordsTest {

  @RegisterExtension static final Approved APPROVED = Approved.in("outcomes");

  @TempDir private Path folder;
  private CounterFixture counter;
  private DeskWords words;
  private Set<String> openBefore = Set.of();
  private int bills;

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void inChinese() throws IOException {
    tell(Locale.CHINESE, "chinese");
  }

  @Test
  void inEnglish() throws IOException {
    tell(Locale.ENGLISH, "english");
  }

  private void tell(Locale locale, String name) throws IOException {
    counter = CounterFixture.still(folder, DemoSite.COMMUNITY, locale);
    words = new DeskWords(locale);
    identified();
    settled();
    decidedOtherwise();
    refused();
    cancelled();
    withoutTheCentre();
    unknown();
    refusedSignIn();
    APPROVED.text(name, words.toString());
  }

  private void identified() {
    CashierState opened = counter.driver().await(state -> state.reader().level() == Level.OK);
    note("opened, nobody asked the centre yet", opened);
    counter.town().centre().down();
    note("a stranger while the centre is away", insert("wang-xiaoming"));
    counter.town().centre().up();
    leave();
    note("a person whom the centre told", insert("zhang-san"));
    counter.town().centre().down();
    leave();
    note("the same while the centre is away", insert("zhang-san"));
    counter.town().centre().up();
    leave();
  }

  private void settled() {
    note("settled", settle("zhang-san", "50.00"));
    leave();
  }

  private void decidedOtherwise() {
    tryBill("zhang-san", "500.00");
    Elsewhere.settle(counter, "zhang-san", "40000.00");
    CashierState held = counter.settle();
    note("settled, and the person bears more than was collected", held);
    note("the rest collected", after(counter.desk()::confirmDifference));
    leave();
  }

  private void refused() {
    tryBill("li-si", "50.00");
    counter.strike(Kind.REFUSE, "2207");
    note("refused", counter.settle());
    leave();
  }

  private void cancelled() {
    String first = number(settle("li-si", "60.00"));
    note("cancelled at the centre", cancel(first));
    leave();
    String other = number(settle("li-si", "70.00"));
    leave();
    tryBill("zhang-san", "30.00");
    note("another person's bill cancelled over a trial", cancel(other));
    note("back at the trial", after(counter.desk()::next));
    leave();
    String refusedOne = number(settle("li-si", "71.00"));
    counter.strike(Kind.REFUSE, "2208");
    note("a cancellation refused", cancel(refusedOne));
    counter.strike(Kind.LOSE_ANSWER, "2208");
    counter.strike(Kind.LOSE_REQUEST, "2601");
    cancel(refusedOne);
    counter.awaitAttempt();
    note("a cancellation unknown", now());
    send();
    note("the same after its reversal", now());
    leave();
  }

  private void withoutTheCentre() {
    CashierState away = offline("li-si", "40.00");
    note("provisional", away);
    note("provisional, cancelled before it was sent", cancel(number(away)));
    leave();

    offline("li-si", "41.00");
    send();
    note("provisional, sent and decided alike", now());
    leave();

    offline("li-si", "500.00");
    Elsewhere.settle(counter, "li-si", "40000.00");
    send();
    note("provisional, sent and decided otherwise", now());
    leave();

    offline("li-si", "43.00");
    counter.strike(Kind.REFUSE, "2207");
    sendUntilParked();
    note("provisional, sent and refused", now());
    leave();

    counter.town().centre().down();
    tryBill("wang-xiaoming", "700.00");
    note("a payment in full offered", now());
    after(counter.desk()::payInFull);
    note("a payment in full tried", now());
    note("paid in full", counter.settle());
    counter.town().centre().up();
    send();
    note("paid in full, sent", now());
    leave();
  }

  private void unknown() {
    tryBill("zhang-san", "31.00");
    lose();
    counter.settle();
    counter.awaitAttempt();
    note("unknown", now());
    send();
    note("unknown, taken back while the person waits", now());
    leave();

    tryBill("zhang-san", "32.00");
    lose();
    counter.settle();
    counter.awaitAttempt();
    after(counter.desk()::next);
    send();
    note("unknown, taken back after the person has left", now());
    leave();

    tryBill("zhang-san", "33.00");
    counter.strike(Kind.LOSE_ANSWER, "2207");
    counter.town().centre().faults().arm(new Faults.Plan(Kind.REFUSE, "2601", 1, 0, "busy"));
    after(() -> counter.desk().tender("50.00"));
    after(counter.desk()::settle);
    adopt();
    note("unknown, booked as the centre has it", now());
    leave();
  }

  private void refusedSignIn() {
    counter.counter().composition().centre().signOut();
    counter.strike(Kind.REFUSE, "9001");
    counter.counter().insert("li-si");
    note(
        "the centre refuses the sign-in",
        counter.driver().await(state -> state.stage() == Stage.NO_CARD && state.notice() != null));
    counter.strike(Kind.HTTP_ERROR, "1101");
    note("the gateway fails", after(counter.desk()::readCard));
  }

  private void lose() {
    counter.strike(Kind.LOSE_ANSWER, "2207");
    counter.strike(Kind.LOSE_REQUEST, "2601");
  }

  private void adopt() {
    sendUntilParked();
    after(counter.desk()::lookAtDay);
    CashierState compared = after(() -> counter.desk().choose("RECONCILE", "RECONCILE"));
    Task row =
        requireNonNull(compared.post().day()).tasks().stream()
            .filter(task -> task.options().stream().anyMatch(o -> o.id().equals("ADOPT")))
            .findFirst()
            .orElseThrow();
    after(() -> counter.desk().choose(row.id(), "ADOPT"));
    counter.approve();
    counter.driver().await(state -> state.stage() != Stage.UNKNOWN_OUTCOME);
  }

  private void send() {
    counter.desk().drain();
    counter.driver().await(state -> own(state).stream().allMatch(o -> o.difference() != null));
  }

  private void sendUntilParked() {
    counter.desk().drain();
    counter.driver().await(state -> own(state).stream().anyMatch(OutcomeWordsTest::isParked));
  }

  private static boolean isParked(OpenItem item) {
    return item.difference() == null && !item.options().isEmpty();
  }

  private CashierState offline(String card, String yuan) {
    insert(card);
    counter.town().centre().down();
    tryBill(yuan);
    CashierState settled = counter.settle();
    counter.town().centre().up();
    return settled;
  }

  private CashierState settle(String card, String yuan) {
    tryBill(card, yuan);
    return counter.settle();
  }

  private void tryBill(String card, String yuan) {
    insert(card);
    tryBill(yuan);
  }

  private void tryBill(String yuan) {
    bills++;
    counter.tryBill(counter.bill("MZ-" + bills, yuan));
  }

  private CashierState insert(String card) {
    return counter.insert(card);
  }

  private CashierState cancel(String number) {
    return after(() -> counter.desk().cancelSettlement(number));
  }

  private static String number(CashierState settled) {
    return requireNonNull(requireNonNull(settled.trial()).settlementId());
  }

  private void leave() {
    after(counter.desk()::next);
    counter.counter().remove();
    counter.driver().await(state -> state.stage() == Stage.NO_CARD);
    openBefore = now().open().stream().map(OpenItem::id).collect(Collectors.toSet());
  }

  private CashierState now() {
    return after(() -> {});
  }

  private CashierState after(Runnable command) {
    return counter.driver().after(command);
  }

  private void note(String outcome, CashierState state) {
    words.note(outcome, state, own(state));
  }

  /** The open items that came since the last person. */
  private List<OpenItem> own(CashierState state) {
    return state.open().stream().filter(item -> !openBefore.contains(item.id())).toList();
  }
}
