package io.chuangkou.terminal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
          .matching("io.chuangkou.(*.*)..")
          .should()
          .beFreeOfCycles()
          .because("a line of code must know its room");

  @ArchTest
  static final ArchRule only_pcsc_knows_the_smart_card_library =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.chuangkou.card.pcsc..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.smartcardio..", "jnasmartcardio..")
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
          .resideInAnyPackage(
              "io.chuangkou.terminal.workflow..", MODULES[0], MODULES[1], MODULES[2])
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
              "io.chuangkou.settlement.story..",
              "io.chuangkou.settlement.policy..",
              "io.chuangkou.settlement.calculator..",
              "io.chuangkou.settlement.message..",
              "io.chuangkou.terminal.workflow..")
          .should()
          .notHaveRawType(double.class)
          .andShould()
          .notHaveRawType(float.class)
          .because("a fen is never lost to binary fractions");
}
