/** What waits for one person (个人待办): everything in one place, with how much of each. */
@NullMarked
package gongzhi.cases.web.todo;

import org.jspecify.annotations.NullMarked;
