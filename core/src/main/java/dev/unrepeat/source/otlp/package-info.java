/// Log records in the form of OpenTelemetry, read into events.
@NullMarked
package dev.unrepeat.source.otlp;

import org.jspecify.annotations.NullMarked;
