/// The postmortem as a page to read, as Markdown, and as a file.
@NullMarked
package dev.unrepeat.web.document;

import org.jspecify.annotations.NullMarked;
