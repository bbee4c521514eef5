package io.chuangkou.card.emulator.chip;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

/** The module on the wire, and what it computes checked by another library's way to the ciphers. */
class EmulatedModuleTest {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final byte[] MASTER = "CHUANGKOU DEMO 1".getBytes(US_ASCII);
  private static final String CARD = "8650320100000001";
  private static final String CITY = HEX.formatHex("320100sx".getBytes(US_ASCII));
  private static final String PROVINCE = HEX.formatHex("320000sh".getBytes(US_ASCII));
  private static final String CHALLENGE = "1122334455667788";
  private static final String SOURCE = "0102030405060708";

  private final EmulatedModule module = new EmulatedModule(ModuleProfile.demonstration());

  @Test
  void itTellsItsNumbers() {
    assertEquals("9000", send("00A40000023F00"));
    assertEquals("9000", send("00A40000020016"));
    assertEquals("6C06", send("00B0000000"));
    assertEquals("3201000000019000", send("00B0000006"));
    assertEquals("9000", send("00A40000020015"));
    assertEquals("3201000000000000000101020304059000", send("00B000000F"));
  }

  @Test
  void with3DesItComputesByThreeLevelsAndAKeyForOnce() throws Exception {
    byte[] key = derive3des(derive3des(derive3des(MASTER, PROVINCE), CITY), CARD);
    byte[] once = tripleDes(key, HEX.parseHex(CHALLENGE));
    Cipher des = Cipher.getInstance("DES/ECB/NoPadding");
    des.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(once, "DES"));
    String expected = HEX.formatHex(des.doFinal(HEX.parseHex(SOURCE)));

    select("sx1.sh.社会保障");
    assertEquals("9000", send("BFDE670820" + CARD + CITY + PROVINCE + CHALLENGE));
    assertEquals("6108", send("80FA000008" + SOURCE));
    assertEquals(expected + "9000", send("00C0000008"));
  }

  @Test
  void withSm4ItComputesByThreeLevelsAndAKeyForOnce() throws Exception {
    byte[] key = deriveSm4(deriveSm4(deriveSm4(MASTER, PROVINCE), CITY), CARD);
    byte[] once = deriveSm4(key, CHALLENGE);
    String expected =
        HEX.formatHex(sm4(once, HEX.parseHex(SOURCE + "8000000000000000"))).substring(0, 16);

    select("sx3.sh.社会保障");
    assertEquals("9000", send("BFDE670820" + CARD + CITY + PROVINCE + CHALLENGE));
    assertEquals("6108", send("80FA000008" + SOURCE));
    assertEquals(expected + "9000", send("00C0000008"));
  }

  @Test
  void itRefusesWhatItHasNotOrWasNotPreparedFor() {
    assertEquals("6985", send("BFDE670820" + CARD + CITY + PROVINCE + CHALLENGE));
    select("sx3.sh.社会保障");
    assertEquals("6985", send("80FA000008" + SOURCE));
    assertEquals("6A88", send("BFDE671220" + CARD + CITY + PROVINCE + CHALLENGE));
    assertEquals("6700", send("BFDE670818" + CARD + CITY + CHALLENGE));
    assertEquals("6A82", send("00A404000F" + name("sx2.sh.社会保障")));
  }

  private void select(String environment) {
    assertEquals("9000", send("00A404000F" + name(environment)));
    assertEquals("9000", send("00A4000002DF01"));
  }

  private static String name(String environment) {
    return HEX.formatHex(environment.getBytes(Charset.forName("GBK")));
  }

  private String send(String command) {
    return HEX.formatHex(module.transmit(HEX.parseHex(command)));
  }

  private static byte[] derive3des(byte[] key, String factor) throws Exception {
    return tripleDes(key, HEX.parseHex(factor + complement(factor)));
  }

  private static byte[] tripleDes(byte[] key, byte[] blocks) throws Exception {
    byte[] both = Arrays.copyOf(key, 24);
    System.arraycopy(key, 0, both, 16, 8);
    Cipher cipher = Cipher.getInstance("DESede/ECB/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(both, "DESede"));
    return cipher.doFinal(blocks);
  }

  private static byte[] deriveSm4(byte[] key, String factor) throws Exception {
    return sm4(key, HEX.parseHex(factor + complement(factor)));
  }

  private static byte[] sm4(byte[] key, byte[] block) throws Exception {
    Cipher cipher = Cipher.getInstance("SM4/ECB/NoPadding", new BouncyCastleProvider());
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "SM4"));
    return cipher.doFinal(block);
  }

  private static String complement(String factor) {
    return "%016X".formatted(~Long.parseUnsignedLong(factor, 16));
  }
}
