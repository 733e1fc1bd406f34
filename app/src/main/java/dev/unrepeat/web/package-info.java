/// The door of the browser: all addresses in one table.
@NullMarked
package dev.unrepeat.web;

import org.jspecify.annotations.NullMarked;
