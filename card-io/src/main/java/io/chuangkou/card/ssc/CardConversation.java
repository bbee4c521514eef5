package io.chuangkou.card.ssc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.transport.Commands;
import io.chuangkou.card.transport.ResponseApdu;
import io.chuangkou.card.transport.StatusWord;
import io.chuangkou.card.transport.Transport;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Selects and reads on one card: a command for all records of a file, one more for each missed. A
 * card that does not know a form of a command is asked in another; a card that knows the usual ones
 * gets no command more.
 */
final class CardConversation {

  private static final int FIRST_RECORD = 1;
  private static final int MOST_RECORDS = 16;
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
    if (answer.statusWord() == StatusWord.WRONG_P1_P2) {
      answer = send(Commands.withoutControlInformation(Commands.selectName(Environment.name())));
    }
    if (answer.statusWord() == StatusWord.OK) {
      return answer.data();
    }
    String detail = "SELECT SSSE: " + StatusWord.text(answer.statusWord());
    if (Refusals.isLocked(answer.statusWord())) {
      throw new CardFaultException(CardFault.LOCKED, detail);
    }
    if (Refusals.isOfAnotherKind(answer)) {
      throw new CardFaultException(CardFault.NOT_SOCIAL_SECURITY, detail);
    }
    throw Refusals.of(answer, "SELECT SSSE");
  }

  /**
   * The items of a file that are wanted and there.
   *
   * @param needsKey whether the file asks for a key; where it need not, it is the chip that fails
   */
  Map<Item, byte[]> read(DataFile file, boolean needsKey) throws CardFaultException {
    select(file);
    Map<Integer, byte[]> records = records(file, needsKey);
    Map<Item, byte[]> items = new EnumMap<>(Item.class);
    for (Item item : file.items()) {
      byte[] value = records.get(item.tag());
      if (item.wanted() && value != null) {
        items.put(item, value);
      }
    }
    return items;
  }

  /** Cards differ in the forms of SELECT that they know; the first is the usual one. */
  private void select(DataFile file) throws CardFaultException {
    byte[] usual = Commands.selectFile(file.identifier());
    byte[] other = Commands.select(Commands.BY_IDENTIFIER, file.identifier());
    ResponseApdu first = send(usual);
    ResponseApdu last = first;
    for (byte[] form :
        List.of(
            other,
            Commands.withoutControlInformation(usual),
            Commands.withoutControlInformation(other))) {
      if (last.statusWord() == StatusWord.OK
          || !(Refusals.isOfForm(last) || last.statusWord() == StatusWord.FILE_NOT_FOUND)) {
        break;
      }
      last = send(form);
    }
    if (last.statusWord() != StatusWord.OK) {
      throw Refusals.of(
          Refusals.isOfForm(last) ? first : last, "SELECT EF%02X".formatted(file.number()));
    }
  }

  /** By tag, in as few commands as the card allows. */
  private Map<Integer, byte[]> records(DataFile file, boolean needsKey) throws CardFaultException {
    String command = "READ RECORD EF%02X".formatted(file.number());
    ResponseApdu all = any(Commands.readRecord(FIRST_RECORD, Commands.ALL_FROM_NUMBER, 0), file);
    if (Refusals.isRead(all)) {
      Map<Integer, byte[]> records = TaggedRecords.parse(all.data());
      addMissing(file, records, command);
      return records;
    }
    refuseProtected(all, needsKey, command);
    Map<Integer, byte[]> records = new HashMap<>();
    try {
      if (!addMissing(file, records, command)) {
        addByNumber(records);
      }
    } catch (CardFaultException e) {
      throw records.isEmpty() ? Refusals.of(all, command) : e;
    }
    if (records.isEmpty()) {
      ResponseApdu content = any(Commands.readBinary(0, 0), file);
      if (!Refusals.isRead(content)) {
        throw Refusals.of(all, command);
      }
      return TaggedRecords.parse(content.data());
    }
    return records;
  }

  /** Asks for the usual length, else for as much as there is. */
  private ResponseApdu any(byte[] command, DataFile file) throws CardFaultException {
    byte[] usual = command.clone();
    usual[usual.length - 1] = (byte) file.length();
    ResponseApdu response = send(usual);
    return response.statusWord() == StatusWord.WRONG_LENGTH ? send(command) : response;
  }

  /**
   * By tag, since the numbers of records differ between generations.
   *
   * @return whether the card knows how to
   */
  private boolean addMissing(DataFile file, Map<Integer, byte[]> records, String command)
      throws CardFaultException {
    for (Item item : file.items()) {
      if (item.wanted() && !records.containsKey(item.tag())) {
        ResponseApdu response =
            send(Commands.readRecord(item.tag(), Commands.BY_TAG, item.length() + TAG_AND_LENGTH));
        if (response.statusWord() == StatusWord.WRONG_LENGTH) {
          response = send(Commands.readRecord(item.tag(), Commands.BY_TAG, 0));
        }
        if (Refusals.isRead(response)) {
          TaggedRecords.parse(response.data()).forEach(records::putIfAbsent);
        } else if (Refusals.isOfForm(response)) {
          return false;
        } else if (response.statusWord() != StatusWord.RECORD_NOT_FOUND) {
          throw Refusals.of(response, command + " " + item);
        }
      }
    }
    return true;
  }

  /** The last way to a record: by its number, until there are no more. */
  private void addByNumber(Map<Integer, byte[]> records) throws CardFaultException {
    for (int number = FIRST_RECORD; number <= MOST_RECORDS; number++) {
      ResponseApdu response = send(Commands.readRecord(number, Commands.BY_NUMBER, 0));
      if (!Refusals.isRead(response)) {
        return;
      }
      TaggedRecords.parse(response.data()).forEach(records::putIfAbsent);
    }
  }

  /** Ends where no other form of the command can help. */
  private static void refuseProtected(ResponseApdu response, boolean needsKey, String command)
      throws CardFaultException {
    if (response.statusWord() == StatusWord.NOT_ALLOWED) {
      throw needsKey
          ? new CardFaultException(CardFault.NEEDS_KEY, command + ": 6982")
          : Refusals.of(response, command);
    }
  }

  private ResponseApdu send(byte[] command) throws CardFaultException {
    return ResponseApdu.of(transport.transmit(command));
  }
}
