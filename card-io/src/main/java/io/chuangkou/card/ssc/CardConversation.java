package io.chuangkou.card.ssc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.Commands;
import io.chuangkou.card.transport.ResponseApdu;
import io.chuangkou.card.transport.StatusWord;
import io.chuangkou.card.transport.Transport;
import java.util.EnumMap;
import java.util.Map;

/** Selects and reads on one card: a command for all records of a file, one more for each missed. */
final class CardConversation {

  private static final int FIRST_RECORD = 1;
  private static final int TAG_AND_LENGTH = 2;

  private final Transport transport;

  CardConversation(Transport transport) {
    this.transport = transport;
  }

  /**
   * Enters the social-security system environment; a card without it is another kind of card.
   *
   * @return the environment's control information
   */
  byte[] selectEnvironment() throws CardFaultException {
    ResponseApdu answer = send(Commands.selectName(Environment.name()));
    int status = answer.statusWord();
    return switch (status) {
      case StatusWord.OK -> answer.data();
      case StatusWord.LOCKED,
          StatusWord.FILE_INVALIDATED,
          StatusWord.PIN_BLOCKED,
          StatusWord.PERMANENTLY_LOCKED ->
          throw new CardFaultException(CardFault.LOCKED, "SELECT SSSE: " + StatusWord.text(status));
      default ->
          throw new CardFaultException(
              CardFault.NOT_SOCIAL_SECURITY, "SELECT SSSE: " + StatusWord.text(status));
    };
  }

  /** The items of a file that are wanted and there. */
  Map<Item, byte[]> read(DataFile file) throws CardFaultException {
    check(send(Commands.selectFile(file.identifier())), "SELECT EF");
    Map<Integer, byte[]> records = readAll(file);
    Map<Item, byte[]> items = new EnumMap<>(Item.class);
    for (Item item : file.items()) {
      if (item.wanted()) {
        byte[] value = records.get(item.tag());
        if (value == null) {
          value = readOne(item).get(item.tag());
        }
        if (value != null) {
          items.put(item, value);
        }
      }
    }
    return items;
  }

  /** Not every card knows how to answer with all records: then there are none. */
  private Map<Integer, byte[]> readAll(DataFile file) throws CardFaultException {
    ResponseApdu response =
        send(Commands.readRecord(FIRST_RECORD, Commands.ALL_FROM_NUMBER, file.length()));
    refuseProtected(response);
    return isRead(response) ? TaggedRecords.parse(response.data()) : Map.of();
  }

  /** By tag, since the numbers of records differ between generations. */
  private Map<Integer, byte[]> readOne(Item item) throws CardFaultException {
    ResponseApdu response =
        send(Commands.readRecord(item.tag(), Commands.BY_TAG, item.length() + TAG_AND_LENGTH));
    if (response.statusWord() == StatusWord.RECORD_NOT_FOUND) {
      return Map.of();
    }
    check(response, "READ RECORD " + item);
    return TaggedRecords.parse(response.data());
  }

  private static void check(ResponseApdu response, String command) throws CardFaultException {
    refuseProtected(response);
    if (!isRead(response)) {
      throw new CardFaultException(
          CardFault.REFUSED, command + ": " + StatusWord.text(response.statusWord()));
    }
  }

  private static boolean isRead(ResponseApdu response) {
    return response.statusWord() == StatusWord.OK
        || response.statusWord() == StatusWord.END_OF_FILE;
  }

  private static void refuseProtected(ResponseApdu response) throws CardFaultException {
    if (response.statusWord() == StatusWord.NOT_ALLOWED) {
      throw new CardFaultException(CardFault.NEEDS_KEY, "READ RECORD: 6982");
    }
  }

  private ResponseApdu send(byte[] command) throws CardFaultException {
    return ResponseApdu.of(transport.transmit(command));
  }
}
