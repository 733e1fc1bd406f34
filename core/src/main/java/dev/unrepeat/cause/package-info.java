/// What is asked of a graph of causes: how it hangs together, where it ends, what fits it.
@NullMarked
package dev.unrepeat.cause;

import org.jspecify.annotations.NullMarked;
