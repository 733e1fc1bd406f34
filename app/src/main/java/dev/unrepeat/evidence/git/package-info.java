/// Git repositories on disk, read as they lie there: no program is run, no network asked, nothing
/// written.
@NullMarked
package dev.unrepeat.evidence.git;

import org.jspecify.annotations.NullMarked;
