/// Fault trees: which conditions together are enough for the event at the top.
@NullMarked
package dev.unrepeat.faulttree;

import org.jspecify.annotations.NullMarked;
