/**
 * Supervision committee (居务监督): what it found when it sat in and checked, what it asked, who
 * answers until when, and whether it was content. Nobody who answers ends it.
 */
@NullMarked
package gongzhi.procedures.supervision;

import org.jspecify.annotations.NullMarked;
