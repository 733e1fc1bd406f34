/// The log entries of PagerDuty incidents, as the REST API lists them, read into events.
@NullMarked
package dev.unrepeat.source.pagerduty;

import org.jspecify.annotations.NullMarked;
