/// Alarms of Amazon CloudWatch as SNS and EventBridge carry them, read into events.
@NullMarked
package dev.unrepeat.source.cloudwatch;

import org.jspecify.annotations.NullMarked;
