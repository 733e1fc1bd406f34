/// Rules that a team writes itself, as YAML files close to the styles of Vale.
@NullMarked
package dev.unrepeat.lint.style;

import org.jspecify.annotations.NullMarked;
