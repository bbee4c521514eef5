/** What is handed to support holds nothing of a person. */
@NullMarked
package io.chuangkou.terminal.technician.bundle;

import org.jspecify.annotations.NullMarked;
