/// Rules on who fails in a sentence, and on what nobody could know at the time.
@NullMarked
package dev.unrepeat.lint.rules.blame;

import org.jspecify.annotations.NullMarked;
