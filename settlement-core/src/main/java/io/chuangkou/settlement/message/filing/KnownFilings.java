package io.chuangkou.settlement.message.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.message.person.DiseaseCodes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is filed for a person, as queries answer it (§2.17). The answers carry no filing number. */
public final class KnownFilings {

  private KnownFilings() {}

  /**
   * 5301 input.
   *
   * @param psnNo person
   */
  public record DiseaseQuery(@JsonProperty("psn_no") String psnNo) {}

  /**
   * 5301 output.
   *
   * @param rows in the order of filing
   */
  public record Diseases(@JsonProperty("feedetail") List<Disease> rows) {}

  /**
   * A registered disease.
   *
   * @param code disease, see {@link DiseaseCodes}
   * @param name its name
   * @param from first day
   * @param to last day, included; none: open
   */
  public record Disease(
      @JsonProperty("opsp_dise_code") String code,
      @JsonProperty("opsp_dise_name") String name,
      @JsonProperty("begndate") LocalDate from,
      @JsonProperty("enddate") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate to) {}

  /**
   * 5304 input.
   *
   * @param psnNo person
   * @param from transfers that begin then or later
   * @param to and before this
   */
  public record TransferQuery(
      @JsonProperty("psn_no") String psnNo,
      @JsonProperty(value = "begntime", required = true) LocalDateTime from,
      @JsonProperty(value = "endtime", required = true) LocalDateTime to) {}

  /**
   * 5304 output.
   *
   * @param rows in the order of filing
   */
  public record Transfers(@JsonProperty("refmedin") List<Transfer> rows) {}

  /**
   * A filed transfer.
   *
   * @param psnNo person
   * @param from first day
   * @param to last day, included; none: open
   */
  public record Transfer(
      @JsonProperty("psn_no") String psnNo,
      @JsonProperty("begndate") LocalDate from,
      @JsonProperty("enddate") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate to) {}
}
