/// Calls of an account's API as AWS CloudTrail records them, read into events.
@NullMarked
package dev.unrepeat.source.cloudtrail;

import org.jspecify.annotations.NullMarked;
