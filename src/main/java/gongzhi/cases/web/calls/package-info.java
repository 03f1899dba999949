/** Pages for whoever answers the phone: one page to take a call down. */
@NullMarked
package gongzhi.cases.web.calls;

import org.jspecify.annotations.NullMarked;
