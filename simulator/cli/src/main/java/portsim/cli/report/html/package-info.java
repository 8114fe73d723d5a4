/** Results as pages for a browser: one file each, which fetches nothing. */
@NullMarked
package portsim.cli.report.html;

import org.jspecify.annotations.NullMarked;
