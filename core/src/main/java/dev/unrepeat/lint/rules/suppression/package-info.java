/// Rules on what a text sets aside.
@NullMarked
package dev.unrepeat.lint.rules.suppression;

import org.jspecify.annotations.NullMarked;
