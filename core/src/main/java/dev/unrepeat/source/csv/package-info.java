/// Tables of values separated by commas, semicolons or tabs, with columns known by their content
/// and headings.
@NullMarked
package dev.unrepeat.source.csv;

import org.jspecify.annotations.NullMarked;
