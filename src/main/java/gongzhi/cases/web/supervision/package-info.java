/** The list of what is under supervision (督办台账), and the same to take along. */
@NullMarked
package gongzhi.cases.web.supervision;

import org.jspecify.annotations.NullMarked;
