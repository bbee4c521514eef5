package io.chuangkou.terminal.technician.bundle;

import static java.util.Map.entry;

import io.chuangkou.settlement.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A configuration with what support needs: a value is told where it is of a form that can name
 * nobody and open nothing, of every other only that it is there.
 *
 * @param lines a line for each value
 * @param hidden the values that are not told
 */
record ConfigMask(List<String> lines, Set<String> hidden) {

  private static final String THERE = "***";
  private static final String NUMBER = "[0-9.]{1,9}";
  private static final String SWITCH = "true|false";

  /** What may be told, by the way to it; whatever is not listed is not. */
  private static final Map<String, Pattern> TOLD =
      Map.ofEntries(
          told("region", "[1-9][0-9]{5}"),
          told("centre", "https?://[A-Za-z0-9.-]{1,60}(:[0-9]{1,5})?(/[a-z]{1,12}){0,4}/?"),
          told("plainHttp", SWITCH),
          told("answerTimeoutSeconds", NUMBER),
          told("printer.at", "tcp://[0-9.]{7,15}(:[0-9]{1,5})?"),
          told("printer.paper", "80|58|a4"),
          told("printer.cuts", SWITCH),
          told("printer.drawer", SWITCH),
          told("printer.asked", SWITCH),
          told("printer.onSettling", SWITCH),
          told("slipName", "masked|full"),
          told("display", "second|[1-9]"),
          told("bridge.port", "[0-9]{1,5}"),
          told("bridge.cardText", "json|gbk"),
          told("orgCode", "[A-Z][0-9]{11}"),
          told("provider.level", "[0-9]"),
          told("provider.setting", "[a-z]{1,20}"),
          told("provider.private", SWITCH),
          told("offline.maxFund", NUMBER),
          told("offline.maxFundPerPerson", NUMBER),
          told("offline.maxPerPerson", NUMBER),
          told("offline.maxFactsAgeHours", NUMBER),
          told("offline.maxAwayHours", NUMBER),
          told("offline.maxStopListAgeHours", NUMBER),
          told("tender.askAbove", NUMBER),
          told("tender.askDepositAbove", NUMBER),
          told("cancelLimit", NUMBER),
          told("catalogue", "demonstration"),
          told("diagnoses", "demonstration"),
          told("priceList.change", SWITCH),
          told("diagnosis", "required|optional|none"),
          told("traceCodes", "required|optional|none"),
          told("cleaning.insertions", NUMBER),
          told("cleaning.percent", NUMBER),
          told("cleaning.days", NUMBER),
          told("cleaning.least", NUMBER),
          told("language", "zh|en"),
          told("lockMinutes", NUMBER));

  private static Map.Entry<String, Pattern> told(String way, String form) {
    return entry(way, Pattern.compile(form));
  }

  /** Of a file; of one that cannot be read only that. */
  static ConfigMask of(Path file) {
    ConfigMask mask = new ConfigMask(new ArrayList<>(), new LinkedHashSet<>());
    try {
      Map<?, ?> config = YamlFile.read(file, Map.class);
      config.forEach((key, value) -> mask.tell("", String.valueOf(key), value));
    } catch (IOException | IllegalArgumentException e) {
      mask.lines.add("# cannot be read");
    }
    return mask;
  }

  private void tell(String above, String key, Object value) {
    // A key that we do not know may be anything that was mistyped.
    boolean isKnown = key.matches("[A-Za-z]{2,24}");
    String way = above + (isKnown ? key : THERE);
    switch (value) {
      case Map<?, ?> inner ->
          inner.forEach((name, part) -> tell(way + ".", String.valueOf(name), part));
      case List<?> list -> {
        list.forEach(each -> hidden.add(String.valueOf(each)));
        lines.add(way + ": " + THERE + " x " + list.size());
      }
      default -> lines.add(way + ": " + masked(way, String.valueOf(value)));
    }
  }

  private String masked(String way, String value) {
    Pattern form = TOLD.get(way);
    if (form != null && form.matcher(value).matches()) {
      return value;
    }
    hidden.add(value);
    return THERE;
  }
}
