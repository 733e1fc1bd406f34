/// Git repositories on disk, read through JGit as they lie there: no program is run, no network
/// asked, no setting read, nothing written.
@NullMarked
package dev.unrepeat.evidence.git;

import org.jspecify.annotations.NullMarked;
