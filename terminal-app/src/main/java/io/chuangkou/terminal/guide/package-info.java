/**
 * The guide at a counter: what people of its region must bring, where, by when, as pages that go
 * with them on paper. Knows the documents' guide and the slip; nothing of the desk.
 */
@NullMarked
package io.chuangkou.terminal.guide;

import org.jspecify.annotations.NullMarked;
