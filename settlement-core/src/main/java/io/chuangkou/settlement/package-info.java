/**
 * What all rooms of this module share: the family of its refusals, reading YAML, and secrets in
 * files. Knows none of the rooms.
 */
@NullMarked
package io.chuangkou.settlement;

import org.jspecify.annotations.NullMarked;
