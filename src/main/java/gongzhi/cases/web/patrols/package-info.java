/** Pages of patrols: today's points for whoever walks, and how much of them was covered. */
@NullMarked
package gongzhi.cases.web.patrols;

import org.jspecify.annotations.NullMarked;
