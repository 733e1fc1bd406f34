/// What can be computed of a fault tree: minimal cut sets, probability, importance, what-if.
@NullMarked
package dev.unrepeat.faulttree.analysis;

import org.jspecify.annotations.NullMarked;
