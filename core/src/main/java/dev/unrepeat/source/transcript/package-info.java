/// Transcripts of calls.
@NullMarked
package dev.unrepeat.source.transcript;

import org.jspecify.annotations.NullMarked;
