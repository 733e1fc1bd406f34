/// Incidents of incident.io with their updates and follow-ups, read into events.
@NullMarked
package dev.unrepeat.source.incidentio;

import org.jspecify.annotations.NullMarked;
