/**
 * The insurance catalogue (医保目录): which class, first self-payment and price ceiling a charged code
 * has on a day. Turns billed lines into charge lines of an encounter; knows no policy and no wire,
 * and takes rows of the interface as plain maps.
 */
@NullMarked
package io.chuangkou.settlement.catalogue;

import org.jspecify.annotations.NullMarked;
