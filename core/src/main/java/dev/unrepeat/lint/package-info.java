/// Judges a postmortem as a text: rules find places that blame, guess or leave something open, say
/// why, and propose what to write instead.
@NullMarked
package dev.unrepeat.lint;

import org.jspecify.annotations.NullMarked;
