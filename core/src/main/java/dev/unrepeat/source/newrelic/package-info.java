/// Alert messages of New Relic, read into events.
@NullMarked
package dev.unrepeat.source.newrelic;

import org.jspecify.annotations.NullMarked;
