/// The room where written times become instants.
@NullMarked
package dev.unrepeat.time;

import org.jspecify.annotations.NullMarked;
