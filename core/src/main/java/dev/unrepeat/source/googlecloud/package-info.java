/// Reads entries of Google Cloud Logging.
@NullMarked
package dev.unrepeat.source.googlecloud;

import org.jspecify.annotations.NullMarked;
