/// The ways through the program: incidents, pages, and what can be done with the incident at hand.
@NullMarked
package dev.unrepeat.web.find;

import org.jspecify.annotations.NullMarked;
