/// Alerts of Grafana as it sends them to a webhook, read into events.
@NullMarked
package dev.unrepeat.source.grafana;

import org.jspecify.annotations.NullMarked;
