/// Tells who acts in an English sentence, and whether somebody fails in it: words, noun phrases to
/// the left of a verb, and the words by which people are told from components.
@NullMarked
package dev.unrepeat.lint.actor;

import org.jspecify.annotations.NullMarked;
