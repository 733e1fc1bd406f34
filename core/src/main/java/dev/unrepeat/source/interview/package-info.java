/// Notes of an interview about an incident, told by the part the person had and not by name.
@NullMarked
package dev.unrepeat.source.interview;

import org.jspecify.annotations.NullMarked;
