package io.chuangkou.card.examination;

import io.chuangkou.card.diagnosis.Application;
import io.chuangkou.card.ssc.Environment;
import io.chuangkou.card.trace.TraceEvent;
import io.chuangkou.card.trace.TraceEvent.Exchange;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a conversation how the social-security application was selected. */
final class ApplicationSeen {

  private static final String NAME = new String(Environment.name(), Charset.forName("GB18030"));
  private static final String SELECTION = "00A404";
  private static final String NAME_DIGITS =
      HexFormat.of().withUpperCase().formatHex(Environment.name());

  /** 9F0C in the control information of a 3.0 card: after two bytes its algorithm. */
  private static final Pattern ALGORITHM = Pattern.compile("9F0C03(?:[0-9A-F]{4})([0-9A-F]{2})");

  private ApplicationSeen() {}

  static Optional<Application> in(List<TraceEvent> events) {
    Application seen = null;
    for (TraceEvent event : events) {
      if (!(event instanceof Exchange exchange)) {
        continue;
      }
      boolean isSelection =
          exchange.command().startsWith(SELECTION) && exchange.command().contains(NAME_DIGITS);
      boolean isFetched = seen != null && exchange.command().startsWith("00C0");
      if (isSelection || isFetched) {
        seen = of(exchange);
      }
      if (seen != null && seen.isSelected()) {
        break;
      }
    }
    return Optional.ofNullable(seen);
  }

  private static Application of(Exchange exchange) {
    Matcher algorithm = ALGORITHM.matcher(exchange.data());
    return new Application(
        NAME, exchange.statusWord(), exchange.data(), algorithm.find() ? algorithm.group(1) : "");
  }
}
