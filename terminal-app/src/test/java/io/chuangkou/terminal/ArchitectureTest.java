package io.chuangkou.terminal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** The arrows of the house, seen over all modules. */
@AnalyzeClasses(
    packages = "io.chuangkou",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoJarsOfTests.class})
class ArchitectureTest {

  /** The simulated disk comes in a jar of tests. */
  static final class NoJarsOfTests implements ImportOption {

    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  private static final String[] MODULES = {
    "io.chuangkou.card..", "io.chuangkou.settlement..", "io.chuangkou.store.."
  };

  /** Read upwards they tell the story of the counter. */
  private static final List<String> COUNTER =
      List.of(
          "tender",
          "slip",
          "notice",
          "visit",
          "place",
          "reader",
          "counter",
          "pricelist",
          "ledger",
          "ledger.guard",
          "staff",
          "policies",
          "dispensing",
          "billing",
          "unpaid",
          "centre",
          "settling",
          "queue",
          "day",
          "supervisor",
          "guide",
          "workflow",
          "bridge",
          "bridge.web",
          "print.format",
          "print",
          "metrics",
          "shell.key",
          "shell",
          "cashier.guide",
          "cashier.stay",
          "cashier.place",
          "cashier.model",
          "cashier.split",
          "cashier.card",
          "cashier.pane",
          "cashier.chart",
          "cashier.drawer",
          "cashier.overlay",
          "cashier",
          "display",
          "technician",
          "technician.check",
          "technician.statistics",
          "technician.bundle",
          "technician.bench",
          "technician.pane");

  private static final String TERMINAL = "io.chuangkou.terminal.";

  private static final String[] BEFORE_THE_SCREEN =
      Stream.concat(
              Stream.of("tender"),
              COUNTER.subList(COUNTER.indexOf("notice"), COUNTER.indexOf("shell.key")).stream())
          .map(TERMINAL::concat)
          .toArray(String[]::new);

  @ArchTest
  static final ArchRule card_knows_no_other_module =
      noClasses()
          .that()
          .resideInAPackage(MODULES[0])
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(MODULES[1], MODULES[2], "io.chuangkou.terminal..")
          .because("a card is read the same whatever is settled with it");

  @ArchTest
  static final ArchRule settlement_knows_no_other_module =
      noClasses()
          .that()
          .resideInAPackage(MODULES[1])
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(MODULES[0], MODULES[2], "io.chuangkou.terminal..")
          .because("the centre and a batch on a server use it without a terminal");

  @ArchTest
  static final ArchRule store_knows_no_other_module =
      noClasses()
          .that()
          .resideInAPackage(MODULES[2])
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(MODULES[0], MODULES[1], "io.chuangkou.terminal..")
          .because("what is journalled must be readable when everything else has changed");

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices()
          .matching("io.chuangkou.(**)")
          .should()
          .beFreeOfCycles()
          .because("a line of code must know its room");

  @ArchTest
  static final ArchRule the_counter_is_built_from_the_bottom_up =
      layers(TERMINAL, COUNTER).because("a package sees only what the counter had before it");

  @ArchTest
  static final ArchRule the_graph_is_nobodys_collaborator =
      noClasses()
          .that()
          .resideInAnyPackage(COUNTER.stream().map(TERMINAL::concat).toArray(String[]::new))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.chuangkou.terminal",
              "io.chuangkou.terminal.cli..",
              "io.chuangkou.terminal.demo..",
              "io.chuangkou.terminal.training..")
          .because("a class is handed what it uses, never all there is");

  @ArchTest
  static final ArchRule settlement_is_built_from_the_bottom_up =
      layers(
              "io.chuangkou.settlement.",
              List.of(
                  "money",
                  "encounter",
                  "casefile",
                  "policy.scheme",
                  "policy.document",
                  "policy",
                  "guide",
                  "catalogue",
                  "calculator",
                  "resettle",
                  "review",
                  "message.json",
                  "message",
                  "message.person",
                  "message.visit",
                  "message.settlement",
                  "message.stay",
                  "message.filing",
                  "message.statement",
                  "message.query",
                  "message.stock",
                  "metrics",
                  "gateway",
                  "centre"))
          .because("what is computed knows nothing of who asks for it");

  @ArchTest
  static final ArchRule the_centre_knows_nothing_of_the_terminals_gateway =
      noClasses()
          .that()
          .resideInAPackage("io.chuangkou.settlement.centre")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.chuangkou.settlement.gateway")
          .because("the two ends of the wire share the interface alone");

  @ArchTest
  static final ArchRule the_screens_model_has_no_nodes =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.chuangkou.terminal.cashier.model",
              "io.chuangkou.terminal.cashier.stay",
              "io.chuangkou.terminal.technician",
              "io.chuangkou.terminal.technician.check",
              "io.chuangkou.terminal.technician.statistics",
              "io.chuangkou.terminal.technician.bundle",
              "io.chuangkou.terminal.technician.bench")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..", "atlantafx..")
          .because("what a key means is tried without a window");

  /** Each layer is seen by those after it alone; who is in no layer may see all. */
  private static ArchRule layers(String base, List<String> upwards) {
    var rule = layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (String layer : upwards) {
      rule = rule.layer(layer).definedBy(base + layer);
    }
    for (int i = 0; i < upwards.size(); i++) {
      String[] above = upwards.subList(i + 1, upwards.size()).toArray(String[]::new);
      rule =
          above.length == 0
              ? rule.whereLayer(upwards.get(i)).mayNotBeAccessedByAnyLayer()
              : rule.whereLayer(upwards.get(i)).mayOnlyBeAccessedByLayers(above);
    }
    return rule;
  }

  @ArchTest
  static final ArchRule only_pcsc_knows_the_smart_card_service =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.chuangkou.card.pcsc..", "io.chuangkou.card.winscard..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.smartcardio..", "io.chuangkou.card.winscard..")
          .because("vendors' readers and emulated ones come in through our own port");

  @ArchTest
  static final ArchRule only_stores_know_sql =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.chuangkou.store..", "io.chuangkou.settlement.centre..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "org.h2..")
          .because("everyone else speaks to a store through its contract");

  @ArchTest
  static final ArchRule workflows_know_no_toolkit =
      noClasses()
          .that()
          .resideInAnyPackage(MODULES)
          .or()
          .resideInAnyPackage(BEFORE_THE_SCREEN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx..", "atlantafx..")
          .because("a journey runs the same from a screen, a command and a test");

  @ArchTest
  static final ArchRule time_is_passed_in =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.chuangkou.terminal.cli..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("a day can then be replayed, and --date sets it");

  @ArchTest
  static final ArchRule only_commands_print =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.chuangkou.terminal.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("standard output holds the answer of a command alone");

  @ArchTest
  static final ArchRule money_never_floats =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "io.chuangkou.settlement.money..",
              "io.chuangkou.settlement.encounter..",
              "io.chuangkou.settlement.casefile..",
              "io.chuangkou.settlement.policy..",
              "io.chuangkou.settlement.calculator..",
              "io.chuangkou.settlement.message..")
          .or()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(BEFORE_THE_SCREEN)
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(float.class)
          .because("a fen is never lost to binary fractions");
}
