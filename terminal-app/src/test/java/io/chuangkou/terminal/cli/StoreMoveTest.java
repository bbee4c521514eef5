package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.TerminalFile;
import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.demo.DemoSite;
import io.chuangkou.terminal.staff.Operator;
import io.chuangkou.terminal.staff.Operators;
import io.chuangkou.terminal.staff.Passwords;
import io.chuangkou.terminal.staff.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store is moved to another terminal of the provider by two supervisors. */
class StoreMoveTest {

  private static final String FIRST = "first-password";
  private static final String SECOND = "second-password";

  @TempDir Path folder;
  private CounterFixture fixture;
  private String config = "";

  /** The counter has settled something; then it is put out of use. */
  @BeforeEach
  void configureAnotherTerminal() throws IOException {
    fixture = new CounterFixture(folder, Clock.system(ZoneId.of("Asia/Shanghai")));
    fixture.insert("zhang-san");
    fixture.counter().close();
    new Operators(List.of(supervisor("9001", FIRST), supervisor("9002", SECOND)))
        .write(folder.resolve(TerminalFile.OPERATORS));
    config = configured("9");
  }

  private static Operator supervisor(String number, String password) {
    return new Operator(number, "主管", Role.SUPERVISOR, Passwords.hash(password.toCharArray()));
  }

  private String configured(String device) throws IOException {
    String sample = Files.readString(Path.of("../packaging/samples/terminal.yaml"));
    Path file = folder.resolve("terminal-" + device + ".yaml");
    Path store = folder.resolve(DemoSite.COMMUNITY.orgCode()).resolve("store");
    Files.writeString(
        file,
        sample
                .replace("http://127.0.0.1:18080", fixture.town().centre().url().toString())
                .replace("data/store", store.toString())
            + "\ndevice: \""
            + device
            + "\"\n");
    return file.toString();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Result move(String passwords, String... more) {
    String[] move = {"store", "--config", config, "move", "--operator", "9001", "--password-stdin"};
    return Commands.alone().piping(passwords).call(Commands.and(move, more));
  }

  @Test
  void it_is_refused_until_two_supervisors_have_moved_it() {
    Result refused = Commands.run("queue", "--config", config, "list");
    assertTrue(refused.err().contains("[STORE-OTHER-DEVICE]"), refused.err());
    assertTrue(move(FIRST).err().contains("[OPERATOR-APPROVAL]"));
    assertTrue(move(FIRST + "\n" + FIRST, "--second", "9001").err().contains("[OPERATOR-SAME]"));
    assertTrue(move(FIRST + "\n" + FIRST, "--second", "9002").err().contains("[OPERATOR-WRONG]"));
    Result moved = move(FIRST + "\n" + SECOND + "\n", "--second", "9002");
    assertEquals(ExitCode.DONE, moved.code(), moved.err());
    assertEquals(ExitCode.DONE, Commands.run("queue", "--config", config, "list").code());
    String audit = Commands.run("audit", "--config", config).out();
    assertTrue(audit.contains("STORE_MOVED") && audit.contains("9002"), audit);
  }

  @Test
  void it_is_not_moved_while_the_centre_cannot_be_asked() {
    fixture.town().centre().down();
    Result refused = move(FIRST + "\n" + SECOND + "\n", "--second", "9002");
    assertTrue(refused.err().contains("[CENTRE-UNREACHABLE]"), refused.err());
    assertTrue(
        Commands.run("queue", "--config", config, "list").err().contains("[STORE-OTHER-DEVICE]"));
    fixture.town().centre().up();
  }
}
