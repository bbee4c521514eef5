package io.chuangkou.settlement.guide;

import io.chuangkou.settlement.policy.scheme.BilingualText;
import java.util.List;

/**
 * What is read, on paper or on a screen.
 *
 * @param title what it is about
 * @param origin region, document and clause, or whose it is
 * @param sections in order, none empty
 */
public record Page(BilingualText title, BilingualText origin, List<Section> sections) {

  /** Copies the sections. */
  public Page {
    sections = List.copyOf(sections);
  }

  /**
   * A heading and what stands under it.
   *
   * @param heading what it is
   * @param lines at least one
   */
  public record Section(BilingualText heading, List<String> lines) {

    /** Copies the lines. */
    public Section {
      lines = List.copyOf(lines);
    }
  }
}
