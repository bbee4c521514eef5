package io.chuangkou.terminal.workflow;

import io.chuangkou.settlement.message.FilingTransactions;
import io.chuangkou.settlement.message.Designation;
import io.chuangkou.settlement.message.DiseaseCodes;
import io.chuangkou.settlement.message.DiseaseFiling;
import io.chuangkou.settlement.message.FilingNumber;
import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.TransferFiling;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registrations and filings that the counter makes for a person: 2503, 2501 and 2505, taken back by
 * 2504, 2502 and 2506. The centre lists none of their numbers, so those made here are kept.
 */
public final class Filings {

  /** {@code refl_type} of a transfer to a provider elsewhere. */
  private static final String TRANSFER = "1";

  /** {@code biz_appy_type} of a provider chosen for outpatient care. */
  private static final String OUTPATIENT_CARE = "01";

  private static final String FIRST = "1";
  private static final String UNKNOWN = "-";

  private static final List<Transaction<FilingNumber, Nothing>> CANCELLATIONS =
      List.of(
          FilingTransactions.CANCEL_DISEASE,
          FilingTransactions.CANCEL_TRANSFER,
          FilingTransactions.CANCEL_DESIGNATION);

  private final Counter counter;
  private final String orgCode;
  private final CentreLink centre;
  private final PersonNotes notes;
  private final Identification identification;

  /** Made by a provider. */
  public Filings(
      Counter counter,
      String orgCode,
      CentreLink centre,
      PersonNotes notes,
      Identification identification) {
    this.counter = counter;
    this.orgCode = orgCode;
    this.centre = centre;
    this.notes = notes;
    this.identification = identification;
  }

  /**
   * Registers a disease or benefit.
   *
   * @return the person with it
   */
  SendResult<KnownPerson> register(
      KnownPerson person, String disease, LocalDate from, @Nullable LocalDate to) {
    DiseaseFiling input =
        new DiseaseFiling(
            person.psnNo(),
            person.insuranceType(),
            DiseaseCodes.code(disease),
            disease,
            orgCode,
            counter.hospital(),
            from,
            counter.doctor().code(),
            counter.doctor().name(),
            from,
            to);
    return file(person, FilingTransactions.FILE_DISEASE, input)
        .then(
            number ->
                kept(
                    person,
                    new Entry.Filing(
                        number, FilingTransactions.CANCEL_DISEASE.infno(), disease, from, to)));
  }

  /**
   * Files a transfer to another provider.
   *
   * @return the person with it
   */
  SendResult<KnownPerson> fileTransfer(
      KnownPerson person, String provider, LocalDate from, @Nullable LocalDate to) {
    TransferFiling input =
        new TransferFiling(
            person.psnNo(),
            person.insuranceType(),
            UNKNOWN,
            UNKNOWN,
            provider,
            provider,
            counter.region(),
            TRANSFER,
            from,
            UNKNOWN,
            UNKNOWN,
            from,
            to);
    return file(person, FilingTransactions.FILE_TRANSFER, input)
        .then(
            number ->
                kept(
                    person,
                    new Entry.Filing(
                        number, FilingTransactions.CANCEL_TRANSFER.infno(), provider, from, to)));
  }

  /**
   * Files that the person has chosen this provider.
   *
   * @return the person as known after that
   */
  SendResult<KnownPerson> designate(KnownPerson person, LocalDate from, @Nullable LocalDate to) {
    Designation input =
        new Designation(
            person.psnNo(), OUTPATIENT_CARE, from, to, FIRST, orgCode, counter.hospital(), "");
    return file(person, FilingTransactions.FILE_DESIGNATION, input)
        .then(
            number ->
                kept(
                    person,
                    new Entry.Filing(
                        number,
                        FilingTransactions.CANCEL_DESIGNATION.infno(),
                        counter.hospital(),
                        from,
                        to)));
  }

  /**
   * Withdraws a filing made here.
   *
   * @return the person without it
   * @throws CounterException if there is none
   */
  SendResult<KnownPerson> withdraw(KnownPerson person, String number) {
    Entry.Filing filing =
        notes.filings(person.psnNo()).stream()
            .filter(made -> made.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new CounterException(Fault.STAGE));
    Transaction<FilingNumber, Nothing> cancelling =
        CANCELLATIONS.stream()
            .filter(transaction -> transaction.infno().equals(filing.cancelledBy()))
            .findFirst()
            .orElseThrow();
    FilingNumber input = new FilingNumber(number, person.psnNo(), "");
    return centre
        .ask((c, msgid) -> c.call(cancelling, msgid, person.insuredAt(), input))
        .then(
            done -> {
              notes.remove(person.psnNo(), filing);
              return identification.refresh(person);
            });
  }

  private <I> SendResult<String> file(
      KnownPerson person, Transaction<I, FilingNumber> transaction, I input) {
    return centre
        .ask((c, msgid) -> c.call(transaction, msgid, person.insuredAt(), input))
        .map(FilingNumber::number);
  }

  private SendResult<KnownPerson> kept(KnownPerson person, Entry.Filing filing) {
    notes.add(person.psnNo(), filing);
    return identification.refresh(person);
  }
}
