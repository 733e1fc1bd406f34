/// Reads log events of AWS CloudWatch Logs.
@NullMarked
package dev.unrepeat.source.cloudwatchlogs;

import org.jspecify.annotations.NullMarked;
