package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators are changed by two people alone, and files that others may change decide nothing. */
class TrustedFilesTest {

  private static final String FIRST = "first-password";
  private static final String SECOND = "second-password";
  private static final String THIRD = "third-password";

  @TempDir Path folder;
  private String config = "";

  @BeforeEach
  void configure() throws IOException {
    config = configured(folder);
  }

  private static String configured(Path where) throws IOException {
    Path file = where.resolve("terminal.yaml");
    Files.copy(Path.of("../packaging/samples/terminal.yaml"), file);
    return file.toString();
  }

  private Result operator(String passwords, String... more) {
    String[] command = {"operator", "--config", config};
    return Commands.alone().piping(passwords).call(Commands.and(command, more));
  }

  private Result add(String passwords, String number, String role, String... more) {
    String[] add = {"add", number, "--name", "某某", "--role", role, "--password-stdin"};
    return operator(passwords, Commands.and(add, more));
  }

  private void addTwoSupervisors() {
    done(add(FIRST, "9001", "supervisor"));
    done(add(SECOND + "\n" + FIRST, "9002", "supervisor", "--operator", "9001"));
  }

  private static void done(Result result) {
    assertEquals(ExitCode.DONE, result.code(), result.err());
  }

  private static void refused(String code, Result result) {
    assertTrue(result.err().startsWith("[" + code + "]"), result.err());
  }

  private String listed() {
    return Commands.run("operator", "--config", config, "list").out();
  }

  @Test
  void the_first_who_comes_is_a_supervisor_and_the_second_comes_with_that_ones_word() {
    refused("OPERATORS-FIRST", add(THIRD, "1001", "cashier"));
    done(add(FIRST, "9001", "supervisor"));
    refused("OPERATOR-APPROVAL", add(SECOND, "9002", "supervisor"));
    refused("OPERATOR-WRONG", add(SECOND + "\nguess", "9002", "supervisor", "--operator", "9001"));
    done(add(SECOND + "\n" + FIRST, "9002", "supervisor", "--operator", "9001"));
  }

  @Test
  void from_then_on_two_people_change_who_works_here_and_both_stand_in_the_audit_trail() {
    addTwoSupervisors();
    refused(
        "OPERATOR-APPROVAL", add(THIRD + "\n" + FIRST, "1001", "cashier", "--operator", "9001"));
    String[] both = {"--operator", "9001", "--second", "9002"};
    refused("OPERATOR-WRONG", add(THIRD + "\n" + FIRST + "\nguess", "1001", "cashier", both));
    refused(
        "OPERATOR-SAME",
        add(
            THIRD + "\n" + FIRST + "\n" + FIRST,
            "1001",
            "cashier",
            "--operator",
            "9001",
            "--second",
            "9001"));
    done(add(THIRD + "\n" + FIRST + "\n" + SECOND, "1001", "cashier", both));
    refused(
        "OPERATOR-ROLE",
        operator(
            FIRST + "\n" + THIRD,
            "remove",
            "1001",
            "--password-stdin",
            "--operator",
            "9001",
            "--second",
            "1001"));
    String audit = Commands.run("audit", "--config", config).out();
    assertTrue(audit.contains("9001  OPERATOR_ADDED  1001"), audit);
    assertTrue(audit.contains("CASHIER 9002"), audit);
  }

  @Test
  void a_list_that_was_changed_by_hand_or_comes_from_elsewhere_is_refused_and_written_anew()
      throws IOException {
    addTwoSupervisors();
    String real = listed();
    Path invented = Files.createDirectories(folder.resolve("elsewhere"));
    String own = config;
    config = configured(invented);
    done(add(THIRD, "9009", "supervisor"));
    config = own;
    Files.copy(
        invented.resolve("operators.yaml"),
        folder.resolve("operators.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    refused(
        "OPERATORS-CHANGED",
        Commands.alone()
            .piping(THIRD)
            .call("store", "--config", config, "accept", "--operator", "9009", "--password-stdin"));
    Files.delete(folder.resolve("operators.yaml"));
    refused("OPERATORS-CHANGED", add(THIRD, "9009", "supervisor"));
    done(operator("", "restore"));
    assertEquals(real, listed());
    done(
        add(
            THIRD + "\n" + FIRST + "\n" + SECOND,
            "1001",
            "cashier",
            "--operator",
            "9001",
            "--second",
            "9002"));
  }

  @Test
  void another_day_does_not_lift_a_lock() {
    addTwoSupervisors();
    for (int failure = 0; failure < 5; failure++) {
      add(THIRD + "\nguess", "1001", "cashier", "--operator", "9001", "--second", "9002");
    }
    String[] tomorrow = {"--operator", "9001", "--second", "9002"};
    String[] dated = {"operator", "--config", config, "--date", "2099-01-01"};
    String[] add = {"add", "1001", "--name", "某某", "--role", "cashier", "--password-stdin"};
    for (int attempt = 0; attempt < 2; attempt++) {
      refused(
          "OPERATOR-LOCKED",
          Commands.alone()
              .piping(THIRD + "\n" + FIRST + "\n" + SECOND)
              .call(Commands.and(dated, Commands.and(add, tomorrow))));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"terminal.yaml", "operators.yaml", "data/store"})
  void what_others_may_write_is_refused_with_the_command_that_mends_it(String name)
      throws IOException {
    addTwoSupervisors();
    Path file = folder.resolve(name);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrw-rw-"));
    Result refused = Commands.run("queue", "--config", config, "list");
    refused("FILE-WRITABLE", refused);
    assertTrue(refused.err().contains("chmod go-w '" + file), refused.err());
  }

  @Test
  void operators_that_others_may_read_are_refused() throws IOException {
    addTwoSupervisors();
    Files.setPosixFilePermissions(
        folder.resolve("operators.yaml"), PosixFilePermissions.fromString("rw-r--r--"));
    Result refused = Commands.run("queue", "--config", config, "list");
    refused("FILE-READABLE", refused);
    assertTrue(refused.err().contains("chmod 600 '"), refused.err());
  }

  @Test
  void the_passphrase_of_a_backup_that_others_may_read_is_refused() throws IOException {
    addTwoSupervisors();
    Path passphrase = Files.writeString(folder.resolve("passphrase"), "a passphrase of a backup");
    Path backup = folder.resolve("backup.ckb");
    String[] command = {"store", "--config", config, "backup", backup.toString()};
    String[] named = {"--passphrase-file", passphrase.toString()};
    Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-r-----"));
    Result refused = Commands.run(Commands.and(command, named));
    refused("FILE-READABLE", refused);
    assertTrue(refused.err().contains("chmod 600 '" + passphrase), refused.err());
    assertFalse(Files.exists(backup));
    Files.setPosixFilePermissions(passphrase, PosixFilePermissions.fromString("rw-------"));
    done(Commands.run(Commands.and(command, named)));
  }
}
