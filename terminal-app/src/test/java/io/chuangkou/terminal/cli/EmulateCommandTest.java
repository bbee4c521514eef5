package io.chuangkou.terminal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.CardReading;
import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ReaderFacts.State;
import io.chuangkou.card.pcsc.OwnPcscd;
import io.chuangkou.card.pcsc.PcscAccess;
import io.chuangkou.card.pcsc.PcscCardReaders;
import io.chuangkou.card.pcsc.PcscSettings;
import io.chuangkou.terminal.cli.Commands.Result;
import io.chuangkou.terminal.cli.console.ExitCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cards in virtual readers, by the command. */
class EmulateCommandTest {

  /** A second each at most. */
  private static final int LOOKS = 20;

  private static final String NOBODY = "nobody";

  @Test
  void a_card_that_is_not_there_is_answered_with_those_that_are() {
    Result refused = Commands.alone().call("emulate", NOBODY);

    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().contains("zhang-san, li-si"), refused.err());
    assertTrue(Commands.alone().call("emulate", NOBODY + ".yaml").err().contains("no such file"));
  }

  @Test
  void where_no_virtual_reader_listens_it_is_said_what_to_start() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }

    Result refused = Commands.alone().call("emulate", "zhang-san", "--port", "" + port);

    assertEquals(ExitCode.FAILED, refused.code());
    assertTrue(refused.err().contains("CARD-NO-VIRTUAL-READER"), refused.err());
    assertTrue(refused.err().contains("vsmartcard-vpcd"), refused.err());
  }

  @Test
  void a_slot_that_has_a_card_is_told() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Result refused =
          Commands.alone().call("emulate", "zhang-san", "--port", "" + taken.getLocalPort());

      assertEquals(ExitCode.FAILED, refused.code());
      assertTrue(refused.err().contains("CARD-SLOT-TAKEN"), refused.err());
      assertTrue(!refused.err().contains("已插入"), refused.err());
    }
  }

  @Test
  @Tag("pcsc")
  void two_cards_are_in_two_readers_at_once() throws Exception {
    try (OwnPcscd service = new OwnPcscd()) {
      int port = service.start().getPort();
      BlockingQueue<ReaderStatus> heard = new LinkedBlockingQueue<>();
      PcscCardReaders readers =
          new PcscCardReaders(PcscSettings.standard(), () -> LocalDate.of(2026, 3, 2));
      readers.watch(heard::add);
      CompletableFuture<Result> command =
          CompletableFuture.supplyAsync(
              () -> Commands.alone().call("emulate", "zhang-san", "li-si", "--port", "" + port));

      // Of cards that come together the watch tells the last one alone.
      Set<String> inserted = Set.of();
      for (int look = 0; inserted.size() < 2 && look < LOOKS; look++) {
        heard.poll(1, TimeUnit.SECONDS);
        inserted = withCard();
      }

      assertEquals(Set.of("Virtual PCD 00 00", "Virtual PCD 00 01"), inserted);
      for (String reader : inserted) {
        assertInstanceOf(CardReading.Success.class, readers.read(reader));
      }
      service.stop();
      readers.close();
      assertEquals(ExitCode.DONE, command.get(20, TimeUnit.SECONDS).code());
    }
  }

  private static Set<String> withCard() throws CardFaultException {
    try (PcscAccess access = new PcscAccess(PcscSettings.standard())) {
      return access.readers().stream()
          .filter(reader -> reader.state() != State.EMPTY)
          .map(ReaderFacts::name)
          .collect(Collectors.toSet());
    }
  }
}
