/// The rules that are shipped, one class each, in the families of their folders.
@NullMarked
package dev.unrepeat.lint.rules;

import org.jspecify.annotations.NullMarked;
