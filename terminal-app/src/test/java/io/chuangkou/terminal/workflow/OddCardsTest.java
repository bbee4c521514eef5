package io.chuangkou.terminal.workflow;

import static io.chuangkou.terminal.demo.CounterFixture.code;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.emulator.CardProfile;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards that are read with something to say, slowly, or not at all: what the cashier sees. */
class OddCardsTest {

  @TempDir Path folder;
  private CounterFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CounterFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void a_number_that_can_be_nobodys_is_not_asked_for() throws Exception {
    CashierState refused = fixture.insert(zhangSan("03071234", "03071235", ""));

    assertEquals("CARD-ID-NUMBER", code(refused));
    assertEquals(Stage.NO_CARD, refused.stage());
    assertNull(refused.person());
  }

  @Test
  void what_is_odd_about_a_card_is_said_beside_its_holder() throws Exception {
    CashierState identified = fixture.insert(zhangSan("", "", "faults: [year_dates]\n"));

    assertEquals(Stage.IDENTIFIED, identified.stage());
    String said = requireNonNull(identified.notice()).sentence();
    assertTrue(said.contains("只有年份"), said);
  }

  @Test
  void a_technician_finds_command_and_status_word_behind_the_code() throws Exception {
    CashierState refused =
        fixture.insert(zhangSan("", "", "answers: [{command: '00B2', answer: '6581'}]\n"));

    Notice notice = requireNonNull(refused.notice());
    assertEquals("CARD-CHIP", notice.code());
    assertEquals("READ RECORD EF05: 6581 · Emulated Reader 00 00", notice.detail());
  }

  @Test
  void a_slow_card_is_seen_to_be_read() throws Exception {
    List<String> said = Collections.synchronizedList(new ArrayList<>());
    fixture
        .desk()
        .watch(
            state -> {
              Notice notice = state.notice();
              said.add(notice == null ? "" : notice.sentence());
            });

    CashierState identified =
        fixture.insert(zhangSan("", "", "answers: [{command: '00', delayMillis: 400}]\n"));

    assertEquals(Stage.IDENTIFIED, identified.stage());
    assertTrue(said.contains("卡片应答较慢，正在读卡（4/6）。"), said::toString);
    assertNull(identified.notice());
  }

  private static CardProfile zhangSan(String part, String other, String more)
      throws IOException, CardFaultException {
    try (InputStream yaml =
        requireNonNull(
            CardProfile.class.getResourceAsStream("/io/chuangkou/card/cards/zhang-san.yaml"))) {
      String text = new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
      return CardProfile.ofYaml((part.isEmpty() ? text : text.replace(part, other)) + more);
    }
  }
}
