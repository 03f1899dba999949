/**
 * Implementation plans (实施方案): split into tasks with who leads, guides, coordinates and carries
 * out.
 */
@NullMarked
package gongzhi.procedures.workplans;

import org.jspecify.annotations.NullMarked;
