/// Reads which configurations were committed on devices of Juniper.
@NullMarked
package dev.unrepeat.source.junos;

import org.jspecify.annotations.NullMarked;
