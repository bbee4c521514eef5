package io.chuangkou.settlement.message.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 1901 output: one of the centre's dictionaries (§2.16).
 *
 * @param entries its codes, in order
 */
public record Dictionary(@JsonProperty("list") List<Entry> entries) {

  /**
   * A code.
   *
   * @param type the dictionary, as {@code MED_TYPE}
   * @param value the code
   * @param label what it means
   * @param parent the code above it; may be empty
   * @param rank its place
   */
  public record Entry(
      @JsonProperty("type") String type,
      @JsonProperty("value") String value,
      @JsonProperty("label") String label,
      @JsonProperty("parent_value") String parent,
      @JsonProperty("sort") int rank) {}

  /**
   * 1901 input.
   *
   * @param type the dictionary
   * @param parent only codes under this one; empty: all
   * @param area division; empty: the centre's own
   * @param date the day on which the codes are valid; none: today
   */
  public record Query(
      @JsonProperty("type") String type,
      @JsonProperty("parentValue") String parent,
      @JsonProperty("admdvs") String area,
      @JsonProperty("date") @Nullable LocalDate date) {}
}
