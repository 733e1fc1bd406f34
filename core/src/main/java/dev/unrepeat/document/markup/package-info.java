/// The formats documents come in (Markdown, HTML, wikis), each turned into Markdown that knows the
/// line of the source it came from.
@NullMarked
package dev.unrepeat.document.markup;

import org.jspecify.annotations.NullMarked;
