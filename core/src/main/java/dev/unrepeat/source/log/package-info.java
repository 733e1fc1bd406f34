/// Plain log files: stamps known by their form, lines that matter, repeats folded as they pass.
@NullMarked
package dev.unrepeat.source.log;

import org.jspecify.annotations.NullMarked;
