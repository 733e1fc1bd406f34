/// Tests of the assembly and of what it reveals.
@org.jspecify.annotations.NullMarked
package dev.unrepeat.timeline;
