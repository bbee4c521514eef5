package io.chuangkou.card.transport;

/** The commands that the terminal sends (ISO/IEC 7816-4, class 00 where nothing else is said). */
public final class Commands {

  public static final int SELECT = 0xA4;
  public static final int READ_RECORD = 0xB2;
  public static final int GET_RESPONSE = 0xC0;
  public static final int VERIFY = 0x20;
  public static final int GET_CHALLENGE = 0x84;
  public static final int READ_BINARY = 0xB0;
  public static final int CHANGE_PIN = 0x5E;
  public static final int INTERNAL_AUTHENTICATE = 0x88;
  public static final int EXTERNAL_AUTHENTICATE = 0x82;

  /** SELECT a directory or a file by its identifier. */
  public static final int BY_IDENTIFIER = 0x00;

  /** SELECT by name or application identifier. */
  public static final int BY_NAME = 0x04;

  /** SELECT an elementary file under the current directory by its identifier. */
  public static final int BY_FILE_IDENTIFIER = 0x02;

  /** SELECT: nothing is to be told of what is selected. */
  public static final int NO_CONTROL_INFORMATION = 0x0C;

  /** READ RECORD: P1 is the tag of one record. */
  public static final int BY_TAG = 0x00;

  /** READ RECORD: P1 is the number of one record. */
  public static final int BY_NUMBER = 0x04;

  /** READ RECORD: all records from number P1 to the last. */
  public static final int ALL_FROM_NUMBER = 0x05;

  private Commands() {}

  /** SELECT a directory by its name of 1 to 16 bytes. */
  public static byte[] selectName(byte[] name) {
    return withData(SELECT, BY_NAME, 0, name);
  }

  /** SELECT an elementary file of the current directory. */
  public static byte[] selectFile(int identifier) {
    return select(BY_FILE_IDENTIFIER, identifier);
  }

  /**
   * SELECT by an identifier of two bytes.
   *
   * @param p1 {@link #BY_IDENTIFIER} or {@link #BY_FILE_IDENTIFIER}
   */
  public static byte[] select(int p1, int identifier) {
    return withData(
        SELECT, p1, 0, new byte[] {(byte) (identifier >> Byte.SIZE), (byte) identifier});
  }

  /** The same SELECT, which asks for nothing to be told of what is selected. */
  public static byte[] withoutControlInformation(byte[] select) {
    byte[] command = select.clone();
    command[3] = NO_CONTROL_INFORMATION;
    return command;
  }

  /**
   * READ BINARY in the current file.
   *
   * @param offset of the first byte, 0 to 32767
   * @param length bytes wanted, 0 to 255; 0: as many as there are
   */
  public static byte[] readBinary(int offset, int length) {
    return withLength(READ_BINARY, offset >> Byte.SIZE, offset & 0xFF, length);
  }

  /** GET CHALLENGE: a random number of so many bytes. */
  public static byte[] getChallenge(int length) {
    return withLength(GET_CHALLENGE, 0, 0, length);
  }

  /** A command of any class with data of 1 to 255 bytes. */
  public static byte[] of(int cla, int ins, int p1, int p2, byte[] data) {
    byte[] command = withData(ins, p1, p2, data);
    command[0] = (byte) cla;
    return command;
  }

  /**
   * READ RECORD in the current file.
   *
   * @param p1 tag or number, as {@code p2} says
   * @param p2 {@link #BY_TAG}, {@link #BY_NUMBER} or {@link #ALL_FROM_NUMBER}
   * @param length bytes wanted, 0 to 255; 0: as many as there are
   */
  public static byte[] readRecord(int p1, int p2, int length) {
    return withLength(READ_RECORD, p1, p2, length);
  }

  /** GET RESPONSE: fetches what a 61xx announced; 0 stands for 256 bytes. */
  public static byte[] getResponse(int length) {
    return withLength(GET_RESPONSE, 0, 0, length);
  }

  private static byte[] withLength(int ins, int p1, int p2, int length) {
    return new byte[] {0, (byte) ins, (byte) p1, (byte) p2, (byte) length};
  }

  private static byte[] withData(int ins, int p1, int p2, byte[] data) {
    byte[] command = new byte[5 + data.length];
    command[1] = (byte) ins;
    command[2] = (byte) p1;
    command[3] = (byte) p2;
    command[4] = (byte) data.length;
    System.arraycopy(data, 0, command, 5, data.length);
    return command;
  }
}
