/// Random whole records, from a seed: the fixture of every law that holds for all of them.
@NullMarked
package dev.unrepeat.model;

import org.jspecify.annotations.NullMarked;
