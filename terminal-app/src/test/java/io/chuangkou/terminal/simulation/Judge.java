package io.chuangkou.terminal.simulation;

import io.chuangkou.settlement.calculator.YearToDate;
import io.chuangkou.settlement.encounter.Encounter;
import io.chuangkou.settlement.encounter.Person;
import io.chuangkou.settlement.message.person.PersonInfo;
import io.chuangkou.settlement.money.Fen;
import io.chuangkou.store.StoreHealth;
import io.chuangkou.store.queue.Item;
import io.chuangkou.terminal.billing.BillEditor;
import io.chuangkou.terminal.centre.SendResult;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.simulation.Town.Settled;
import io.chuangkou.terminal.slip.SlipLayout;
import io.chuangkou.terminal.visit.Bill;
import io.chuangkou.terminal.workflow.CashierState;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Holds what the persons, the drawer, the terminal and the centre know against each other. */
final class Judge {

  /** The drawer by the ledger and, where that differs, by the list. */
  private static final Set<String> DRAWER = Set.of("应有现金（元）", "　　其中 按本班清单计算");

  private final Town town;
  private final SimCashier cashier;
  private final SimTerminal terminal;
  private final Plan plan;
  private final List<String> objections = new ArrayList<>();

  Judge(Town town, SimCashier cashier, SimTerminal terminal, Plan plan) {
    this.town = town;
    this.cashier = cashier;
    this.terminal = terminal;
    this.plan = plan;
  }

  List<String> objections() {
    List<Settled> ledger = town.ledger();
    chain();
    if (terminal.isHeld()) {
      // What differs waits for the people who look at both copies; nothing is done by itself.
      cashier.accounts().forEach(account -> once(account, ledger));
      report();
      return objections;
    }
    queue();
    cashier.accounts().forEach(account -> slip(account, ledger));
    recount(ledger);
    shift(ledger);
    report();
    counters(ledger);
    return objections;
  }

  private void chain() {
    StoreHealth health = terminal.store().health();
    if (!health.lost().isEmpty()) {
      objections.add("chain: lost " + health.lost());
    }
  }

  private void queue() {
    for (Item item : terminal.terminal().journal().open()) {
      String note = terminal.store().history(item.id()).getLast().note().toUtf8();
      objections.add("queue: " + item + " " + note);
    }
  }

  private void once(Account account, List<Settled> ledger) {
    long effective = ledger.stream().filter(settled -> settled.total() == account.total()).count();
    if (effective > 1) {
      objections.add("twice: " + effective + " settlements for " + account);
    }
  }

  private void slip(Account account, List<Settled> ledger) {
    List<Settled> effective =
        ledger.stream().filter(settled -> settled.total() == account.total()).toList();
    if (effective.size() != (account.isSettled() ? 1 : 0)) {
      objections.add("slip: " + effective.size() + " settlements for " + account);
    }
    long person = effective.stream().mapToLong(Settled::person).sum();
    if (account.cash + account.transferred != person) {
      objections.add("drawer: the centre says " + person + " for " + account);
    }
  }

  private void recount(List<Settled> ledger) {
    if (town.ledgerFaults() > 0) {
      objections.add("ledger: rows that should not be there");
    }
    for (Settled settled : ledger) {
      if (settled.isOurs()
          && cashier.accounts().stream().noneMatch(a -> a.total() == settled.total())) {
        objections.add("ledger: nobody knows " + settled);
      }
    }
  }

  /** The list tells two days: where the clock jumped it may tell others. */
  private void shift(List<Settled> all) {
    if (!plan.jumps().isEmpty()) {
      return;
    }
    List<Settled> ledger = all.stream().filter(Settled::isOurs).toList();
    List<CashierState.Settled> list =
        cashier.seen().history().stream().filter(entry -> !entry.cancelled()).toList();
    for (CashierState.Settled entry : list) {
      if (ledger.stream()
          .noneMatch(
              settled ->
                  settled.total() == entry.total().fen()
                      && settled.person() == entry.person().fen())) {
        objections.add("shift: the centre does not know " + entry);
      }
    }
    if (list.size() != ledger.size()) {
      objections.add("shift: " + list.size() + " in the list, " + ledger.size() + " at the centre");
    }
  }

  /** What the report says that the drawer holds is there; of which day it is a jump may hide. */
  private void report() {
    SlipLayout report = cashier.seen().post().report();
    if (!plan.jumps().isEmpty()) {
      return;
    } else if (report == null) {
      objections.add("report: none is made");
      return;
    }
    long held = cashier.accounts().stream().mapToLong(account -> account.cash).sum();
    List<String> told =
        report.lines().stream()
            .filter(SlipLayout.Pair.class::isInstance)
            .map(SlipLayout.Pair.class::cast)
            .filter(pair -> DRAWER.contains(pair.label()))
            .map(SlipLayout.Pair::value)
            .toList();
    if (!told.equals(List.of(Fen.of(held).toYuan()))) {
      objections.add("report: " + told + ", and the drawer holds " + held + " fen");
    }
  }

  /** A centre that has seen more of the journal than there is refuses to talk. */
  private void counters(List<Settled> ledger) {
    recompute(ledger);
  }

  /** What the centre says of a person's year is what the calculator makes of the bills. */
  private void recompute(List<Settled> ledger) {
    BillEditor ours = new BillEditor(town.catalogues.items(), DemoSite.COMMUNITY.provider());
    BillEditor elsewhere = new BillEditor(town.catalogues.items(), OtherCounter.SITE.provider());
    for (String card : Draw.CARDS) {
      SendResult<PersonInfo> told = terminal.personInfo(town.card(card));
      if (told instanceof SendResult.NotSent<PersonInfo> notSent && notSent.away() == null) {
        objections.add("chain: " + notSent.why().code());
        return;
      }
      PersonInfo info = told.orRefuse();
      Person benefit = Objects.requireNonNull(info.facts().benefit());
      String area = info.active().orElseThrow().insuredAt();
      YearToDate standing = YearToDate.NONE;
      for (Settled settled : ledger) {
        if (settled.psnNo().equals(info.base().psnNo())) {
          BillEditor editor = settled.isOurs() ? ours : elsewhere;
          Encounter encounter = editor.encounter(bill(settled, editor), settled.day());
          standing = town.calculator.settle(area, benefit, encounter, standing).after();
        }
      }
      if (!standing.equals(info.facts().standing())) {
        objections.add(
            "counters: " + info.facts().standing() + " at the centre, " + standing + " recomputed");
      }
    }
  }

  private Bill bill(Settled settled, BillEditor editor) {
    Errand errand =
        settled.isOurs() && settled.total() != World.COPIED_FEE.fen()
            ? cashier.accounts().stream()
                .map(account -> account.errand)
                .filter(e -> e.total().fen() == settled.total())
                .findFirst()
                .orElseThrow()
            : OtherCounter.errand(Fen.of(settled.total()));
    List<Bill.Line> lines =
        errand.lines().stream()
            .map(line -> editor.line(settled.day(), line.code(), "1", line.price().toYuan(), null))
            .toList();
    return new Bill("", errand.visit(), null, null, lines);
  }
}
