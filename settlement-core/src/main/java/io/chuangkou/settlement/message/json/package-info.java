/**
 * The JSON of the interface, in every shape in which centres write it: values, dates, lists and
 * objects in each other's place, JSON within a string. Knows no message; may touch money, and of
 * encounter and casefile how a person's benefits are written.
 */
@NullMarked
package io.chuangkou.settlement.message.json;

import org.jspecify.annotations.NullMarked;
