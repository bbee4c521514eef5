package io.chuangkou.card.examination;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.diagnosis.Conclusion;
import io.chuangkou.card.diagnosis.Condition;
import io.chuangkou.card.diagnosis.ContactRun;
import io.chuangkou.card.diagnosis.ContactRun.CommandTiming;
import io.chuangkou.card.diagnosis.ContactRun.Failure;
import io.chuangkou.card.diagnosis.ContactRun.Timing;
import io.chuangkou.card.diagnosis.Verdict;
import io.chuangkou.card.ssc.DataFile;
import io.chuangkou.card.ssc.Environment;
import io.chuangkou.card.trace.NamedExchange;
import io.chuangkou.card.trace.RecordingSlot;
import io.chuangkou.card.transport.CardConnection;
import io.chuangkou.card.transport.CardSlot;
import io.chuangkou.card.transport.Commands;
import io.chuangkou.card.transport.GetResponse;
import io.chuangkou.card.transport.ResetKind;
import io.chuangkou.card.transport.Transport;
import io.chuangkou.card.transport.WrongLength;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a card again and again and compares. What a card refuses it refuses each time alike: only
 * silence, loss and difference speak of its contacts. Not thread-safe, but for one reading at a
 * time on whatever thread.
 */
final class ContactTally {

  private static final String DIFFERS = "DATA-DIFFER";
  private static final int EF06 = 0xEF06;
  private static final int NANOS_PER_MICRO = 1_000;
  private static final int HALF = 50;
  private static final int NEARLY_ALL = 95;
  private static final int HUNDRED = 100;

  private static final List<byte[]> COMMANDS =
      List.of(
          Commands.selectName(Environment.name()),
          Commands.selectFile(DataFile.ISSUER.identifier()),
          Commands.readRecord(1, Commands.ALL_FROM_NUMBER, 0),
          Commands.selectFile(EF06),
          Commands.readRecord(1, Commands.ALL_FROM_NUMBER, 0));

  private final Map<String, Integer> failures = new LinkedHashMap<>();
  private final List<Long> readings = new ArrayList<>();
  private final Map<String, List<Long>> commands = new LinkedHashMap<>();
  private @Nullable List<byte[]> first;
  private int times;

  /**
   * Reads once, from a cold reset.
   *
   * @return how many readings there were
   * @throws CardFaultException as the card failed
   */
  synchronized int read(CardSlot slot) throws CardFaultException {
    RecordingSlot recorded = new RecordingSlot(slot);
    long start = System.nanoTime();
    List<byte[]> answers = new ArrayList<>();
    answers.add(recorded.reset(ResetKind.COLD));
    try (CardConnection connection = recorded.connect()) {
      Transport card = new GetResponse(new WrongLength(connection));
      for (byte[] command : COMMANDS) {
        answers.add(card.transmit(command));
      }
    }
    long micros = (System.nanoTime() - start) / NANOS_PER_MICRO;
    times++;
    if (first == null) {
      first = answers;
    }
    if (!Arrays.deepEquals(first.toArray(), answers.toArray())) {
      failures.merge(DIFFERS, 1, Integer::sum);
      return times;
    }
    readings.add(micros);
    for (NamedExchange each : NamedExchange.of(recorded.events())) {
      commands
          .computeIfAbsent(each.name(), name -> new ArrayList<>())
          .add(each.exchange().micros());
    }
    return times;
  }

  /** A reading failed. */
  synchronized void fail(CardFault fault) {
    times++;
    failures.merge(fault.code(), 1, Integer::sum);
  }

  /** What the readings come to. */
  synchronized ContactRun run(String reader) {
    List<Failure> counted =
        failures.entrySet().stream()
            .map(entry -> new Failure(entry.getKey(), entry.getValue()))
            .sorted((one, other) -> Integer.compare(other.count(), one.count()))
            .toList();
    return new ContactRun(
        conclusion(),
        reader,
        times,
        readings.size(),
        counted,
        timing(readings),
        commands.entrySet().stream()
            .map(entry -> new CommandTiming(entry.getKey(), timing(entry.getValue())))
            .toList());
  }

  private Conclusion conclusion() {
    if (failures.isEmpty()) {
      return Condition.CONTACT_GOOD.conclusion();
    } else if (readings.isEmpty() && failures.size() == 1 && !failures.containsKey(DIFFERS)) {
      return always(fault(failures.keySet().iterator().next()));
    } else if (has(CardFault.NO_READER, CardFault.NO_SERVICE)) {
      return Condition.CONTACT_CABLE.conclusion();
    } else if (has(CardFault.TIMEOUT)) {
      return Condition.CONTACT_READER.conclusion();
    }
    return (failures.containsKey(DIFFERS) ? Condition.CONTACT_CARD : Condition.CONTACT_CLEANING)
        .conclusion();
  }

  /** Every reading failed, and alike: where it is the card's silence, another card tells more. */
  private static Conclusion always(CardFault fault) {
    return switch (Verdict.of(fault)) {
      case CARD ->
          fault == CardFault.ABSENT ? Conclusion.of(fault) : Condition.CONTACT_CARD.conclusion();
      case READER, ENVIRONMENT, POLICY, GOOD -> Conclusion.of(fault);
    };
  }

  private static CardFault fault(String code) {
    return Arrays.stream(CardFault.values())
        .filter(fault -> fault.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private boolean has(CardFault... faults) {
    return Arrays.stream(faults).anyMatch(fault -> failures.containsKey(fault.code()));
  }

  private static Timing timing(Collection<Long> micros) {
    List<Long> sorted = micros.stream().sorted().toList();
    return sorted.isEmpty()
        ? new Timing(0, 0, 0, 0)
        : new Timing(sorted.size(), at(sorted, HALF), at(sorted, NEARLY_ALL), sorted.getLast());
  }

  /** The nearest rank: the smallest value that so many in a hundred do not exceed. */
  private static long at(List<Long> sorted, int percent) {
    return sorted.get(Math.ceilDiv(sorted.size() * percent, HUNDRED) - 1);
  }
}
