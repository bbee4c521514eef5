/**
 * A second copy of the journal's segments in another directory: written behind, compared when the
 * store is opened, each copy mended from the other. May touch the journal and nothing else.
 */
@NullMarked
package io.chuangkou.store.mirror;

import org.jspecify.annotations.NullMarked;
