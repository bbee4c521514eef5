package io.chuangkou.terminal.visit;

/**
 * Where in the hospital a person lies, and who treats them there. Kept with the bill as JSON.
 *
 * @param wardCode code of the ward or department (病区、科室); empty: the counter's own
 * @param wardName its name; empty: it is called by its code
 * @param bed the bed (床位); empty: not told
 * @param doctorCode code of the doctor in charge; empty: the counter's own
 * @param doctorName the doctor's name; empty: called by the code
 */
public record Bedside(
    String wardCode, String wardName, String bed, String doctorCode, String doctorName) {

  /** Nothing is told. */
  public static final Bedside BLANK = new Bedside("", "", "", "", "");

  /** Whether nothing is told. */
  public boolean isBlank() {
    return equals(BLANK);
  }

  /** What the ward is called; empty: none is told. */
  public String ward() {
    return wardName.isEmpty() ? wardCode : wardName;
  }

  /** What the doctor is called; empty: none is told. */
  public String doctor() {
    return doctorName.isEmpty() ? doctorCode : doctorName;
  }
}
