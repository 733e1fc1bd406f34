/// Incidents of FireHydrant with their timeline, read into events.
@NullMarked
package dev.unrepeat.source.firehydrant;

import org.jspecify.annotations.NullMarked;
