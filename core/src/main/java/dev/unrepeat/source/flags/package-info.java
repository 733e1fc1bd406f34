/// Reads changes of feature flags: the audit log of LaunchDarkly, events of Unleash.
@NullMarked
package dev.unrepeat.source.flags;

import org.jspecify.annotations.NullMarked;
