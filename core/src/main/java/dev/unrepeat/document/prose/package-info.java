/// The running text of a document as a reader sees it, each character with its place in the source.
@NullMarked
package dev.unrepeat.document.prose;

import org.jspecify.annotations.NullMarked;
