/// Scores a postmortem by eight criteria (figures.md §5) and says what to do next.
@NullMarked
package dev.unrepeat.rubric;

import org.jspecify.annotations.NullMarked;
