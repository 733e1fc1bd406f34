/// Pages of figures over many incidents.
@NullMarked
package dev.unrepeat.web.metrics;

import org.jspecify.annotations.NullMarked;
