package io.chuangkou.terminal.billing;

import io.chuangkou.settlement.money.Fen;
import org.jspecify.annotations.Nullable;

/**
 * An item that can be billed, as it is offered to who looks for it.
 *
 * @param code what is typed for it: the provider's own code
 * @param nationalCode national catalogue code
 * @param name what the provider calls it
 * @param spec specification; may be empty
 * @param unit unit of the price; may be empty
 * @param price price of the list; none: it is typed
 * @param isFixed whether another price is refused
 * @param itemClass catalogue class {@code A}, {@code B}, {@code C}; empty: the catalogue does not
 *     tell it today
 * @param cap highest price that the insurance covers, where the list's is above it; none: it is not
 */
public record ItemOffer(
    String code,
    String nationalCode,
    String name,
    String spec,
    String unit,
    @Nullable Fen price,
    boolean isFixed,
    String itemClass,
    @Nullable Fen cap) {}
