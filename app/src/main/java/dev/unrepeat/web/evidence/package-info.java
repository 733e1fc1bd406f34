/// The pages of evidence: taking it in, answering what it does not say, and reading it line by
/// line.
@NullMarked
package dev.unrepeat.web.evidence;

import org.jspecify.annotations.NullMarked;
