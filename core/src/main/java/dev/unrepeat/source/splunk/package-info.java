/// Results and alerts of a search in Splunk, read into events.
@NullMarked
package dev.unrepeat.source.splunk;

import org.jspecify.annotations.NullMarked;
