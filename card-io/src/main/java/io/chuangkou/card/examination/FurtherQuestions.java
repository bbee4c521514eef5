package io.chuangkou.card.examination;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.Generation;
import io.chuangkou.card.diagnosis.Application;
import io.chuangkou.card.diagnosis.PinState;
import io.chuangkou.card.ssc.DataFile;
import io.chuangkou.card.ssc.Environment;
import io.chuangkou.card.ssc.Item;
import io.chuangkou.card.trace.FilesRead;
import io.chuangkou.card.trace.TraceEvent;
import io.chuangkou.card.trace.TraceEvent.Exchange;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.Commands;
import io.chuangkou.card.transport.GetResponse;
import io.chuangkou.card.transport.ResponseApdu;
import io.chuangkou.card.transport.StatusWord;
import io.chuangkou.card.transport.Transport;
import io.chuangkou.card.transport.WrongLength;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a reading does not ask: the items that the terminal has no use for, the state of the PIN,
 * and of a card without the application what else it is.
 *
 * @param application how the reading's selection was answered; none: it did not come to one
 * @param pin what the card says of its PIN
 * @param isBankCard whether it has a payment system environment and no social-security application
 */
record FurtherQuestions(@Nullable Application application, PinState pin, boolean isBankCard) {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final byte[] PAYMENT = "1PAY.SYS.DDF01".getBytes(StandardCharsets.US_ASCII);
  private static final PinState UNKNOWN = new PinState.Unknown();
  private static final int TRIES = 0x0F;

  /** ISO/IEC 7816-4, VERIFY: without data the command asks for the state and tries nothing. */
  private static final byte[] PIN_STATE = {0, Commands.VERIFY, 0, 0};

  /** Asks the card in a slot after it was read. */
  static FurtherQuestions ask(CardSlot slot, List<TraceEvent> reading) {
    Application application = ApplicationSeen.in(reading).orElse(null);
    if (application == null) {
      return new FurtherQuestions(null, UNKNOWN, false);
    }
    try (CardConnection connection = slot.connect()) {
      Transport card = new GetResponse(new WrongLength(connection));
      if (!application.isSelected()) {
        return new FurtherQuestions(application, UNKNOWN, isDone(card, payment()));
      }
      return new FurtherQuestions(application, askSelected(card, reading), false);
    } catch (CardFaultException e) {
      return new FurtherQuestions(application, UNKNOWN, false);
    }
  }

  private static byte[] payment() {
    return Commands.selectName(PAYMENT);
  }

  private static PinState askSelected(Transport card, List<TraceEvent> reading)
      throws CardFaultException {
    FilesRead files = FilesRead.of(reading);
    if (!isDone(card, environment(reading))) {
      return UNKNOWN;
    }
    Optional<Generation> generation = generation(files);
    readRest(card, reading, DataFile.ISSUER, files);
    if (generation.isPresent() && generation.get() != Generation.THIRD) {
      readRest(card, reading, DataFile.holder(generation.get()), files);
    }
    boolean isOfLaterStandard = generation.isPresent() && generation.get() != Generation.FIRST;
    return isOfLaterStandard ? pin(card) : UNKNOWN;
  }

  static Optional<Generation> generation(FilesRead files) {
    return files
        .value("EF05", Item.VERSION.tag())
        .map(version -> new String(HexFormat.of().parseHex(version), StandardCharsets.US_ASCII))
        .flatMap(Generation::ofVersion);
  }

  /** Only of a file that was read: one that refused is not asked again. */
  private static void readRest(
      Transport card, List<TraceEvent> reading, DataFile file, FilesRead files)
      throws CardFaultException {
    String identifier = "%04X".formatted(file.identifier());
    Set<Item> missing =
        file.items().stream()
            .filter(item -> files.value(identifier, item.tag()).isEmpty())
            .collect(Collectors.toSet());
    if (missing.isEmpty()
        || files.values(identifier).isEmpty()
        || !isDone(card, selection(reading, file))) {
      return;
    }
    for (Item item : missing) {
      card.transmit(Commands.readRecord(item.tag(), Commands.BY_TAG, item.length() + 2));
    }
  }

  private static byte[] environment(List<TraceEvent> reading) {
    return asRecorded(reading, HEX.formatHex(Environment.name()))
        .orElseGet(() -> Commands.selectName(Environment.name()));
  }

  private static byte[] selection(List<TraceEvent> reading, DataFile file) {
    return asRecorded(reading, "%04X".formatted(file.identifier()))
        .orElseGet(() -> Commands.selectFile(file.identifier()));
  }

  /** A selection in the form that the card was found to take. */
  private static Optional<byte[]> asRecorded(List<TraceEvent> reading, String selected) {
    return reading.stream()
        .filter(Exchange.class::isInstance)
        .map(Exchange.class::cast)
        .filter(each -> each.command().startsWith("00A4") && each.command().endsWith(selected))
        .filter(each -> each.statusWord().equals("9000") || each.statusWord().startsWith("61"))
        .map(each -> HEX.parseHex(each.command()))
        .findFirst();
  }

  private static PinState pin(Transport card) throws CardFaultException {
    int status = ResponseApdu.of(card.transmit(PIN_STATE)).statusWord();
    if (status == StatusWord.OK) {
      return new PinState.NotNeeded();
    } else if (status == StatusWord.PIN_BLOCKED || status == StatusWord.WRONG_PIN) {
      return new PinState.Blocked();
    }
    return (status & ~TRIES) == StatusWord.WRONG_PIN ? new PinState.Left(status & TRIES) : UNKNOWN;
  }

  private static boolean isDone(Transport card, byte[] command) throws CardFaultException {
    return ResponseApdu.of(card.transmit(command)).statusWord() == StatusWord.OK;
  }
}
