/// The nouns of Unrepeat as immutable values: a wrong one cannot exist, and each change of state is
/// a method that refuses with a sentence.
@NullMarked
package dev.unrepeat.model;

import org.jspecify.annotations.NullMarked;
