package io.chuangkou.terminal.foreign;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static io.chuangkou.terminal.foreign.ForeignCounter.fen;
import static io.chuangkou.terminal.foreign.ForeignCounter.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.chuangkou.terminal.foreign.centre.ForeignCentre;
import io.chuangkou.terminal.foreign.centre.Money;
import io.chuangkou.terminal.workflow.CashierState;
import io.chuangkou.terminal.workflow.CashierState.Stage;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The foreign centre is foreign, and where nothing is odd it is a centre like ours. */
class ForeignCentreTest {

  private static final String OWN = "io.chuangkou.terminal.foreign.centre";

  @Test
  void it_shares_no_code_with_what_it_is_to_test() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            OWN,
            "java..",
            "javax.crypto..",
            "com.sun.net.httpserver..",
            "tools.jackson..",
            "org.jspecify..")
        .because("what both sides misread alike would never be noticed")
        .check(new ClassFileImporter().importPackages(OWN));
  }

  @Test
  void a_bill_is_settled_and_cancelled_there(@TempDir Path folder) {
    Hands clock = new Hands(ForeignCounter.MORNING);
    try (ForeignCentre centre =
            ForeignCentre.start(clock).pays(Money.cash().fund("310100", "0.8"));
        ForeignCounter counter = new ForeignCounter(folder, centre, clock)) {
      CashierState settled = counter.settled("B1", "108.00");
      assertEquals(Stage.SETTLED, settled.stage(), () -> settled.toString());
      assertEquals(yuan("21.60"), counter.drawer());
      assertEquals(yuan("21.60"), fen(centre.books().cash()));

      CashierState cancelled = counter.cancelLast();
      assertEquals(Stage.CANCELLED, cancelled.stage(), () -> cancelled.toString());
      assertEquals(yuan("0.00"), counter.drawer());
      assertEquals(yuan("0.00"), fen(centre.books().cash()));
    }
  }
}
