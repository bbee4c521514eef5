/**
 * What a centre can be asked for: visits, accumulations, catalogues, dictionaries (13xx, 1901,
 * 5201, 5206). May touch the chapter of statements for its files.
 */
@NullMarked
package io.chuangkou.settlement.message.query;

import org.jspecify.annotations.NullMarked;
