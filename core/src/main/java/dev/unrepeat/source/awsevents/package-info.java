/// Reads events of AWS as EventBridge delivers them.
@NullMarked
package dev.unrepeat.source.awsevents;

import org.jspecify.annotations.NullMarked;
