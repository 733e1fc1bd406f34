/// The pages of the rules: what each looks for, why, and with examples.
@NullMarked
package dev.unrepeat.web.rule;

import org.jspecify.annotations.NullMarked;
