/**
 * Cards and terminals that prove to each other who they are: the port to a security module, the
 * PSAM behind it, and what is sent to a card of generation 3.0 before it opens its holder's file
 * (LD/T 32.4, 32.5, 32.7). Keys never leave the module; none is known here. May touch the root
 * package and transport.
 */
@NullMarked
package io.chuangkou.card.security;

import org.jspecify.annotations.NullMarked;
