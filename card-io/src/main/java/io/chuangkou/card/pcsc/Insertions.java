package io.chuangkou.card.pcsc;

import io.chuangkou.card.ReaderStatus;
import io.chuangkou.card.ReaderStatus.CardPresent;
import io.chuangkou.card.ReaderStatus.Empty;
import io.chuangkou.card.ReaderStatus.NoReader;
import io.chuangkou.card.winscard.ReaderName;
import io.chuangkou.card.winscard.ReaderState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * From what the service says of all readers to what the desk hears: of the cards that are in, the
 * one that was put in last counts. Used by one thread.
 */
final class Insertions {

  /** One card's time in a reader; another card in the same reader is another stay. */
  private record Stay(String reader, int events) {

    static Stay of(ReaderState state) {
      return new Stay(state.reader().text(), state.events());
    }
  }

  /** How the answer to reset of a social-security card over contacts begins (LD/T 32.2). */
  private static final String LIKELY = "3B6D0000";

  /** What came when is not always told: what looks right counts, then the busier reader's. */
  private static final Comparator<ReaderState> NEWEST_LAST =
      Comparator.<ReaderState, Boolean>comparing(state -> state.answerToReset().startsWith(LIKELY))
          .thenComparingInt(ReaderState::events);

  private final Predicate<String> admits;

  /** The last is the newest. */
  private final List<Stay> stays = new ArrayList<>();

  /** Of cards that are none of the desk's. */
  private final List<Stay> aside = new ArrayList<>();

  private @Nullable Stay current;
  private @Nullable ReaderStatus last;

  /**
   * Begins without knowledge of what came first.
   *
   * @param admits which readers are the desk's, by their names
   */
  Insertions(Predicate<String> admits) {
    this.admits = admits;
  }

  /** What is to be told now that all readers are in these states; nothing: as before. */
  List<ReaderStatus> observe(List<ReaderState> states) {
    List<ReaderState> ours =
        states.stream().filter(state -> admits.test(state.reader().text())).toList();
    boolean isInserted = follow(ours);
    List<ReaderStatus> news = new ArrayList<>();
    if (ours.isEmpty()) {
      current = null;
      say(
          new NoReader(states.stream().map(ReaderState::reader).map(ReaderName::text).toList()),
          news);
      return news;
    }
    if (current != null && !stays.contains(current)) {
      say(new Empty(current.reader()), news);
      current = null;
    }
    if (isInserted) {
      current = stays.getLast();
      say(new CardPresent(current.reader()), news);
    } else if (current == null) {
      remaining(ours.getFirst().reader().text(), news);
    }
    return news;
  }

  /** The card that counted is out: what else is in was put in before it. */
  private void remaining(String reader, List<ReaderStatus> news) {
    Stay older =
        stays.reversed().stream().filter(stay -> !aside.contains(stay)).findFirst().orElse(null);
    if (older != null) {
      current = older;
      say(new CardPresent(older.reader(), false), news);
    } else if (!(last instanceof Empty)) {
      say(new Empty(reader), news);
    }
  }

  /** Takes note of who came and who left; returns whether somebody came. */
  private boolean follow(List<ReaderState> ours) {
    List<Stay> present =
        ours.reversed().stream()
            .filter(ReaderState::hasCard)
            .sorted(NEWEST_LAST)
            .map(Stay::of)
            .toList();
    stays.retainAll(present);
    aside.retainAll(present);
    List<Stay> arrived = present.stream().filter(stay -> !stays.contains(stay)).toList();
    stays.addAll(arrived);
    return !arrived.isEmpty();
  }

  /** The card in a reader turned out to be none of the desk's: it does not stand in for another. */
  List<ReaderStatus> setAside(String reader) {
    stays.stream().filter(stay -> stay.reader().equals(reader)).forEach(aside::add);
    List<ReaderStatus> news = new ArrayList<>();
    if (last instanceof CardPresent present
        && present.reader().equals(reader)
        && !present.isNew()) {
      current = null;
      say(new Empty(reader), news);
    }
    return news;
  }

  /** The card in a reader may be tried again; nothing to tell if it is not the one that counts. */
  List<ReaderStatus> again(String reader) {
    return current != null && current.reader().equals(reader)
        ? List.of(new CardPresent(reader))
        : List.of();
  }

  private void say(ReaderStatus status, List<ReaderStatus> news) {
    if (!status.equals(last) || status instanceof CardPresent) {
      last = status;
      news.add(status);
    }
  }
}
