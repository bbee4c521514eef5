package io.chuangkou.store.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A record is its place's own: under its key, in its segment, after its predecessor. */
class FramingTest {

  private static final byte[] BODY = "a body".getBytes(UTF_8);
  private static final Head OTHER = new Head(0, "11".repeat(Framing.MAC_BYTES));
  private static final Head NEXT = new Head(1, Head.NONE.mac());

  private final Framing framing = new Framing(keys(1));

  @Test
  void aRecordReadsBackInItsOwnSegmentAndInNoOther() {
    byte[] record = framing.write(7, NEXT, BODY);
    Frame frame = framing.read(7, record, 0).orElseThrow();
    assertEquals(2, frame.number());
    assertTrue(frame.follows(HexFormat.of().parseHex(NEXT.mac())));
    assertFalse(frame.follows(HexFormat.of().parseHex(OTHER.mac())));
    assertEquals(Framing.head(record), frame.head());
    assertArrayEquals(BODY, framing.body(record, frame));
    assertEquals(Optional.empty(), framing.read(8, record, 0));
  }

  @Test
  void aBodyOfAnyLengthIsUnsealedAsItWasSealed() {
    for (int length = 0; length < 70; length++) {
      byte[] body = new byte[length];
      Arrays.fill(body, (byte) length);
      byte[] record = framing.write(7, NEXT, body);
      assertArrayEquals(body, framing.body(record, framing.read(7, record, 0).orElseThrow()));
    }
  }

  @Test
  void aRecordUnderAnotherKeyIsWholeAndNotAuthentic() {
    byte[] record = new Framing(keys(2)).write(7, NEXT, BODY);
    assertTrue(Framing.isWhole(record, 0));
    assertEquals(Optional.empty(), framing.read(7, record, 0));
  }

  @Test
  void noByteOfARecordChangesUnseen() {
    byte[] record = framing.write(7, NEXT, BODY);
    for (int at = 0; at < record.length; at++) {
      byte[] changed = record.clone();
      changed[at] ^= 1;
      assertFalse(Framing.isWhole(changed, 0), "byte " + at);
    }
  }

  @Test
  void otherContentAndOtherPlacesHaveOtherNoncesAndTheSameHasTheSame() {
    Set<String> nonces = new HashSet<>();
    nonces.add(nonce(framing.write(1, Head.NONE, BODY)));
    nonces.add(nonce(framing.write(1, Head.NONE, "another".getBytes(UTF_8))));
    nonces.add(nonce(framing.write(2, Head.NONE, BODY)));
    nonces.add(nonce(framing.write(1, NEXT, BODY)));
    nonces.add(nonce(framing.write(1, OTHER, BODY)));
    nonces.add(nonce(new Framing(keys(2)).write(1, Head.NONE, BODY)));
    assertEquals(6, nonces.size());
    assertTrue(nonces.contains(nonce(framing.write(1, Head.NONE, BODY))));
  }

  private static String nonce(byte[] record) {
    return HexFormat.of().formatHex(record, 48, 60);
  }

  private static JournalKeys keys(int first) {
    return new JournalKeys(key(first), key(first + 1), key(first + 2));
  }

  private static SecretKey key(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return new SecretKeySpec(bytes, "AES");
  }
}
