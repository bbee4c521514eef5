package io.chuangkou.card.emulator.chip;

import io.chuangkou.card.security.Algorithm;
import io.chuangkou.card.security.CardIdentity;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.engines.DESedeEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Derivation, keys for once and cryptograms. With 3DES as cards of the banks and of the
 * social-security system have it in common; with SM4 by its counterpart for a cipher of sixteen
 * bytes, a factor followed by its complement. Whether cards of generation 3.0 take the factor of a
 * key for once and the eight bytes of a cryptogram in the same way is not public: emulated cards
 * and modules agree with each other, and a terminal computes none of it.
 */
final class CipherBlocks {

  private static final int HALF = CardIdentity.FACTOR;
  private static final int PADDING = 0x80;

  private CipherBlocks() {}

  /** A key of sixteen bytes made of one of the level above. */
  static byte[] derive(Algorithm algorithm, byte[] key, byte[] factor) {
    byte[] both = ByteBuffer.allocate(2 * HALF).put(factor).put(complement(factor)).array();
    return encrypt(engine(algorithm), key, both);
  }

  /** What a key gives for a process factor and eight bytes of source. */
  static byte[] cryptogram(Algorithm algorithm, byte[] key, byte[] process, byte[] source) {
    return switch (algorithm) {
      case TRIPLE_DES -> {
        byte[] once = encrypt(new DESedeEngine(), key, process);
        yield encrypt(new DESEngine(), once, source);
      }
      case SM4 -> {
        byte[] once = derive(algorithm, key, process);
        byte[] block = Arrays.copyOf(source, 2 * HALF);
        block[HALF] = (byte) PADDING;
        yield Arrays.copyOf(encrypt(new SM4Engine(), once, block), HALF);
      }
      case SSF33 -> throw new IllegalArgumentException("SSF33 is not public");
    };
  }

  private static BlockCipher engine(Algorithm algorithm) {
    return switch (algorithm) {
      case TRIPLE_DES -> new DESedeEngine();
      case SM4 -> new SM4Engine();
      case SSF33 -> throw new IllegalArgumentException("SSF33 is not public");
    };
  }

  private static byte[] encrypt(BlockCipher cipher, byte[] key, byte[] blocks) {
    cipher.init(true, new KeyParameter(key));
    byte[] out = new byte[blocks.length];
    for (int at = 0; at < blocks.length; at += cipher.getBlockSize()) {
      cipher.processBlock(blocks, at, out, at);
    }
    return out;
  }

  private static byte[] complement(byte[] factor) {
    byte[] complement = factor.clone();
    for (int i = 0; i < complement.length; i++) {
      complement[i] = (byte) ~complement[i];
    }
    return complement;
  }
}
