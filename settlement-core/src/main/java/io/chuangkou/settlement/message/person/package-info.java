/**
 * Signing in and out, and who a person is (9001, 9002, 1101): the credentials, insurances and codes
 * that the other chapters use. May touch encounter and the calculator's year to date.
 */
@NullMarked
package io.chuangkou.settlement.message.person;

import org.jspecify.annotations.NullMarked;
