/**
 * What a person must bring, where, by when: the service items, procedures and offices of the
 * documents as dated, cited data, and how they are found. Decides nothing about money: premiums it
 * asks of the policies. May touch policy, and the questions of casefile and encounter.
 */
@NullMarked
package io.chuangkou.settlement.guide;

import org.jspecify.annotations.NullMarked;
