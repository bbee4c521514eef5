package io.chuangkou.terminal.ledger;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.chuangkou.settlement.message.settlement.SettlementTransactions;
import io.chuangkou.settlement.message.stay.StayTransactions;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.tender.Tender;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the counter writes into its journal; kept as JSON, so names are for ever. */
public sealed interface LedgerEntry {

  /** Whose it is, masked; empty where that was lost. */
  String maskedName();

  /** Kinds of entries, as they are journalled. */
  enum Kind {
    INTENT("intent"),
    REVERSAL("reversal"),
    PROVISIONAL("provisional"),
    DIFFERENCE("difference"),
    CORRECTION("correction"),
    STOCK("stock"),
    DEPOSIT("deposit"),
    /** Written by another version; nothing is known of it. */
    FOREIGN("");

    private static final Map<String, Kind> BY_WORD =
        Stream.of(values()).collect(Collectors.toMap(Kind::journalled, kind -> kind));

    private final String journalled;

    Kind(String journalled) {
      this.journalled = journalled;
    }

    /** The word that stands in the journal. */
    public String journalled() {
      return journalled;
    }

    /** The kind of an item. */
    public static Kind of(Item item) {
      return BY_WORD.getOrDefault(item.kind(), FOREIGN);
    }
  }

  /**
   * A message that 2601 can take back and that is about to be sent.
   *
   * @param msgid its number
   * @param infno a settlement (2102, 2207, 2304), a cancellation (2103, 2208, 2305), or 2401
   * @param settled what is settled, still without the centre's number; what is cancelled; or the
   *     bill of an admission, without amounts
   * @param provisional item of the queue that it serves, as the provisional settlement that it
   *     makes good; empty: none, the desk's own
   * @param tender what the person hands over for it at the desk or, of a cancellation, gets back;
   *     none: what is due. An entry of before calls it cash, and has nothing but cash
   * @param reason why it is cancelled; none: it is no cancellation, or was not told
   */
  record Intent(
      String msgid,
      String infno,
      SettledBill settled,
      String provisional,
      @JsonAlias("cash") @Nullable Tender tender,
      @Nullable String reason)
      implements LedgerEntry {

    private static final Set<String> CANCELLATIONS =
        Set.of(
            SettlementTransactions.CANCEL.infno(),
            SettlementTransactions.PHARMACY_CANCEL.infno(),
            StayTransactions.STAY_CANCEL.infno());

    @Override
    public String maskedName() {
      return person().maskedName();
    }

    public InsuredPerson person() {
      return settled.person();
    }

    public boolean isCancellation() {
      return CANCELLATIONS.contains(infno);
    }

    /** What the person hands over or, of a cancellation, gets back. */
    public Tender inHand() {
      return tender == null ? settled.paid() : tender;
    }
  }

  /**
   * A lost message that is to be taken back.
   *
   * @param psnNo person
   * @param insuredAt division where the person is insured
   * @param msgid the lost message
   * @param infno its transaction
   * @param maskedName the person's name, masked
   */
  record Reversal(String psnNo, String insuredAt, String msgid, String infno, String maskedName)
      implements LedgerEntry {}

  /**
   * A bill that the centre has still to settle.
   *
   * @param settled the bill under the number on its slip, and what the person paid
   * @param reason code of the closed list of reasons, or {@link #AGAIN}
   * @param fullCash whether the person paid in full; else our estimate on the last known facts
   * @param msgid number from which on it is sent, once and for all: every copy of the journal has
   *     it; of what is settled once more, the message of before; none: an entry of before
   */
  record Provisional(SettledBill settled, String reason, boolean fullCash, @Nullable String msgid)
      implements LedgerEntry {

    @Override
    public String maskedName() {
      return settled.person().maskedName();
    }

    /** The centre was there: it lacks a settlement that was made, or had it otherwise. */
    public static final String AGAIN = "AGAIN";

    private static final String PREFIX = "CJ-";

    /** A settlement once more; what the person has paid for it stays with it. */
    static Provisional again(SettledBill bill) {
      String before = bill.msgid().isEmpty() ? null : bill.msgid();
      return new Provisional(bill.numbered(number(bill.settlementId())), AGAIN, false, before);
    }

    /** The number under which a settlement is settled once more. */
    public static String number(String settlementId) {
      return PREFIX + settlementId;
    }

    /** Whether it settles once more what was settled before. */
    public boolean isAgain() {
      return reason.equals(AGAIN);
    }

    /** The settlement that is settled once more under a number; empty: none. */
    public static String replaced(String number) {
      return number.startsWith(PREFIX) ? number.substring(PREFIX.length()) : "";
    }

    public String number() {
      return settled.settlementId();
    }
  }

  /**
   * Money between the person and the desk after the centre settled otherwise than was collected, or
   * did not settle at all what money was taken for.
   *
   * @param number number of the provisional settlement; else the centre's, or the message whose
   *     outcome nobody knew
   * @param settlementId the centre's number; empty: there is none, and the money is held apart
   * @param maskedName the person's name, masked
   * @param amount to collect, or, if negative, to refund
   * @param msgid the settlement that it waits for until that is journalled; none: it is
   */
  record Difference(
      String number, String settlementId, String maskedName, Fen amount, @Nullable String msgid)
      implements LedgerEntry {

    /** The words with which it ends where the settlement is not in force: nobody owes it. */
    static final String VOID = "VOID";

    /**
     * What is held of a settlement of which nobody knows: owed to the person if it is not there.
     * Deposits lie where they lay.
     */
    static Difference held(Intent unknown) {
      Fen held = unknown.inHand().handedOver().total().negated();
      String msgid = unknown.msgid();
      return new Difference(msgid, "", unknown.maskedName(), held, msgid);
    }

    /** Whether the money lies beside the drawer, because nobody knew what it would be for. */
    public boolean isHeld() {
      return settlementId.isEmpty();
    }

    /** What is to be collected, or refunded, for a settlement that is journalled. */
    public static Difference of(String number, String settlementId, SettledBill bill, Fen amount) {
      return new Difference(number, settlementId, bill.person().maskedName(), amount, null);
    }
  }

  /**
   * A settlement that is to be cancelled and settled once more. The journal holds the bill alone.
   *
   * @param wrong as it stands at the centre
   */
  record Correction(SettledBill wrong) implements LedgerEntry {

    @Override
    public String maskedName() {
      return wrong.person().maskedName();
    }
  }

  /**
   * Boxes that were handed out, or came back, of which the centre's stock chapter is to be told.
   *
   * @param sale message that settled the sale; its journalled intent holds the bill
   * @param isReturn whether they came back
   * @param maskedName the person's name, masked
   * @param visit the centre's number of the visit
   * @param operator name of who handed them out, or took them back
   * @param at when
   */
  record StockReport(
      String sale, boolean isReturn, String maskedName, String visit, String operator, Instant at)
      implements LedgerEntry {

    /** Its item. */
    String id() {
      return id(sale, isReturn);
    }

    /** The item of what is told of a sale. */
    public static String id(String sale, boolean isReturn) {
      return (isReturn ? "TH-" : "XS-") + sale;
    }

    /** What is told of one sale is told in order, and waits for nothing else. */
    String order() {
      return id(sale, false);
    }
  }

  /**
   * Cash that is taken for a stay before it is settled (预交金). It lies at the counter, which holds
   * it for the person, until it is given back or the stay is settled against it.
   *
   * @param number number of its receipt
   * @param person whose, by what still tells who it is later
   * @param hospitalNo the hospital's number of the stay
   * @param visit the centre's number of the stay
   * @param amount how much, more than nothing
   * @param operator number of who took it
   */
  record Deposit(
      String number,
      InsuredPerson person,
      String hospitalNo,
      String visit,
      Fen amount,
      String operator)
      implements LedgerEntry {

    @Override
    public String maskedName() {
      return person.maskedName();
    }

    /** In whose order it lies: apart from what is sent, which it never holds up. */
    static String order(String psnNo) {
      return "YJ " + psnNo;
    }
  }

  /**
   * An entry of a kind that this version does not know.
   *
   * @param kind the word that stands in the journal
   */
  record Foreign(String kind) implements LedgerEntry {

    @Override
    public String maskedName() {
      return "";
    }
  }

  /**
   * A filing that this counter made for a person.
   *
   * @param number the centre's number
   * @param cancelledBy the transaction that withdraws it: 2502, 2504 or 2506
   * @param what the disease registered, or the provider transferred to or chosen
   * @param from first day
   * @param to last day, included; none: open
   */
  record Filing(
      String number, String cancelledBy, String what, LocalDate from, @Nullable LocalDate to) {}
}
