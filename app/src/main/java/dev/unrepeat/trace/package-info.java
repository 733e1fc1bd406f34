/// Where the time of the server goes, told to a receiver of OpenTelemetry by whoever wants to know.
@NullMarked
package dev.unrepeat.trace;

import org.jspecify.annotations.NullMarked;
