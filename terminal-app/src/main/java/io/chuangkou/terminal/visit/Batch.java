package io.chuangkou.terminal.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The batch of a pack. Kept with the bill as JSON.
 *
 * @param lot its number as it stands on the pack
 * @param made when it was made; none: not known
 * @param expires last day on which it may be used; none: not known
 */
public record Batch(String lot, @Nullable LocalDate made, @Nullable LocalDate expires) {

  /** Whether all of it is known. */
  @JsonIgnore
  public boolean isComplete() {
    return !lot.isEmpty() && made != null && expires != null;
  }
}
