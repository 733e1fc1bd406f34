/// Whether a cause came back: a later factor beside an earlier one that was answered.
@NullMarked
package dev.unrepeat.recurrence;

import org.jspecify.annotations.NullMarked;
