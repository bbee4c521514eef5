package io.chuangkou.store.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes under a passphrase: "CKB1", a salt of 16 bytes, the rounds (4 bytes), then pieces of
 * up to 64 KiB, each its length (4 bytes) and AES-256-GCM of it. The key is PBKDF2-HMAC-SHA256 of
 * the passphrase; a piece's nonce is its number and whether it is the last, and what comes before
 * the pieces is authenticated with each: none can be changed, left out, moved or cut off.
 */
public final class Passphrase {

  /** The shortest that is taken to seal with, in characters. */
  public static final int SHORTEST = 12;

  /** OWASP's figure of 2023 for PBKDF2-HMAC-SHA256. */
  private static final int ROUNDS = 600_000;

  private static final int MOST_ROUNDS = 10_000_000;
  private static final byte[] MAGIC = "CKB1".getBytes(US_ASCII);
  private static final int SALT_BYTES = 16;
  private static final int HEADER_BYTES = MAGIC.length + SALT_BYTES + Integer.BYTES;
  private static final int KEY_BITS = 256;
  private static final int TAG_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int PIECE_BYTES = 1 << 16;

  private final char[] text;

  /** What a person typed. It is copied. */
  public Passphrase(char[] text) {
    this.text = text.clone();
  }

  /** Whether it is long enough to seal with. */
  public boolean isLongEnough() {
    return text.length >= SHORTEST;
  }

  /** A stream that seals what is written; closing it ends the seal and leaves {@code out} open. */
  public OutputStream seal(OutputStream out, SecureRandom random) throws IOException {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    byte[] header = ByteBuffer.allocate(HEADER_BYTES).put(MAGIC).put(salt).putInt(ROUNDS).array();
    out.write(header);
    return new Sealing(out, new Pieces(key(salt, ROUNDS), header));
  }

  /**
   * A stream of what was sealed.
   *
   * @throws WrongPassphraseException here or while reading
   */
  public InputStream open(InputStream in) throws IOException {
    byte[] header = in.readNBytes(HEADER_BYTES);
    if (header.length < HEADER_BYTES
        || !Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new WrongPassphraseException("no backup of this version");
    }
    byte[] salt = Arrays.copyOfRange(header, MAGIC.length, MAGIC.length + SALT_BYTES);
    int rounds = ByteBuffer.wrap(header).getInt(MAGIC.length + SALT_BYTES);
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new WrongPassphraseException("damaged");
    }
    return new Opening(new DataInputStream(in), new Pieces(key(salt, rounds), header));
  }

  private SecretKey key(byte[] salt, int rounds) {
    try {
      PBEKeySpec spec = new PBEKeySpec(text, salt, rounds, KEY_BITS);
      byte[] key =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return new SecretKeySpec(key, "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no PBKDF2-HMAC-SHA256", e);
    }
  }

  /** No part of it. */
  @Override
  public String toString() {
    return "Passphrase[***]";
  }

  /** Seals and opens one piece after the other. */
  private static final class Pieces {

    private final SecretKey key;
    private final byte[] header;
    private int number;

    Pieces(SecretKey key, byte[] header) {
      this.key = key;
      this.header = header;
    }

    byte[] next(int mode, byte[] piece, boolean isLast) throws WrongPassphraseException {
      byte[] nonce =
          ByteBuffer.allocate(NONCE_BYTES).putInt(number).put((byte) (isLast ? 1 : 0)).array();
      number = Math.incrementExact(number);
      try {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
        cipher.updateAAD(header);
        return cipher.doFinal(piece);
      } catch (AEADBadTagException e) {
        throw new WrongPassphraseException("another passphrase, or damaged in piece " + number);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("the JDK has no AES-GCM", e);
      }
    }
  }

  private static final class Sealing extends OutputStream {

    private final OutputStream out;
    private final Pieces pieces;
    private final ByteArrayOutputStream piece = new ByteArrayOutputStream();
    private boolean closed;

    Sealing(OutputStream out, Pieces pieces) {
      this.out = out;
      this.pieces = pieces;
    }

    @Override
    public void write(int each) throws IOException {
      if (piece.size() == PIECE_BYTES) {
        flushPiece(false);
      }
      piece.write(each);
    }

    private void flushPiece(boolean isLast) throws IOException {
      byte[] sealed = pieces.next(Cipher.ENCRYPT_MODE, piece.toByteArray(), isLast);
      piece.reset();
      int length = isLast ? -sealed.length : sealed.length;
      out.write(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
      out.write(sealed);
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        flushPiece(true);
        out.flush();
      }
    }
  }

  private static final class Opening extends InputStream {

    private final DataInputStream in;
    private final Pieces pieces;
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private boolean ended;

    Opening(DataInputStream in, Pieces pieces) {
      this.in = in;
      this.pieces = pieces;
    }

    @Override
    public int read() throws IOException {
      while (!piece.hasRemaining() && !ended) {
        next();
      }
      return piece.hasRemaining() ? piece.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int first = length == 0 ? -1 : read();
      if (first < 0) {
        return length == 0 ? 0 : -1;
      }
      bytes[from] = (byte) first;
      int more = Math.min(length - 1, piece.remaining());
      piece.get(bytes, from + 1, more);
      return 1 + more;
    }

    private void next() throws IOException {
      try {
        int length = in.readInt();
        ended = length < 0;
        int size = Math.absExact(length);
        if (size < TAG_BYTES || size > PIECE_BYTES + TAG_BYTES) {
          throw new WrongPassphraseException("damaged");
        }
        byte[] sealed = new byte[size];
        in.readFully(sealed);
        piece = ByteBuffer.wrap(pieces.next(Cipher.DECRYPT_MODE, sealed, ended));
      } catch (EOFException | ArithmeticException e) {
        throw new WrongPassphraseException("cut off");
      }
    }
  }
}
