/// Incidents of a status page with their updates, read into events.
@NullMarked
package dev.unrepeat.source.statuspage;

import org.jspecify.annotations.NullMarked;
