/// What is looked for and where it is found: words alike on every database, queries, highlights.
@NullMarked
package dev.unrepeat.search;

import org.jspecify.annotations.NullMarked;
