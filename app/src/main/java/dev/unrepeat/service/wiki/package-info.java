/// Wikis: how they are connected, and how postmortems get there.
@NullMarked
package dev.unrepeat.service.wiki;

import org.jspecify.annotations.NullMarked;
