package io.chuangkou.card.examination;

import io.chuangkou.card.CardFault;
import io.chuangkou.card.CardFaultException;
import io.chuangkou.card.diagnosis.ReaderAccess;
import io.chuangkou.card.diagnosis.ReaderFacts;
import io.chuangkou.card.diagnosis.ReaderFacts.Admission;
import io.chuangkou.card.diagnosis.ReaderFacts.State;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which reader of a machine is meant where nobody names one. */
public final class ChosenReader {

  private static final Set<State> WITH_CARD =
      EnumSet.of(State.CARD, State.MUTE, State.IN_USE, State.EXCLUSIVE);

  private ChosenReader() {}

  /**
   * The reader that is meant: by name, else that of the desk with a card, else the desk's first.
   *
   * @throws CardFaultException {@code NO_READER} if there is none, {@code OTHER_READER} if there
   *     are others alone
   */
  public static String named(ReaderAccess access, String reader) throws CardFaultException {
    if (!reader.isEmpty()) {
      return reader;
    }
    List<ReaderFacts> all = access.readers();
    if (all.isEmpty()) {
      throw new CardFaultException(CardFault.NO_READER, "no reader");
    }
    List<ReaderFacts> admitted =
        all.stream().filter(each -> each.admission() == Admission.ADMITTED).toList();
    return admitted.stream()
        .filter(each -> WITH_CARD.contains(each.state()))
        .findFirst()
        .or(() -> admitted.stream().findFirst())
        .map(ReaderFacts::name)
        .orElseThrow(() -> new CardFaultException(CardFault.OTHER_READER, names(all)));
  }

  private static String names(List<ReaderFacts> readers) {
    return readers.stream().map(ReaderFacts::name).collect(Collectors.joining(", "));
  }
}
