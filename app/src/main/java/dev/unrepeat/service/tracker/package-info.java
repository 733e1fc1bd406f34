/// Connected trackers: their settings, and the ways between them and here.
@NullMarked
package dev.unrepeat.service.tracker;

import org.jspecify.annotations.NullMarked;
