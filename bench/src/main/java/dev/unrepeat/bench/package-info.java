/// The benchmarks: what a thing costs, measured against the least it could cost.
@NullMarked
package dev.unrepeat.bench;

import org.jspecify.annotations.NullMarked;
