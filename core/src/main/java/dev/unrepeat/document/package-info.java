/// One postmortem as one Markdown document, written and read back without losing a field.
@NullMarked
package dev.unrepeat.document;

import org.jspecify.annotations.NullMarked;
