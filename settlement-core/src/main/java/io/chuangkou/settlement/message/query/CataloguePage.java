package io.chuangkou.settlement.message.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Output of the paged catalogue queries 1312 and 1316 to 1319 (§2.16).
 *
 * @param page number of this page, from 1
 * @param size rows on a full page
 * @param pages number of pages
 * @param count rows on all pages
 * @param first whether this is the first page
 * @param last whether this is the last page
 * @param rows rows by wire name
 */
public record CataloguePage(
    @JsonProperty("pageNum") int page,
    @JsonProperty("pageSize") int size,
    @JsonProperty("pages") int pages,
    @JsonProperty("recordCounts") long count,
    @JsonProperty("firstPage") boolean first,
    @JsonProperty("lastPage") boolean last,
    @JsonProperty("data") List<Map<String, String>> rows) {

  /**
   * Input of the paged queries.
   *
   * @param code only rows of this catalogue code; empty: all
   * @param updated only rows changed on this day or later
   * @param page which page, from 1
   * @param size how many rows a page
   */
  public record Query(
      @JsonProperty("hilist_code") @JsonInclude(JsonInclude.Include.NON_EMPTY) String code,
      @JsonProperty(value = "updt_time", required = true) LocalDate updated,
      @JsonProperty("page_num") int page,
      @JsonProperty("page_size") int size) {}

  /**
   * Input of the catalogue downloads 1301 to 1305.
   *
   * @param version highest version that the provider has; empty or {@code 0}: none
   */
  public record Since(@JsonProperty("ver") String version) {}
}
