/// Fault trees as files: Open-PSA and Galileo in and out, Mermaid and DOT out.
@NullMarked
package dev.unrepeat.faulttree.format;

import org.jspecify.annotations.NullMarked;
