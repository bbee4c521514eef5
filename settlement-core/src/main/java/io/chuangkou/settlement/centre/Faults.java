package io.chuangkou.settlement.centre;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What goes wrong at the centre on demand. Thread-safe; may be changed while the centre runs. */
public final class Faults {

  private final List<Armed> armed = new CopyOnWriteArrayList<>();

  /** Sorts of faults. */
  public enum Kind {
    /** The request is lost: nothing is done and the connection closes. */
    LOSE_REQUEST,
    /** The centre acts and its answer is lost. */
    LOSE_ANSWER,
    /** The request arrives twice; the first answer is sent. */
    DUPLICATE,
    /** The centre acts and answers late. */
    DELAY,
    /** The centre acts and its answer comes byte by byte, with a delay before each. */
    TRICKLE,
    /** The centre acts and only the first half of its answer comes, as if that were all. */
    TRUNCATE,
    /** The centre refuses in the words given. */
    REFUSE,
    /** Something before the centre answers with an HTML page. */
    GARBAGE,
    /** The centre acts and something before it answers with HTTP status 502. */
    HTTP_ERROR,
    /** The centre acts and answers with the settlement of another bill. */
    OTHER_BILL,
    /**
     * The centre acts and its answer tells each amount as often as the words say, a whole number.
     */
    OTHER_AMOUNTS,
    /** The centre acts and its answer tells every amount without its sign. */
    POSITIVE_AMOUNTS,
    /** The centre acts and its answer has no extension anywhere. */
    NO_EXTENSION,
    /** The centre acts and the extensions of its answer are null. */
    NULL_EXTENSION,
    /** The centre acts and the extensions of its answer are an empty text. */
    EMPTY_EXTENSION,
    /** The centre acts and the extensions of its answer are JSON within a text. */
    TEXT_EXTENSION,
    /** A person's insurance comes as an object instead of a list. */
    INSURANCE_AS_OBJECT,
    /** The centre acts and what person, hospital and a relative's account bear is null. */
    NULL_SHARES,
    /** The centre acts and its first fund has the code of the words; 620100 if there are none. */
    UNKNOWN_FUND,
    /** The centre acts and its answer tells no fund by itself. */
    NO_FUND_ROWS,
    /** The centre acts and its answer to an upload lacks the last line. */
    LOST_LINES,
    /** The centre acts and writes days as 20220301 and times as 2022/03/01 10:00. */
    OTHER_DATES,
    /** The centre acts and its whole answer has the infcode of the words. */
    OTHER_INFCODE,
    /** The centre acts and answers -1 with the words of a time-out within itself. */
    TIMED_OUT,
    /** The centre acts and its answer comes under the HTTP status of the words. */
    HTTP_STATUS
  }

  /**
   * A fault to come.
   *
   * @param kind what goes wrong
   * @param infno transaction that it strikes; empty: any
   * @param times how often; 0: until cleared
   * @param delayMillis for {@link Kind#DELAY} and, before each byte, {@link Kind#TRICKLE}
   * @param words for {@link Kind#REFUSE}, {@link Kind#OTHER_AMOUNTS}, {@link Kind#UNKNOWN_FUND},
   *     {@link Kind#OTHER_INFCODE} and {@link Kind#HTTP_STATUS}
   */
  public record Plan(
      @JsonProperty(required = true) Kind kind,
      String infno,
      int times,
      long delayMillis,
      String words) {

    /** Refuses words that are no number where they have to be one. */
    public Plan {
      boolean isNumber =
          kind == Kind.OTHER_AMOUNTS || kind == Kind.OTHER_INFCODE || kind == Kind.HTTP_STATUS;
      if (isNumber && !words.matches("-?\\d{1,3}")) {
        throw new IllegalArgumentException(kind + " needs a whole number for words: " + words);
      }
    }

    /** A fault that strikes the next message of a transaction once. */
    public static Plan once(Kind kind, String infno) {
      return new Plan(kind, infno, 1, 0, "");
    }
  }

  /** Adds a fault. */
  public void arm(Plan plan) {
    armed.add(new Armed(plan));
  }

  /** Ends all faults. */
  public void clear() {
    armed.clear();
  }

  /** The faults that are still to come. */
  public List<Plan> pending() {
    return armed.stream().filter(Armed::isPending).map(a -> a.plan).toList();
  }

  /** The first pending fault of a kind for a transaction; uses it up once. */
  Optional<Plan> strike(Kind kind, String infno) {
    return armed.stream().filter(a -> a.strikes(kind, infno)).map(a -> a.plan).findFirst();
  }

  private static final class Armed {

    private final Plan plan;
    private int struck;

    Armed(Plan plan) {
      this.plan = plan;
    }

    synchronized boolean isPending() {
      return plan.times() == 0 || struck < plan.times();
    }

    synchronized boolean strikes(Kind kind, String infno) {
      boolean strikes =
          plan.kind() == kind
              && (plan.infno().isEmpty() || plan.infno().equals(infno))
              && isPending();
      struck += strikes ? 1 : 0;
      return strikes;
    }
  }
}
