/** Pages of visits: what is due, one door, and how much of each list was covered. */
@NullMarked
package gongzhi.cases.web.visits;

import org.jspecify.annotations.NullMarked;
