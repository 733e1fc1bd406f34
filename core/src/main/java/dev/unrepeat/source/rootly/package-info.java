/// Incidents of Rootly with their timeline, read into events.
@NullMarked
package dev.unrepeat.source.rootly;

import org.jspecify.annotations.NullMarked;
