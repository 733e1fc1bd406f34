/// Patterns of incidents, and incidents that are like one, as pages.
@NullMarked
package dev.unrepeat.web.pattern;

import org.jspecify.annotations.NullMarked;
