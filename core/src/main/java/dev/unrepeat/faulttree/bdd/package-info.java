/// Decision diagrams: a Boolean function as a BDD, a family of sets as a ZBDD, both in flat arrays.
@NullMarked
package dev.unrepeat.faulttree.bdd;

import org.jspecify.annotations.NullMarked;
