/// Actions: each on a page of its own, those of an incident, and all of them as work lists.
@NullMarked
package dev.unrepeat.web.action;

import org.jspecify.annotations.NullMarked;
