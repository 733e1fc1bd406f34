/// Pages about connected sources and about evidence that is asked of them.
@NullMarked
package dev.unrepeat.web.pull;

import org.jspecify.annotations.NullMarked;
