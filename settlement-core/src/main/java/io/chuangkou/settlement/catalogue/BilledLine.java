package io.chuangkou.settlement.catalogue;

import io.chuangkou.settlement.money.Fen;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line as a hospital bills it: a code and no class.
 *
 * @param number its number on the bill, from 1
 * @param code national catalogue code
 * @param unitPrice price of one
 * @param quantity how many
 * @param amount what is charged
 * @param purpose what the line serves in a chronic visit, as {@code radiochemo}
 */
public record BilledLine(
    int number,
    String code,
    Fen unitPrice,
    BigDecimal quantity,
    Fen amount,
    @Nullable String purpose) {}
