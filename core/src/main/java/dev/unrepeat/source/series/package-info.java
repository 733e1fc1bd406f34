/// Metrics over time as CSV or as the answer to a range query of Prometheus, read as a stream.
@NullMarked
package dev.unrepeat.source.series;

import org.jspecify.annotations.NullMarked;
