/// Rules on figures, times, causes and sections.
@NullMarked
package dev.unrepeat.lint.rules.facts;

import org.jspecify.annotations.NullMarked;
