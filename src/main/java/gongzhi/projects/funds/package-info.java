/** Funds by their source: received, given to projects, paid, set free (资金). */
@NullMarked
package gongzhi.projects.funds;

import org.jspecify.annotations.NullMarked;
