package io.chuangkou.terminal.simulation;

import io.chuangkou.card.CardReading;
import io.chuangkou.card.SocialSecurityCard;
import io.chuangkou.settlement.gateway.CentreClient;
import io.chuangkou.settlement.gateway.CentreGateway;
import io.chuangkou.settlement.gateway.Exchange;
import io.chuangkou.settlement.message.RegionalProfile;
import io.chuangkou.settlement.message.Sender;
import io.chuangkou.settlement.message.person.Credential;
import io.chuangkou.settlement.message.person.PersonInfo;
import io.chuangkou.settlement.message.person.PersonTransactions;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.OfflineStore;
import io.chuangkou.terminal.Composition;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.centre.Workstation;
import io.chuangkou.terminal.counter.Counter;
import io.chuangkou.terminal.counter.Counter.Staff;
import io.chuangkou.terminal.counter.OfflineRules;
import io.chuangkou.terminal.counter.ProviderRules;
import io.chuangkou.terminal.counter.ProviderRules.StopList;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.queue.QueueWorkers;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.OperatorBook;
import io.chuangkou.terminal.staff.Operators;
import io.chuangkou.terminal.staff.Role;
import io.chuangkou.terminal.workflow.CashierWorkflow;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * One life of the terminal's process: the real store, gateway, journeys and desk.
 *
 * @param store its store
 * @param tasks what its desk has to do
 * @param reader its reader
 * @param terminal what it consists of
 * @param desk the cashier's desk
 */
record SimTerminal(
    OfflineStore store,
    VirtualTasks tasks,
    SimReader reader,
    Composition terminal,
    CashierWorkflow desk) {

  /** Whether nothing is settled or sent until people have looked at the journal. */
  boolean isHeld() {
    return terminal.guard().journal().fault().isPresent();
  }

  /** What the centre says of a card's holder. */
  SendResult<PersonInfo> personInfo(CardReading reading) {
    SocialSecurityCard card = ((CardReading.Success) reading).card();
    Credential credential = Credential.card(card.cardNumber(), card.identificationCode());
    return terminal
        .centre()
        .ask((client, msgid) -> client.call(PersonTransactions.PERSON, msgid, "", credential));
  }

  /** Puts in order what a crash left behind, and makes a desk; it is not open yet. */
  static SimTerminal start(
      Town town,
      DemoSite site,
      OfflineStore store,
      OfflineRules rules,
      Exchange line,
      VirtualTasks tasks,
      QueueWorkers workers,
      InstantSource clock) {
    RegionalProfile profile = town.profile;
    Counter counter =
        new Counter(
            profile.region(),
            profile.zone(),
            site.name(),
            site.provider(),
            "3",
            "1001",
            new Staff("A03", "全科医疗科"),
            new Staff("D320100000001", "值班医师"),
            new ProviderRules(rules, StopList.NONE, List.of(), Fen.of(1_000_00)));
    Sender sender = new Sender(site.orgCode(), site.name(), "1", "1001", "收费员", "3", "");
    CentreClient client =
        new CentreClient(new CentreGateway(line, profile, clock), profile, sender, clock);
    Composition terminal =
        Composition.of(
            new Composition.Ground(
                counter,
                store,
                client,
                profile,
                site.orgCode(),
                town.catalogues,
                town.calculator,
                OperatorBook.of(Operators.NONE),
                () -> new Workstation("00-00-5E-00-53-01", "192.0.2.1"),
                new Operator("1001", "收费员", Role.CASHIER, ""),
                workers,
                clock,
                () -> 0));
    SimReader reader = new SimReader();
    return new SimTerminal(
        store, tasks, reader, terminal, terminal.desk(reader, Locale.CHINESE, tasks));
  }
}
