/// CloudEvents 1.0, whichever program sent them, read into events.
@NullMarked
package dev.unrepeat.source.cloudevents;

import org.jspecify.annotations.NullMarked;
