/// What the impact amounts to, computed from intervals and degrees.
@NullMarked
package dev.unrepeat.impact;

import org.jspecify.annotations.NullMarked;
