/// Alerts of Azure Monitor and Application Insights, read into events.
@NullMarked
package dev.unrepeat.source.azure;

import org.jspecify.annotations.NullMarked;
