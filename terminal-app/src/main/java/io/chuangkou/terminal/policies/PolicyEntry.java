package io.chuangkou.terminal.policies;

import java.time.Instant;

/**
 * What a supervisor did with a policy document. Kept as JSON, so names are for ever.
 *
 * @param at when
 * @param operator number of the supervisor
 * @param deed what was done
 * @param file name of the file
 * @param document what the document calls itself
 * @param sha256 of the file's bytes
 * @param text what was signed, whole; of a withdrawal empty
 */
public record PolicyEntry(
    Instant at,
    String operator,
    Deed deed,
    String file,
    String document,
    String sha256,
    String text) {

  /** What can be done with a document. */
  public enum Deed {
    SIGNED,
    WITHDRAWN
  }
}
