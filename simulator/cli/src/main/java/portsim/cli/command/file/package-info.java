/** Files that commands write. */
@NullMarked
package portsim.cli.command.file;

import org.jspecify.annotations.NullMarked;
