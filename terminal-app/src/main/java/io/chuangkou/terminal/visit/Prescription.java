package io.chuangkou.terminal.visit;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The prescription (外配处方) on which a pharmacy sells. Kept with the bill as JSON.
 *
 * @param number its number (rxno)
 * @param doctorCode the prescribing doctor's code at the centre; may be empty
 * @param doctorName the doctor's name; may be empty
 * @param hospital who wrote it; may be empty. The interface has no field for it: it is kept and
 *     printed
 */
public record Prescription(String number, String doctorCode, String doctorName, String hospital) {

  /** Nothing is known of it. */
  public static final Prescription BLANK = new Prescription("", "", "", "");

  /** Whether nothing was said. */
  @JsonIgnore
  public boolean isBlank() {
    return equals(BLANK);
  }
}
