package io.chuangkou.terminal.foreign;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.foreign.ForeignCard;
import io.chuangkou.card.foreign.ForeignSlot;
import io.chuangkou.card.pcsc.OwnPcscd;
import io.chuangkou.card.pcsc.PcscCardReaders;
import io.chuangkou.card.pcsc.PcscSettings;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Several readers at a desk, and cards that are not ours, over the real PC/SC service. */
@Tag("pcsc")
class ReadersAtTheDeskTest extends AtForeignCentre {

  private OwnPcscd service;
  private List<ForeignSlot> slots;
  private PcscCardReaders readers;

  @BeforeEach
  void connect() throws Exception {
    service = new OwnPcscd();
    slots = service.start("Left Reader", "Right Reader").stream().map(ForeignSlot::new).toList();
    readers = readers("");
  }

  @AfterEach
  void disconnect() {
    service.close();
    readers.close();
    slots.forEach(ForeignSlot::close);
  }

  private static PcscCardReaders readers(String name) {
    return new PcscCardReaders(
        new PcscSettings(name, Duration.ofSeconds(10)), () -> LocalDate.of(2026, 3, 2));
  }

  @Test
  void a_card_is_read_though_a_token_stays_in_another_reader() throws Exception {
    ForeignCounter desk = counter();
    desk.connect(readers);
    slots.getFirst().insert(ForeignCard.always("3B021450", "6D00"));
    desk.await(state -> isSaid(state, "CARD-NOT-SOCIAL-SECURITY"));

    slots.get(2).insert(ForeignCard.standard());
    CashierState identified = desk.await(state -> state.stage() == Stage.IDENTIFIED);
    assertEquals("张*", requireNonNull(identified.person()).maskedName());
    assertEquals(Level.OK, identified.reader().level());

    slots.get(2).remove();
    desk.await(state -> state.reader().text().equals("读卡器就绪"));
  }

  @Test
  void a_card_that_stayed_is_not_served_anew_when_a_later_one_is_out() throws Exception {
    ForeignCounter desk = counter();
    desk.connect(readers);
    slots.getFirst().insert(ForeignCard.standard());
    desk.await(state -> state.stage() == Stage.IDENTIFIED);
    slots.get(2).insert(ForeignCard.always("3B021450", "6D00"));
    desk.await(state -> state.reader().level() == Level.WARNING);

    slots.get(2).remove();

    CashierState back = desk.await(state -> state.reader().level() == Level.OK);
    assertEquals(Stage.IDENTIFIED, back.stage());
  }

  @Test
  void where_the_desks_reader_is_away_those_that_are_there_are_named() {
    ForeignCounter desk = counter();
    readers = readers("D8");
    desk.connect(readers);

    CashierState state = desk.await(told -> isSaid(told, "CARD-OTHER-READER"));

    String sentence = requireNonNull(state.notice()).sentence();
    assertTrue(sentence.contains("Left Reader 00 00"), sentence);
    assertTrue(sentence.contains("Right Reader 00 01"), sentence);
  }

  private static boolean isSaid(CashierState state, String code) {
    Notice notice = state.notice();
    return notice != null && notice.code().equals(code);
  }
}
