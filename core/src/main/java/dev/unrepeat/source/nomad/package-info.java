/// Reads events and allocations of Nomad.
@NullMarked
package dev.unrepeat.source.nomad;

import org.jspecify.annotations.NullMarked;
