package io.chuangkou.store.journal;

import java.io.IOException;
import java.util.function.Supplier;

/** Hears a journal told from its beginning, in order. */
public interface Replay {

  /** A record. Its body is unsealed when asked for. */
  void record(long number, Supplier<byte[]> body) throws IOException;

  /** Records that were once there and cannot be read any more, at the place where they were. */
  void lost(Lost lost) throws IOException;
}
