/// Reads answers of Grafana Loki.
@NullMarked
package dev.unrepeat.source.loki;

import org.jspecify.annotations.NullMarked;
