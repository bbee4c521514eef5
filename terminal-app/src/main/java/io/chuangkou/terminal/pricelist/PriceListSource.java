package io.chuangkou.terminal.pricelist;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a counter's prices come from.
 *
 * @param file the price list, read again when it has changed; none: the list given stays
 * @param list what is in force until a file was read
 * @param mayChange whether a cashier may charge another price than the list's
 */
public record PriceListSource(@Nullable Path file, PriceList list, boolean mayChange) {

  /** Nothing has a price. */
  public static final PriceListSource NONE = new PriceListSource(null, PriceList.EMPTY, true);
}
