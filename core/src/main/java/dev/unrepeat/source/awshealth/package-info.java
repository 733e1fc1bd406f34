/// Reads events of AWS Health.
@NullMarked
package dev.unrepeat.source.awshealth;

import org.jspecify.annotations.NullMarked;
