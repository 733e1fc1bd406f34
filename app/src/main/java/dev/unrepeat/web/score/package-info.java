/// The score of a postmortem: why it is what it is, and what people add to it.
@NullMarked
package dev.unrepeat.web.score;

import org.jspecify.annotations.NullMarked;
