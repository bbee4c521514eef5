package io.chuangkou.card.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.foreign.ForeignCard;
import io.chuangkou.card.script.ScriptException.Kind;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of raw commands, on a card that was written from the standards alone. */
class ApduScriptTest {

  private static final String SELECT = "00A404000F7378312E73682EC9E7BBE1B1A3D5CF";

  private final ForeignCard card = ForeignCard.standard();

  @Test
  void stepsAreSentAndAnswersHeldAgainstWhatIsExpected() throws Exception {
    run(
        """
        # the issuer's file
        send %s
        expect 61xx
        00 C0 00 00 18
        expect 9000
        send 00A4020002EF05
        expect 9000
        repeat 3
          send 00B2010540
          expect 9000
        end
        """
            .formatted(SELECT));

    assertEquals(6, card.heard().size());
    assertEquals(3, card.heard().stream().filter("00B2010540"::equals).count());
    assertEquals(1, card.resets());
  }

  @Test
  void anotherAnswerEndsItAtTheLine() {
    ScriptException ended =
        assertThrows(
            ScriptException.class,
            () -> run("send " + SELECT + "\nexpect 9000\nsend 00A4020002EF05"));

    assertEquals(Kind.UNEXPECTED, ended.kind());
    assertEquals("line 2: 9000 expected, 6118 answered", ended.getMessage());
    assertEquals(1, card.heard().size());
  }

  @Test
  void aResetForgetsWhatWasSelected() throws Exception {
    run("send " + SELECT + "\nreset warm\nsend 00A4020002EF05\nexpect 6A82");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing",
        "send 00A4",
        "send 00A4000",
        "jump 00A40000",
        "expect 9000",
        "send 00A40000\nexpect 90",
        "repeat 3\nsend 00A40000",
        "end",
        "repeat 99999\nsend 00A40000\nend",
        "reset lukewarm"
      })
  void whatIsNoScriptIsRefusedWithItsLine(String text) {
    ScriptException refused = assertThrows(ScriptException.class, () -> ApduScript.read(text));

    assertEquals(Kind.UNREADABLE, refused.kind());
    assertTrue(String.valueOf(refused.getMessage()).startsWith("line "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {SELECT, "00B2010540", "00B0000000", "00C0000018", "0084000008", "00200000"})
  void whatReadsIsHarmless(String command) {
    assertTrue(HarmlessCommands.has(command), command);
  }

  /**
   * VERIFY, CHANGE, UNBLOCK, UPDATE, EXTERNAL AUTHENTICATE, APPLICATION BLOCK, and whatever else.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0020000003123456",
        "805E010007123456FF654321",
        "0024000006123456654321",
        "002C000003123456",
        "8424000004AABBCCDD",
        "00D600000101",
        "00DC010401AA",
        "00E2000001AA",
        "0082000A10AABBCCDDAABBCCDDAABBCCDDAABBCCDD",
        "841E000004AABBCCDD",
        "80B0000000",
        "00FE0000"
      })
  void whatMayLockOrWriteIsNot(String command) {
    assertFalse(HarmlessCommands.has(command), command);
  }

  private void run(String text) throws ScriptException, CardFaultException {
    ApduScript.read(text)
        .run(
            new CardSlot() {
              @Override
              public String name() {
                return "test";
              }

              @Override
              public CardConnection connect() {
                byte[] answer = card.powerUp();
                return new CardConnection() {
                  @Override
                  public byte[] answerToReset() {
                    return answer.clone();
                  }

                  @Override
                  public byte[] transmit(byte[] command) {
                    return card.exchange(command).orElseThrow();
                  }
                };
              }
            });
  }
}
