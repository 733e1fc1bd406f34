/// Webhook messages of Sentry about issues, errors and alerts, read into events.
@NullMarked
package dev.unrepeat.source.sentry;

import org.jspecify.annotations.NullMarked;
