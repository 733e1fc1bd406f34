/// The terminal door: one class per command, and the only owner of the standard streams.
@NullMarked
package dev.unrepeat.cli;

import org.jspecify.annotations.NullMarked;
