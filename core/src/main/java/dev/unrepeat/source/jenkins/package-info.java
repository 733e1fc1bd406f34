/// Reads builds of Jenkins.
@NullMarked
package dev.unrepeat.source.jenkins;

import org.jspecify.annotations.NullMarked;
