/// What all that reads words shares, and that knows nothing of what they mean.
@NullMarked
package dev.unrepeat.text;

import org.jspecify.annotations.NullMarked;
