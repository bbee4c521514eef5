package io.chuangkou.settlement.message.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chuangkou.settlement.message.MessageException;
import java.time.LocalDateTime;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A file that lies at the centre: output of 9101, 3202 and the catalogue downloads (§2.14 to
 * §2.16).
 *
 * @param number file_qury_no, by which it is asked for
 * @param name file name
 * @param until when the centre throws it away
 */
public record CentreFile(
    @JsonProperty("file_qury_no") String number,
    @JsonProperty("filename") String name,
    @JsonProperty("dld_endtime") @Nullable LocalDateTime until) {

  /**
   * 9101 input.
   *
   * @param content the file in Base64, see {@link #of}
   * @param name file name
   * @param orgCode provider
   */
  public record Upload(
      @JsonProperty("in") String content,
      @JsonProperty("filename") String name,
      @JsonProperty("fixmedins_code") String orgCode) {

    /** An upload of some bytes. */
    public static Upload of(byte[] bytes, String name, String orgCode) {
      return new Upload(Base64.getEncoder().encodeToString(bytes), name, orgCode);
    }

    /**
     * The file.
     *
     * @throws MessageException if the content is not Base64
     */
    public byte[] bytes() {
      try {
        return Base64.getDecoder().decode(content);
      } catch (IllegalArgumentException e) {
        throw new MessageException("the file is not Base64", e);
      }
    }

    /** Without the content, which names persons. */
    @Override
    public String toString() {
      return "Upload[" + name + " " + orgCode + "]";
    }
  }

  /**
   * 9102 input; the answer is the file itself.
   *
   * @param number file_qury_no
   * @param name file name; {@link #CATALOGUE} for a catalogue
   * @param orgCode provider
   */
  public record Download(
      @JsonProperty("file_qury_no") String number,
      @JsonProperty("filename") String name,
      @JsonProperty("fixmedins_code") String orgCode) {

    /** {@link #name} of every catalogue. */
    public static final String CATALOGUE = "plc";
  }

  /**
   * Output of the catalogue downloads.
   *
   * @param number file_qury_no
   * @param name file name
   * @param until when the centre throws it away
   * @param count number of rows
   */
  public record Catalogue(
      @JsonProperty("file_qury_no") String number,
      @JsonProperty("filename") String name,
      @JsonProperty("dld_end_time") @JsonInclude(JsonInclude.Include.NON_NULL)
          @Nullable LocalDateTime until,
      @JsonProperty("data_cnt") long count) {}
}
