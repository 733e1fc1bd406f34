/// What `git log` prints.
@NullMarked
package dev.unrepeat.source.git;

import org.jspecify.annotations.NullMarked;
