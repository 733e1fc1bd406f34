/// Pasted text in which lines begin with a time, such as `14:02 — alert fired`.
@NullMarked
package dev.unrepeat.source.text;

import org.jspecify.annotations.NullMarked;
