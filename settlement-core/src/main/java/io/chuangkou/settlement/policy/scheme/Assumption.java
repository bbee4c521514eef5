package io.chuangkou.settlement.policy.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a policy takes a text to mean where it leaves that open, until somebody outside confirms it
 * (READINGS §7).
 *
 * @param region division code of the region that the document is for
 * @param id as {@code A-UNIVERSITY}
 * @param citation where the text leaves it open
 * @param taken name of the reading that is taken
 * @param says that reading in one sentence
 * @param from first day on which it is taken; none: from ever
 * @param to last day, included; none: until further notice
 * @param concerns whom and what another reading can touch
 * @param seenIn reading of a step without which no other reading settles otherwise; null: there is
 *     no such step
 * @param others what else the text could mean
 */
public record Assumption(
    String region,
    String id,
    Citation citation,
    String taken,
    BilingualText says,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Condition concerns,
    @Nullable String seenIn,
    List<Other> others) {

  /** Copies the other readings. */
  public Assumption {
    others = List.copyOf(others);
  }

  /** Whether another reading can touch a settlement of these facts. */
  public boolean concerns(Facts facts) {
    return concerns.holds(facts);
  }

  /** Another reading. Thread-safe. */
  public static final class Other {

    private final String name;
    private final BilingualText says;
    private final Supplier<Scheme> reading;
    private volatile @Nullable Scheme scheme;

    /**
     * Another reading.
     *
     * @param reading reads the scheme by it, from which nothing but time is lost if it happens
     *     twice
     */
    public Other(String name, BilingualText says, Supplier<Scheme> reading) {
      this.name = name;
      this.says = says;
      this.reading = reading;
    }

    /** Its name. */
    public String name() {
      return name;
    }

    /** The reading in one sentence. */
    public BilingualText says() {
      return says;
    }

    /**
     * The scheme by this reading, read when it is first asked for.
     *
     * @throws io.chuangkou.settlement.policy.document.PolicyException if it cannot be read so
     */
    public Scheme scheme() {
      Scheme read = scheme;
      if (read == null) {
        read = reading.get();
        scheme = read;
      }
      return read;
    }
  }
}
