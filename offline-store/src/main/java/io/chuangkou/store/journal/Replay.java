package io.chuangkou.store.journal;

import java.io.IOException;

/** Hears a journal told from its beginning, in order. */
public interface Replay {

  /** A record and what was sealed in it. */
  void record(long number, byte[] body) throws IOException;

  /** Records that were once there and cannot be read any more, at the place where they were. */
  void lost(Lost lost) throws IOException;
}
