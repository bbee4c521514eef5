package io.chuangkou.card.ssc;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.Generation;
import io.chuangkou.card.ReadingProgress;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.card.reset.AnswerToReset;
import io.chuangkou.card.security.Algorithm;
import io.chuangkou.card.security.CardIdentity;
import io.chuangkou.card.security.HolderAccess;
import io.chuangkou.card.transport.Attempt;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.CountingTransport;
import io.chuangkou.card.transport.GetResponse;
import io.chuangkou.card.transport.RetryAfterReset;
import io.chuangkou.card.transport.Trace;
import io.chuangkou.card.transport.Transport;
import io.chuangkou.card.transport.WrongLength;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a social-security card: environment, issuer's file, holder's file (the algorithm of LD/T
 * 33). Cards of generations 1.0 and 2.0 answer freely; 3.0 cards protect the holder's file: it is
 * opened with a security module, and ends as {@link CardFault#NEEDS_KEY} where the terminal has
 * none. Thread-safe; blocks as long as the card does.
 */
public final class SocialSecurityCardReader {

  private static final Logger LOG = LoggerFactory.getLogger(SocialSecurityCardReader.class);

  /** Who waits for longer wants to know for what. */
  private static final Duration SLOW = Duration.ofSeconds(1);

  private final Supplier<LocalDate> today;
  private final HolderAccess access;

  /**
   * A reader of cards without a security module.
   *
   * @param today the day on which expiry is judged
   */
  public SocialSecurityCardReader(Supplier<LocalDate> today) {
    this(today, HolderAccess.NONE);
  }

  /**
   * A reader of cards.
   *
   * @param today the day on which expiry is judged
   * @param access how cards of generation 3.0 are opened
   */
  public SocialSecurityCardReader(Supplier<LocalDate> today, HolderAccess access) {
    this.today = today;
    this.access = access;
  }

  /** Reads the card in a slot; repeats after a reset where that may help. */
  public CardReading read(CardSlot slot) {
    try {
      return read(slot, new Attempt(), progress -> {});
    } catch (CardFaultException e) {
      LOG.info("{} was not read: {}", slot.name(), e.getMessage());
      return new CardReading.Failure(e.fault(), e.detail());
    }
  }

  /**
   * Reads the card in a slot; repeats after a reset where that may help.
   *
   * @param attempt hears of every answer, and ends the reading when nobody waits for it any more
   * @param progress hears how far it is when it takes longer than a second, on this thread
   * @throws CardFaultException if it was not read
   */
  public CardReading.Success read(
      CardSlot slot, Attempt attempt, Consumer<ReadingProgress> progress)
      throws CardFaultException {
    long start = System.nanoTime();
    return RetryAfterReset.hold(
        slot, connection -> read(slot, attempt.over(connection), progress, start));
  }

  private CardReading.Success read(
      CardSlot slot, CardConnection connection, Consumer<ReadingProgress> progress, long start)
      throws CardFaultException {
    CountingTransport counted =
        new CountingTransport(
            connection,
            count -> {
              if (System.nanoTime() - start > SLOW.toNanos()) {
                progress.accept(ReadingProgress.after(count));
              }
            });
    Transport line =
        new GetResponse(new WrongLength(new Trace(counted, traced -> LOG.debug("{}", traced))));
    CardConversation card = new CardConversation(line);
    byte[] control = card.selectEnvironment();
    Map<Item, byte[]> items = new EnumMap<>(Item.class);
    items.putAll(card.read(DataFile.ISSUER, false));
    Generation generation = CardDecoder.generation(items);
    if (generation == Generation.THIRD) {
      access.open(line, identity(items, connection.answerToReset(), control));
    }
    items.putAll(card.read(DataFile.holder(generation), generation == Generation.THIRD));
    SocialSecurityCard holder = CardDecoder.decode(items, connection.answerToReset());
    refuseExpired(holder);
    return new CardReading.Success(
        holder, slot.name(), counted.commands(), System.nanoTime() - start);
  }

  private static CardIdentity identity(
      Map<Item, byte[]> items, byte[] answerToReset, byte[] control) throws CardFaultException {
    Algorithm algorithm =
        Algorithm.of(control)
            .orElseThrow(
                () -> new CardFaultException(CardFault.MODULE_KEYS, "an unknown algorithm"));
    try {
      return new CardIdentity(
          HexFormat.of().parseHex(AnswerToReset.of(answerToReset).historical()),
          CardDecoder.city(items),
          algorithm);
    } catch (IllegalArgumentException e) {
      throw new CardFaultException(CardFault.GARBLED, String.valueOf(e.getMessage()), e);
    }
  }

  private void refuseExpired(SocialSecurityCard card) throws CardFaultException {
    LocalDate expires = card.expires();
    if (expires != null && today.get().isAfter(expires)) {
      throw new CardFaultException(CardFault.EXPIRED, "valid until " + expires);
    }
  }
}
