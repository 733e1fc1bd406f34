/// What the rules find in a text, beside the text: a list, and marks at its places. One page takes
/// any text.
@NullMarked
package dev.unrepeat.web.finding;

import org.jspecify.annotations.NullMarked;
