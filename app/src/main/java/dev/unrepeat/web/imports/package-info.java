/// Old postmortems that are sent while the server runs.
@NullMarked
package dev.unrepeat.web.imports;

import org.jspecify.annotations.NullMarked;
