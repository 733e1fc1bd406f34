/// What the impact amounts to, computed from intervals, degrees and what is given, each figure with
/// its formula, what it uses and what it leaves out.
@NullMarked
package dev.unrepeat.impact;

import org.jspecify.annotations.NullMarked;
