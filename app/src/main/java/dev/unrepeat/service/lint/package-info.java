/// Linting of files on disk: which settings hold for them, how they are read, changed and kept.
@NullMarked
package dev.unrepeat.service.lint;

import org.jspecify.annotations.NullMarked;
