/// The page of the causes: three views of one graph, what they answer, and what is still open.
@NullMarked
package dev.unrepeat.web.cause;

import org.jspecify.annotations.NullMarked;
