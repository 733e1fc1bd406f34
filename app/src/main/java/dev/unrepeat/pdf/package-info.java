/// A postmortem as PDF: the page of HTML set on sheets, with its fonts and drawings in it.
@NullMarked
package dev.unrepeat.pdf;

import org.jspecify.annotations.NullMarked;
