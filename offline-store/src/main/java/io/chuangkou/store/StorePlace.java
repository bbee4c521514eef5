package io.chuangkou.store;

import io.chuangkou.store.journal.DirectoryDisk;
import io.chuangkou.store.journal.Disk;
import io.chuangkou.store.journal.Head;
import io.chuangkou.store.journal.Journal;
import io.chuangkou.store.mirror.Mirror;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a store lies.
 *
 * @param disk the directory of its files
 * @param queue path of the queue's file, without its ending
 * @param size of the journal's segments
 * @param lastHead the note beside it; empty: none is kept
 * @param mirror the second copy of the journal; empty: none is kept
 */
record StorePlace(
    Disk disk,
    String queue,
    Journal.Size size,
    Optional<LastHead> lastHead,
    Optional<Mirror.Place> mirror) {

  private static final Logger LOG = LoggerFactory.getLogger(StorePlace.class);

  /** In a directory that is there. */
  static StorePlace of(Path directory) {
    return new StorePlace(
        new DirectoryDisk(directory),
        directory.resolve("queue").toString(),
        Journal.Size.STANDARD,
        Optional.of(LastHead.of(directory)),
        Optional.empty());
  }

  /** The same with a second copy of the journal in another directory, which somebody else makes. */
  StorePlace mirrored(Path directory) {
    return new StorePlace(
        disk,
        queue,
        size,
        lastHead,
        Optional.of(new Mirror.Place(new DirectoryDisk(directory), MirrorThread::new)));
  }

  /** The same on other files. */
  StorePlace on(Disk other) {
    return new StorePlace(other, queue, size, lastHead, mirror);
  }

  /** The last record that is known to have been written, to its bookmark or to the note beside. */
  Head known(StoreKey key, Head bookmark) throws IOException {
    return lastHead.isPresent()
        ? LastHead.later(bookmark, lastHead.get().read(key.lastHead()))
        : bookmark;
  }

  /** Notes the last record beside the store; without that a loss may go unnoticed. */
  void note(StoreKey key, Head head) {
    try {
      if (lastHead.isPresent() && !lastHead.get().read(key.lastHead()).equals(head)) {
        lastHead.get().write(head, key.lastHead().getFirst());
      }
    } catch (IOException e) {
      LOG.warn("The journal's last record was not noted beside the store", e);
    }
  }
}
