package io.chuangkou.terminal.visit;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The trace code (追溯码) of a box that is handed out.
 *
 * @param code as it stands on the box
 * @param split whether the box was opened and a part of it is handed out: its code may come again
 * @param batch its batch, where the code tells it; none: that of its line
 */
public record TraceCode(
    String code, boolean split, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Batch batch) {

  /** A code that tells nothing of the batch. */
  public TraceCode(String code, boolean split) {
    this(code, split, null);
  }
}
