package io.chuangkou.terminal.display;

import io.chuangkou.settlement.money.Bearers;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.terminal.notice.Level;
import io.chuangkou.terminal.notice.Notice;
import io.chuangkou.terminal.reader.Presence;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Cancelled;
import io.chuangkou.terminal.workflow.CashierState.Trial;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the customer's screen shows of a state of the desk. Every amount is one that the cashier
 * sees at the same moment; the name is masked; there is no item, no diagnosis and no number.
 *
 * @param moment what is going on
 * @param note what the person can do, or has to know beside it
 * @param name masked; empty: nobody's
 * @param called the number that is called now; empty: none is
 * @param total the fee so far; none: not told
 * @param shares who pays what, together the total; empty: not known
 * @param figures what moves over the counter, the one that matters now first
 * @param ways by which ways it moves; empty: in cash alone
 */
public record CustomerView(
    Moment moment,
    Note note,
    String name,
    String called,
    @Nullable Fen total,
    List<Share> shares,
    List<Figure> figures,
    List<Way> ways) {

  /** Copies the lists. */
  public CustomerView {
    shares = List.copyOf(shares);
    figures = List.copyOf(figures);
    ways = List.copyOf(ways);
  }

  /** What is going on. */
  public enum Moment {
    /** Nobody works here. */
    CLOSED,
    /** Whoever is next may come. */
    WELCOME,
    /** Somebody is called by a number. */
    CALLED,
    /** The card is being read. */
    READING,
    /** The centre is asked who it is. */
    CHECKING,
    /** The charges are being entered. */
    BILLING,
    /** The trial is under way. */
    CALCULATING,
    /** Something is due. */
    PAY,
    /** The settlement is under way. */
    SETTLING,
    /** Settled, and more is due than was handed over. */
    MORE_DUE,
    /** Settled, and less is due than was thought. */
    LESS_DUE,
    SETTLED,
    /** Settled without the centre, for now. */
    PROVISIONAL,
    /** All is paid, and the centre settles later. */
    PAID_IN_FULL,
    /** Nobody knows whether it is settled. */
    UNKNOWN,
    /** A cancellation is under way. */
    REFUNDING,
    REFUNDED
  }

  /** What is said in place of what is always said at a moment. */
  public enum Note {
    NONE,
    /** The card was taken out, or is another's. */
    CARD,
    /** The cashier has something to look at. */
    WAIT,
    /** The amounts are our own estimate. */
    ESTIMATE,
    /** All is paid for now. */
    IN_FULL
  }

  /** Who pays. */
  public enum Payer {
    FUNDS,
    HOSPITAL,
    ACCOUNT,
    FAMILY,
    PERSON
  }

  /**
   * A part of the total.
   *
   * @param payer who pays it
   * @param amount never nothing
   */
  public record Share(Payer payer, Fen amount) {}

  /** What an amount is. */
  public enum What {
    DUE,
    TENDERED,
    MISSING,
    CHANGE,
    /** Is to be paid, beside what was. */
    MORE,
    /** Goes back to the person. */
    BACK
  }

  /**
   * An amount that moves over the counter.
   *
   * @param what which it is
   * @param amount how much
   */
  public record Figure(What what, Fen amount) {}

  /**
   * A way by which money moves.
   *
   * @param name what the counter calls it
   * @param amount how much
   */
  public record Way(String name, Fen amount) {}

  private static final CustomerView CLOSED = during(Moment.CLOSED, Note.NONE, "", null);

  /** What is seen of a state. */
  public static CustomerView of(CashierState state) {
    if (state.post().operator().isEmpty()) {
      return CLOSED;
    }
    return switch (state.stage()) {
      case NO_CARD -> next(state.waiting().called());
      case READING -> during(Moment.READING, Note.NONE, "", null);
      case IDENTIFYING -> during(Moment.CHECKING, Note.NONE, "", null);
      case IDENTIFIED, RECORDING -> billing(Moment.BILLING, state);
      case TRYING -> billing(Moment.CALCULATING, state);
      case TRIAL -> money(Moment.PAY, note(state), state);
      case SETTLING -> money(Moment.SETTLING, Note.NONE, state);
      case DIFFERENCE ->
          money(state.missing().isZero() ? Moment.LESS_DUE : Moment.MORE_DUE, Note.NONE, state);
      case SETTLED -> money(Moment.SETTLED, Note.NONE, state);
      case PROVISIONAL -> money(Moment.PROVISIONAL, Note.NONE, state);
      case PAID_IN_FULL -> money(Moment.PAID_IN_FULL, Note.NONE, state);
      case UNKNOWN_OUTCOME -> unknown(state);
      case CANCELLING -> during(Moment.REFUNDING, Note.NONE, "", null);
      case CANCELLED -> refunded(state);
    };
  }

  private static CustomerView during(Moment moment, Note note, String name, @Nullable Fen total) {
    return new CustomerView(moment, note, name, "", total, List.of(), List.of(), List.of());
  }

  private static CustomerView next(String called) {
    Moment moment = called.isEmpty() ? Moment.WELCOME : Moment.CALLED;
    return new CustomerView(moment, Note.NONE, "", called, null, List.of(), List.of(), List.of());
  }

  private static CustomerView billing(Moment moment, CashierState state) {
    Fen total = state.bill().lines().isEmpty() ? null : state.bill().total();
    return during(moment, note(state), name(state), total);
  }

  private static CustomerView money(Moment moment, Note note, CashierState state) {
    Trial trial = state.trial();
    if (trial == null) {
      return during(moment, note, name(state), null);
    }
    Bearers bearers = trial.bearers();
    return new CustomerView(
        moment,
        note,
        name(state),
        "",
        bearers.fee(),
        shares(bearers),
        figures(moment, trial.due(), state),
        ways(state, state.tender()));
  }

  private static List<Share> shares(Bearers bearers) {
    return Stream.of(
            new Share(Payer.FUNDS, bearers.fund()),
            new Share(Payer.HOSPITAL, bearers.hospital()),
            new Share(Payer.ACCOUNT, bearers.account()),
            new Share(Payer.FAMILY, bearers.family()),
            new Share(Payer.PERSON, bearers.cash()))
        .filter(share -> !share.amount().isZero())
        .toList();
  }

  private static List<Figure> figures(Moment moment, Fen due, CashierState state) {
    Figure toPay = new Figure(What.DUE, due);
    Figure tendered = new Figure(What.TENDERED, state.tendered());
    Figure change = new Figure(What.CHANGE, state.change());
    Figure missing = new Figure(What.MISSING, state.missing());
    return switch (moment) {
      case MORE_DUE -> List.of(new Figure(What.MORE, state.missing()), toPay, tendered);
      case LESS_DUE -> List.of(new Figure(What.BACK, state.change()), toPay, tendered);
      case SETTLED, PROVISIONAL, PAID_IN_FULL ->
          state.tendered().isZero() ? List.of(toPay) : List.of(change, toPay, tendered);
      case PAY, SETTLING -> {
        if (state.tendered().isZero()) {
          yield List.of(toPay);
        } else if (isAsked(state)) {
          yield List.of(toPay, tendered);
        }
        yield List.of(toPay, tendered, state.missing().isZero() ? change : missing);
      }
      case CLOSED,
          WELCOME,
          CALLED,
          READING,
          CHECKING,
          BILLING,
          CALCULATING,
          UNKNOWN,
          REFUNDING,
          REFUNDED ->
          List.of();
    };
  }

  /** Change is promised once so large an amount is confirmed. */
  private static boolean isAsked(CashierState state) {
    return state.isTenderLarge();
  }

  private static CustomerView unknown(CashierState state) {
    return new CustomerView(
        Moment.UNKNOWN,
        Note.NONE,
        name(state),
        "",
        null,
        List.of(),
        List.of(new Figure(What.TENDERED, state.tendered())),
        ways(state, state.tender()));
  }

  private static CustomerView refunded(CashierState state) {
    Cancelled cancelled = state.cancelled();
    if (cancelled == null) {
      return during(Moment.REFUNDED, Note.NONE, "", null);
    }
    return new CustomerView(
        Moment.REFUNDED,
        Note.NONE,
        cancelled.maskedName(),
        "",
        null,
        List.of(),
        List.of(new Figure(What.BACK, cancelled.refund())),
        ways(state, cancelled.back()));
  }

  private static List<Way> ways(CashierState state, Tender tender) {
    return tender.inCash()
        ? List.of()
        : tender.lines().stream()
            .map(line -> new Way(state.choices().tender().name(line.kind()), line.amount()))
            .toList();
  }

  private static Note note(CashierState state) {
    Notice notice = state.notice();
    Trial trial = state.trial();
    if (state.presence() == Presence.TAKEN_OUT || state.presence().isForeign()) {
      return Note.CARD;
    } else if (trial != null && trial.provisional()) {
      return Note.ESTIMATE;
    } else if (trial != null && trial.inFull()) {
      return Note.IN_FULL;
    }
    boolean isTrouble =
        notice != null && (notice.level() == Level.WARNING || notice.level() == Level.DOWN);
    return isTrouble ? Note.WAIT : Note.NONE;
  }

  private static String name(CashierState state) {
    return state.person() == null ? "" : state.person().maskedName();
  }
}
