/// What the incident did: inputs, formulas and results together.
@NullMarked
package dev.unrepeat.web.impact;

import org.jspecify.annotations.NullMarked;
