package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.PersonInfo;
import io.chuangkou.settlement.message.person.PersonInfo.Base;
import io.chuangkou.settlement.message.person.PersonInfo.Facts;
import io.chuangkou.settlement.message.person.PersonInfo.Identity;
import io.chuangkou.settlement.message.person.PersonInfo.Insurance;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.money.Fen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 1101: who a person is and what decides the benefits. */
final class PersonService {

  private static final String RESIDENT_ID = "01";

  private final Tables books;

  PersonService(Tables books) {
    this.books = books;
  }

  List<Endpoint<?, ?>> services() {
    return List.of(new Endpoint<>(PersonTransactions.PERSON, this::person));
  }

  private PersonInfo person(Session sql, Call call, Credential credential) {
    LocalDate today = call.now().toLocalDate();
    PersonRow person = books.directory().person(sql, credential);
    List<LedgerRow> settlements = books.ledger().settlements(sql, person.psnNo());
    return new PersonInfo(
        new Base(
            person.psnNo(),
            RESIDENT_ID,
            person.idNumber(),
            person.name(),
            person.sex(),
            person.born()),
        insurances(person, Accounts.balance(person, settlements)),
        identities(person.benefit()),
        person.covers().stream().anyMatch(cover -> books.accounts().hasPolicy(cover, today))
            ? new Facts(person.benefit(), books.accounts().standing(settlements))
            : new Facts(null, null));
  }

  private static List<Insurance> insurances(PersonRow person, Fen balance) {
    return person.covers().stream()
        .map(
            cover ->
                new Insurance(
                    cover.insuranceType(),
                    cover.personType(),
                    cover.status(),
                    cover.insuredAt(),
                    cover.hasAccount() ? balance : Fen.ZERO))
        .toList();
  }

  private static List<Identity> identities(Person benefit) {
    List<Identity> identities = new ArrayList<>();
    if (benefit.hardship()) {
      identities.add(new Identity("hardship", "困难人员"));
    }
    if (benefit.assisted()) {
      identities.add(new Identity("assisted", "医疗救助对象"));
    }
    return identities;
  }
}
