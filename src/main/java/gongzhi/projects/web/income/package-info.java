/** Pages about income of what owners have in common. */
@NullMarked
package gongzhi.projects.web.income;

import org.jspecify.annotations.NullMarked;
