/**
 * Places that a person comes from, goes to or chooses: providers and divisions, found by code, a
 * part of their name or pinyin initials. Knows nothing of bills and persons.
 */
@NullMarked
package io.chuangkou.terminal.place;

import org.jspecify.annotations.NullMarked;
