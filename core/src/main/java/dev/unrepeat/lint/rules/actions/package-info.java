/// Rules on promised changes.
@NullMarked
package dev.unrepeat.lint.rules.actions;

import org.jspecify.annotations.NullMarked;
