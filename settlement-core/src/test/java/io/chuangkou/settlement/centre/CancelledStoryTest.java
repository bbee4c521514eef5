package io.chuangkou.settlement.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.chuangkou.settlement.calculator.Calculator;
import io.chuangkou.settlement.calculator.Settlement;
import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.casefile.Case.Story;
import io.chuangkou.settlement.catalogue.Catalogue;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.message.Codec;
import io.chuangkou.settlement.message.RegionalProfile.MutualAid;
import io.chuangkou.settlement.message.visit.Split;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.settlement.policy.Policies;
import io.chuangkou.settlement.resettle.Decks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every worked story, told to the ledger with each of its encounters cancelled in turn, ends like
 * the story without that encounter.
 */
class CancelledStoryTest {

  private static final LocalDateTime AT = LocalDateTime.of(2022, 1, 1, 8, 0);

  private final Calculator calculator = new Calculator(Policies.load());
  private final Tables books =
      Tables.of("320100", MutualAid.WITHIN, calculator, Catalogue.demonstration(), new Codec());
  private final Database database =
      new Database(new CentreConfig.Source("jdbc:h2:mem:cancelled-story", "", ""));
  private int messages;
  private int persons;

  @BeforeEach
  void theLedgerAlone() {
    // No person and no visit lies behind the rows.
    database.transact(sql -> sql.update("SET REFERENTIAL_INTEGRITY FALSE"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aCancelledEncounterLeavesNoTraceInTheLedger() {
    for (Story story : Decks.stories()) {
      for (int dropped = 0; dropped < story.encounters().size(); dropped++) {
        List<Encounter> others = new ArrayList<>(story.encounters());
        others.remove(dropped);
        assertEquals(
            without(story, others), withCancelled(story, dropped), story.story() + " " + dropped);
      }
    }
  }

  private Told without(Story story, List<Encounter> encounters) {
    List<Settlement> settlements = new ArrayList<>();
    YearToDate standing = YearToDate.NONE;
    for (Encounter encounter : encounters) {
      Settlement settlement =
          calculator.explain(story.region(), story.person(), encounter, standing);
      settlements.add(settlement);
      standing = settlement.after();
    }
    return new Told(settlements, standing);
  }

  /** The encounter is settled in its turn and cancelled before the next. */
  private Told withCancelled(Story story, int dropped) {
    PersonRow person = insured("P" + ++persons, story);
    return database.transact(
        sql -> {
          List<Settlement> settlements = new ArrayList<>();
          for (int i = 0; i < story.encounters().size(); i++) {
            Encounter encounter = story.encounters().get(i);
            Settlement settlement =
                books
                    .accounts()
                    .price(
                        person,
                        person.covers().getFirst(),
                        encounter,
                        books.ledger().settlements(sql, person.psnNo()));
            long id = books.ledger().append(sql, entry(person, encounter, settlement));
            if (i == dropped) {
              LedgerRow settled = books.ledger().settlements(sql, person.psnNo()).getLast();
              assertEquals(id, settled.id());
              Call cancellation = new Call(settled.orgCode(), "", msgid(), List.of(), AT);
              books.ledger().append(sql, settled.takenBack(cancellation, false));
            } else {
              settlements.add(settlement);
            }
          }
          return new Told(
              settlements,
              books.accounts().standing(books.ledger().settlements(sql, person.psnNo())));
        });
  }

  private LedgerRow entry(PersonRow person, Encounter encounter, Settlement settlement) {
    return new LedgerRow(
        0,
        null,
        false,
        Demonstration.TERTIARY,
        msgid(),
        person.psnNo(),
        1,
        "1",
        encounter.settled(),
        AT,
        person.covers().getFirst().insuranceType(),
        "11",
        person.covers().getFirst().insuredAt(),
        new Split(
            settlement.ownPay(),
            settlement.overLimit(),
            settlement.preSelfPay(),
            settlement.inScope()),
        settlement.deductible(),
        settlement.basic(),
        settlement.critical(),
        settlement.assistance(),
        settlement.hospital(),
        AccountPart.NONE,
        person.benefit(),
        encounter);
  }

  private String msgid() {
    return "M%09d".formatted(++messages);
  }

  private static PersonRow insured(String psnNo, Story story) {
    return new PersonRow(
        psnNo,
        "",
        "",
        "1",
        LocalDate.EPOCH,
        "",
        "",
        List.of(new Cover(Cover.RESIDENTS, "15", "1", story.region())),
        Fen.ZERO,
        Fen.ZERO,
        story.person());
  }

  private record Told(List<Settlement> settlements, YearToDate standing) {}
}
