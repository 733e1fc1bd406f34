/// What Prometheus Alertmanager sent to a webhook, kept as it came, read into events.
@NullMarked
package dev.unrepeat.source.alertmanager;

import org.jspecify.annotations.NullMarked;
