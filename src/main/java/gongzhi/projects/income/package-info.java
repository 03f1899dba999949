/** Income of what owners have in common, and its split among them (公共收益). */
@NullMarked
package gongzhi.projects.income;

import org.jspecify.annotations.NullMarked;
