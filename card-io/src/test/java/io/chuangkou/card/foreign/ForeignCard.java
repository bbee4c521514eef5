package io.chuangkou.card.foreign;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A card by a table: how it answers, and what it does otherwise with commands that begin in a
 * certain way. Thread-safe; the table may grow while the card is in a reader.
 *
 * <pre>
 * ForeignCard card = ForeignCard.standard();
 * card.when("00B2").after(1).answers("6581");
 * card.when("00A4020002EF06").takes(Duration.ofMillis(2500));
 * </pre>
 */
public final class ForeignCard {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Behaviour behaviour;
  private final List<Rule> rules = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private byte[] answerToReset;
  private int resets;

  /**
   * A card.
   *
   * @param answerToReset in hexadecimal digits
   * @param behaviour what it does unless told otherwise
   */
  public ForeignCard(String answerToReset, Behaviour behaviour) {
    this.answerToReset = HEX.parseHex(answerToReset);
    this.behaviour = behaviour;
  }

  /** A well-behaved card of generation 2.00 that speaks T=0. */
  public static ForeignCard standard() {
    return StandardCard.overT0().card();
  }

  /** A card that answers every command with one and the same status word. */
  public static ForeignCard always(String answerToReset, String answer) {
    byte[] bytes = HEX.parseHex(answer);
    return new ForeignCard(
        answerToReset,
        new Behaviour() {
          @Override
          public byte[] answer(byte[] command) {
            return bytes.clone();
          }

          @Override
          public void reset() {}
        });
  }

  /** Begins a line of the table; of several lines that fit, the one that was added last counts. */
  public When when(String commandPrefix) {
    return new When(commandPrefix.toUpperCase(Locale.ROOT), 0, Integer.MAX_VALUE);
  }

  /** Answers resets otherwise from now on. */
  public synchronized void answersReset(String hexadecimal) {
    answerToReset = HEX.parseHex(hexadecimal);
  }

  /** Answers without a reader; what would take its time takes none. */
  public synchronized byte[] transmit(byte[] command) {
    Optional<Reply> reply = reply(command);
    return switch (reply.orElse(null)) {
      case null -> answer(command);
      case Reply.Later later -> answer(command);
      case Reply.Bytes bytes -> bytes.bytes();
      case Reply.Forgotten forgotten -> {
        reset();
        yield forgotten.bytes();
      }
      case Reply.Silence silence -> throw new IllegalStateException("needs a reader");
      case Reply.Pulled pulled -> throw new IllegalStateException("needs a reader");
      case Reply.ContactLost lost -> throw new IllegalStateException("needs a reader");
    };
  }

  /** Every command that reached the card, in hexadecimal digits, the first first. */
  public synchronized List<String> heard() {
    return List.copyOf(heard);
  }

  /** How often the card was powered or reset. */
  public synchronized int resets() {
    return resets;
  }

  /** What it says when it is powered. */
  public synchronized byte[] answerToReset() {
    return answerToReset.clone();
  }

  /** It is powered, or reset. */
  public synchronized void reset() {
    resets++;
    behaviour.reset();
  }

  /** What is special about a command; none: nothing. Counts it. */
  synchronized Optional<Reply> reply(byte[] command) {
    String text = HEX.formatHex(command);
    heard.add(text);
    return rules.reversed().stream()
        .filter(rule -> rule.takes(text))
        .findFirst()
        .map(rule -> rule.reply);
  }

  synchronized byte[] answer(byte[] command) {
    return behaviour.answer(command);
  }

  /** Powers the card without a reader; returns its answer to reset. */
  public byte[] powerUp() {
    reset();
    return answerToReset();
  }

  /** A command without a reader; none: the card stays silent, or is out. */
  public Optional<byte[]> exchange(byte[] command) {
    return switch (reply(command).orElse(null)) {
      case null -> Optional.of(answer(command));
      case Reply.Bytes bytes -> Optional.of(bytes.bytes());
      case Reply.Later later -> Optional.of(answer(command));
      case Reply.Forgotten forgotten -> {
        reset();
        yield Optional.of(forgotten.bytes());
      }
      case Reply.Silence silence -> Optional.empty();
      case Reply.Pulled pulled -> Optional.empty();
      case Reply.ContactLost lost -> Optional.empty();
    };
  }

  private synchronized void add(Rule rule) {
    rules.add(rule);
  }

  /** The left side of a line of the table. */
  public final class When {

    private final String prefix;
    private final int after;
    private final int times;

    private When(String prefix, int after, int times) {
      this.prefix = prefix;
      this.after = after;
      this.times = times;
    }

    /** Not for the first so many commands of this kind. */
    public When after(int commands) {
      return new When(prefix, commands, times);
    }

    /** For so many commands of this kind alone. */
    public When times(int commands) {
      return new When(prefix, after, commands);
    }

    /** Data and status word, in hexadecimal digits. */
    public void answers(String hexadecimal) {
      answers(hexadecimal, Duration.ZERO);
    }

    /** Data and status word after a while. */
    public void answers(String hexadecimal, Duration delay) {
      does(new Reply.Bytes(hexadecimal, delay));
    }

    /** What the card answers anyhow, after a while. */
    public void takes(Duration delay) {
      does(new Reply.Later(delay));
    }

    /** Nothing, until the card is taken out. */
    public void isSilent() {
      does(new Reply.Silence());
    }

    /** The card is pulled out. */
    public void isPulled() {
      does(new Reply.Pulled());
    }

    /** The card is out for a moment and comes back. */
    public void losesContact() {
      does(new Reply.ContactLost());
    }

    /** Data and status word; what was selected before is forgotten. */
    public void forgets(String hexadecimal) {
      does(new Reply.Forgotten(hexadecimal));
    }

    private void does(Reply reply) {
      add(new Rule(prefix, after, times, reply));
    }
  }

  private static final class Rule {

    private final String prefix;
    private final int after;
    private final int times;
    private final Reply reply;
    private int seen;

    Rule(String prefix, int after, int times, Reply reply) {
      this.prefix = prefix;
      this.after = after;
      this.times = times;
      this.reply = reply;
    }

    boolean takes(String command) {
      if (!command.startsWith(prefix)) {
        return false;
      }
      int before = seen++;
      return before >= after && before - after < times;
    }
  }
}
