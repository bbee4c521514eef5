package io.chuangkou.settlement.policy.scheme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One value of a policy with all that is known about it.
 *
 * @param region division code of the region that the document is for
 * @param path where it stands, as {@code benefits.outpatient.pays[0].deductible.amount}
 * @param text the value as written, as {@code 65%}
 * @param citation where it comes from
 * @param from first day on which it holds; none: from ever
 * @param to last day, included; none: until further notice
 * @param assumption id of the assumption that it is the value of; none: the text says it
 * @param file file name
 * @param line line in the file, from 1
 * @param column column in the line, from 1
 */
public record Value(
    String region,
    String path,
    String text,
    Citation citation,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String assumption,
    String file,
    int line,
    int column) {}
