/// Calls that other programs make by themselves; each proves by a signature from whom it is.
@NullMarked
package dev.unrepeat.hook;

import org.jspecify.annotations.NullMarked;
