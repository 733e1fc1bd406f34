/// Incidents and alerts of Splunk On-Call, once VictorOps, read into events.
@NullMarked
package dev.unrepeat.source.splunkoncall;

import org.jspecify.annotations.NullMarked;
