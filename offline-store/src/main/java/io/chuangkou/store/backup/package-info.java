/** A stream of bytes that is sealed under a passphrase. Knows nothing of stores. */
@NullMarked
package io.chuangkou.store.backup;

import org.jspecify.annotations.NullMarked;
