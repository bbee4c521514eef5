package io.chuangkou.terminal.centre;

import io.chuangkou.settlement.encounter.Person.Registration;
import io.chuangkou.settlement.message.Nothing;
import io.chuangkou.settlement.message.Transaction;
import io.chuangkou.settlement.message.filing.Designation;
import io.chuangkou.settlement.message.filing.DiseaseFiling;
import io.chuangkou.settlement.message.filing.FilingNumber;
import io.chuangkou.settlement.message.filing.FilingTransactions;
import io.chuangkou.settlement.message.filing.TransferFiling;
import io.chuangkou.settlement.message.person.DiseaseCodes;
import io.chuangkou.terminal.billing.Term;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.ledger.LedgerEntry;
import io.chuangkou.terminal.ledger.StaysAndFilings;
import io.chuangkou.terminal.notice.TerminalException;
import io.chuangkou.terminal.notice.TerminalFault;
import io.chuangkou.terminal.place.Place;
import io.chuangkou.terminal.visit.InsuredPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** {@code biz_appy_type} of a provider chosen for a registered disease. */
  private static final String CHRONIC_CARE = "02";

  private static final int FIRST_RANK = 1;
  private static final String UNKNOWN = "-";

  private static final List<Transaction<FilingNumber, Nothing>> CANCELLATIONS =
      List.of(
          FilingTransactions.CANCEL_DISEASE,
          FilingTransactions.CANCEL_TRANSFER,
          FilingTransactions.CANCEL_DESIGNATION);

  private final Counter counter;
  private final String orgCode;
  private final CentreSession centre;
  private final StaysAndFilings notes;
  private final Identification identification;

  /** Made by a provider. */
  public Filings(
      Counter counter,
      String orgCode,
      CentreSession centre,
      StaysAndFilings notes,
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
   * @param registration what, and what decides its benefits; established when it was diagnosed
   * @return the person with it
   */
  public SendResult<InsuredPerson> register(InsuredPerson person, Registration registration) {
    String disease = registration.disease();
    LocalDate diagnosed = registration.diagnosed();
    DiseaseFiling input =
        new DiseaseFiling(
            person.psnNo(),
            person.insuranceType(),
            DiseaseCodes.code(disease),
            disease,
            person.insuredAt(),
            orgCode,
            counter.hospital(),
            diagnosed == null ? registration.from() : diagnosed,
            counter.doctor().code(),
            counter.doctor().name(),
            registration.from(),
            registration.to(),
            new DiseaseFiling.Extension(
                registration.operated(),
                Objects.requireNonNullElse(registration.severity(), ""),
                registration.extended()));
    return file(person, FilingTransactions.FILE_DISEASE, input)
        .then(
            number ->
                kept(
                    person,
                    number,
                    FilingTransactions.CANCEL_DISEASE,
                    disease,
                    new Term(registration.from(), registration.to())));
  }

  /**
   * Files a transfer to another provider, or to any of a division: it serves that division alone.
   *
   * @return the person with it
   */
  public SendResult<InsuredPerson> fileTransfer(InsuredPerson person, Place to, Term term) {
    TransferFiling input =
        new TransferFiling(
            person.psnNo(),
            person.insuranceType(),
            UNKNOWN,
            UNKNOWN,
            to.code().isEmpty() ? UNKNOWN : to.code(),
            to.name(),
            to.area(),
            TRANSFER,
            term.from(),
            UNKNOWN,
            UNKNOWN,
            term.from(),
            term.to());
    return file(person, FilingTransactions.FILE_TRANSFER, input)
        .then(number -> kept(person, number, FilingTransactions.CANCEL_TRANSFER, to.name(), term));
  }

  /**
   * Files that the person has chosen a provider.
   *
   * @param disease for what: a registered disease, which is treated at chosen providers alone then;
   *     empty: outpatient care
   * @param at the provider; none: this one
   * @return the person as known after that
   */
  public SendResult<InsuredPerson> designate(
      InsuredPerson person, String disease, @Nullable Place at, Term term) {
    Place chosen = at == null ? new Place(orgCode, counter.hospital(), "") : at;
    String business = disease.isEmpty() ? OUTPATIENT_CARE : CHRONIC_CARE;
    Designation.Extension what = new Designation.Extension(DiseaseCodes.code(disease));
    return centre
        .ask(
            FilingTransactions.DESIGNATIONS,
            person.insuredAt(),
            new Designation.Query(person.psnNo(), business))
        .then(
            known ->
                file(
                    person,
                    FilingTransactions.FILE_DESIGNATION,
                    new Designation(
                        person.psnNo(),
                        business,
                        term.from(),
                        term.to(),
                        nextRank(known, what),
                        chosen.code(),
                        chosen.name(),
                        "",
                        what)))
        .then(
            number ->
                kept(person, number, FilingTransactions.CANCEL_DESIGNATION, chosen.name(), term));
  }

  /** The first rank of a business and disease that is not taken. */
  private static String nextRank(Designation.Known known, Designation.Extension what) {
    Set<String> taken =
        known.designations().stream()
            .filter(choice -> choice.extension().equals(what))
            .map(Designation::rank)
            .collect(Collectors.toSet());
    int rank = FIRST_RANK;
    while (taken.contains(Integer.toString(rank))) {
      rank++;
    }
    return Integer.toString(rank);
  }

  /**
   * Withdraws a filing made here.
   *
   * @return the person without it
   * @throws TerminalException if there is none
   */
  public SendResult<InsuredPerson> withdraw(InsuredPerson person, String number) {
    LedgerEntry.Filing filing =
        notes.filings(person.psnNo()).stream()
            .filter(made -> made.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new TerminalException(TerminalFault.STAGE));
    Transaction<FilingNumber, Nothing> cancelling =
        CANCELLATIONS.stream()
            .filter(transaction -> transaction.infno().equals(filing.cancelledBy()))
            .findFirst()
            .orElseThrow();
    FilingNumber input = new FilingNumber(number, person.psnNo(), "");
    return centre
        .ask(cancelling, person.insuredAt(), input)
        .then(
            done -> {
              notes.remove(person.psnNo(), filing);
              return identification.refresh(person);
            });
  }

  private <I> SendResult<String> file(
      InsuredPerson person, Transaction<I, FilingNumber> transaction, I input) {
    return centre.ask(transaction, person.insuredAt(), input).map(FilingNumber::number);
  }

  private SendResult<InsuredPerson> kept(
      InsuredPerson person,
      String number,
      Transaction<FilingNumber, Nothing> cancelledBy,
      String what,
      Term term) {
    notes.add(
        person.psnNo(),
        new LedgerEntry.Filing(number, cancelledBy.infno(), what, term.from(), term.to()));
    return identification.refresh(person);
  }
}
