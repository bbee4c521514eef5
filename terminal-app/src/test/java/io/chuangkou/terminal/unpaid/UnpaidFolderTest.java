package io.chuangkou.terminal.unpaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.terminal.demo.CounterFixture;
import io.chuangkou.terminal.notice.Advice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the hospital's system puts into the folder waits at the counter. */
class UnpaidFolderTest {

  @TempDir Path folder;
  private CounterFixture counter;
  private final List<Advice> told = new ArrayList<>();

  @BeforeEach
  void open() {
    counter = new CounterFixture(folder.resolve("counter"));
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private Path place() {
    return folder.resolve("unpaid");
  }

  private void put(String name, String text) throws IOException {
    Files.createDirectories(place());
    Files.writeString(place().resolve(name), text);
  }

  private static String bill(String number, String yuan) {
    return """
        {"number": "%s", "lines": [
          {"code": "XJ01CAA040E001020100001", "quantity": "1", "unitPrice": "%s"}]}
        """
        .formatted(number, yuan);
  }

  private UnpaidBills bills() {
    return counter.counter().composition().unpaid();
  }

  private void look() {
    try (UnpaidFolder watched = new UnpaidFolder(place(), bills(), told::add)) {
      watched.look();
    }
  }

  @Test
  void a_whole_file_is_taken_and_removed_and_one_that_is_being_written_is_not() throws IOException {
    put("a.json", bill("H1", "12.00"));
    put("b.json.part", bill("H2", "13.00"));
    look();
    assertEquals(List.of("H1"), bills().waiting().stream().map(UnpaidBill::id).toList());
    assertFalse(Files.exists(place().resolve("a.json")));
    assertTrue(Files.exists(place().resolve("b.json.part")));
    Files.move(place().resolve("b.json.part"), place().resolve("b.json"));
    look();
    assertEquals(2, bills().waiting().size());
    assertEquals(List.of(), told);
  }

  @Test
  void a_bad_file_is_named_and_moved_aside() throws IOException {
    put("bad.json", "{\"number\": \"H1\", \"lines\": [}");
    put("good.json", bill("H2", "13.00"));
    look();
    look();
    assertEquals(1, bills().waiting().size());
    assertEquals(1, told.size());
    assertEquals("BILL-FILE", told.getFirst().code());
    assertTrue(told.getFirst().sentence().contains("bad.json"), told.getFirst().sentence());
    assertTrue(Files.exists(place().resolve("bad").resolve("bad.json")));
  }

  @Test
  void one_that_is_on_the_desk_in_another_content_stays_until_it_may_be_taken() throws IOException {
    put("a.json", bill("H1", "12.00"));
    look();
    counter.insert("zhang-san");
    counter.driver().after(() -> counter.desk().take("H1"));
    put("a.json", bill("H1", "14.00"));
    look();
    assertEquals(List.of("UNPAID-IN-HAND"), told.stream().map(Advice::code).toList());
    assertTrue(Files.exists(place().resolve("a.json")));
    counter.driver().after(counter.desk()::back);
    look();
    assertEquals("14.00", bills().listed().getFirst().total().toYuan());
    assertFalse(Files.exists(place().resolve("a.json")));
  }

  @Test
  void a_number_that_was_settled_in_another_content_is_moved_aside() throws IOException {
    put("a.json", bill("H1", "12.00"));
    look();
    counter.insert("zhang-san");
    counter.driver().after(() -> counter.desk().take("H1"));
    counter.trial();
    counter.settle();
    put("a.json", bill("H1", "12.00"));
    look();
    assertEquals(List.of(), told);
    put("a.json", bill("H1", "14.00"));
    look();
    assertEquals(List.of("UNPAID-SETTLED"), told.stream().map(Advice::code).toList());
    assertTrue(Files.exists(place().resolve("bad").resolve("a.json")));
    assertEquals(List.of(), bills().waiting());
  }
}
