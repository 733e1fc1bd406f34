/// Alerts of Opsgenie, as its webhook sends and its API lists them, read into events.
@NullMarked
package dev.unrepeat.source.opsgenie;

import org.jspecify.annotations.NullMarked;
