/** What the calculator's job costs where nothing is data: the floor that it is compared with. */
@NullMarked
package io.chuangkou.bench.floor;

import org.jspecify.annotations.NullMarked;
