/// What a team sets for its whole installation: ids, words for severities, the service catalogue.
@NullMarked
package dev.unrepeat.workspace;

import org.jspecify.annotations.NullMarked;
