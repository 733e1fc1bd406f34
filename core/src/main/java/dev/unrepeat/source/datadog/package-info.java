/// Events and monitor messages of Datadog, read into events.
@NullMarked
package dev.unrepeat.source.datadog;

import org.jspecify.annotations.NullMarked;
