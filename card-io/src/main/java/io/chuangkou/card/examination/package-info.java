/**
 * The diagnosis at work: looks at readers, examines a card, reads it many times over. May touch the
 * root package, transport, ssc, reset, trace and diagnosis, whose types say what comes of it.
 */
@NullMarked
package io.chuangkou.card.examination;

import org.jspecify.annotations.NullMarked;
