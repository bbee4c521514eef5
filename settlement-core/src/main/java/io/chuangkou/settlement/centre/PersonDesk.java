package io.chuangkou.settlement.centre;

import io.chuangkou.settlement.message.PersonTransactions;
import io.chuangkou.settlement.message.Credential;
import io.chuangkou.settlement.message.PersonInfo;
import io.chuangkou.settlement.message.PersonInfo.Base;
import io.chuangkou.settlement.message.PersonInfo.Facts;
import io.chuangkou.settlement.message.PersonInfo.Identity;
import io.chuangkou.settlement.message.PersonInfo.Insurance;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.story.Person;
import java.util.ArrayList;
import java.util.List;

/** 1101: who a person is and what decides the benefits. */
final class PersonDesk {

  private static final String RESIDENT_ID = "01";

  private final Books books;

  PersonDesk(Books books) {
    this.books = books;
  }

  List<Service<?, ?>> services() {
    return List.of(new Service<>(PersonTransactions.PERSON, this::person));
  }

  private PersonInfo person(Session sql, Call call, Credential credential) {
    Insured person = books.directory().person(sql, credential);
    return new PersonInfo(
        new Base(
            person.psnNo(),
            RESIDENT_ID,
            person.idNumber(),
            person.name(),
            person.sex(),
            person.born()),
        List.of(
            new Insurance(
                person.insuranceType(),
                person.personType(),
                person.status(),
                person.insuredAt(),
                Fen.ZERO)),
        identities(person.benefit()),
        new Facts(person.benefit(), books.accounts().standing(sql, person)));
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
