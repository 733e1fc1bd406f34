/// Takes evidence in: reads it through its sources, masks secrets, puts it on the timeline, and
/// says what was read, what was not, and what must be answered.
@NullMarked
package dev.unrepeat.intake;

import org.jspecify.annotations.NullMarked;
