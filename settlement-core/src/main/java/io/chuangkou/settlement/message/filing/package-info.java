/**
 * What is filed for a person: diseases, transfers, designated providers (2501 to 2506, 5301 to
 * 5304). May touch persons.
 */
@NullMarked
package io.chuangkou.settlement.message.filing;

import org.jspecify.annotations.NullMarked;
