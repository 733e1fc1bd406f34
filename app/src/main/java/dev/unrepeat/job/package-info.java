/// What is done round after round, by one node alone.
@NullMarked
package dev.unrepeat.job;

import org.jspecify.annotations.NullMarked;
